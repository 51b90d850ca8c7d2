import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { goalOf } from '#shared/domain/goals/requirement-owner.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { CoverageBar } from '#renderer/ui/coverage-bar.tsx';
import { GapMark } from '#renderer/ui/gap-mark.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import type { CoveredRequirement, GoalEntries, MatrixCompetence, MatrixData } from './matrix-data.ts';
import { gapStateOf } from './summary-rows.tsx';
import type { MatrixWords } from './use-matrix-words.ts';

/** A competence in full: what it is, its scale with the people on each level, and what goals ask of it. */
export function CompetencePanel(props: {
  readonly competence: MatrixCompetence;
  readonly matrix: MatrixData;
  readonly goals: GoalEntries;
  /** The requirements in view: of the chosen goal or of all active goals. */
  readonly requirements: readonly CoveredRequirement[];
  readonly words: MatrixWords;
  readonly onClose: () => void;
}): ReactNode {
  const { t, i18n } = useTranslation('competences');
  const formats = useFormats();
  const { competence, matrix, words } = props;
  const index = matrix.columnIds.indexOf(competence.id);
  const { levels } = matrix.framework;
  const own = props.requirements.filter(({ requirement }) => requirement.competenceId === competence.id);
  const countOf = (level: number): number => matrix.rows.filter((row) => (row.used[index] ?? 0) === level).length;
  return (
    <SidePanel open onClose={props.onClose} title={words.titleOf(competence)} subtitle={competence.code} width={520}>
      <Typography>{words.descriptionOf(competence)}</Typography>

      <section aria-labelledby="competence-asked">
        <Typography variant="h3" id="competence-asked" sx={{ mt: 3, mb: 1 }}>
          {t('competence.asked', { date: formats.date(matrix.on) })}
        </Typography>
        {own.length === 0 && <Typography color="textSecondary">{t('competence.nothing-asked')}</Typography>}
        {own.map((entry) => (
          <RequirementFigures key={entry.requirement.id} entry={entry} {...props} />
        ))}
      </section>

      <section aria-labelledby="competence-scale">
        <Typography variant="h3" id="competence-scale" sx={{ mt: 3, mb: 1 }}>
          {t('competence.scale')}
        </Typography>
        <ul className="gk-scale">
          {levels.map((step) => {
            const name = i18n.language === 'en' ? step.labelEn : step.labelNl;
            return (
              <li key={step.level}>
                <LevelBadge level={step.level} count={levels.length} label={name} />
                <span>{name}</span>
                <span className="gk-numbers">{t('competence.people', { count: countOf(step.level) })}</span>
              </li>
            );
          })}
          <li>
            <LevelBadge level={null} count={levels.length} label={t('cell.unknown')} />
            <span>{t('competence.unknown')}</span>
            <span className="gk-numbers">{t('competence.people', { count: countOf(0) })}</span>
          </li>
        </ul>
      </section>
    </SidePanel>
  );
}

function RequirementFigures(props: {
  readonly entry: CoveredRequirement;
  readonly matrix: MatrixData;
  readonly goals: GoalEntries;
  readonly words: MatrixWords;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { requirement, coverage } = props.entry;
  const goal = props.goals.find((entry) => entry.goal.id === goalOf(requirement))?.goal;
  const names = new Map(props.matrix.members.map(({ person }) => [person.id, displayName(person)]));
  const namesOf = (ids: readonly PersonId[]): readonly string[] => ids.flatMap((id) => names.get(id) ?? []);
  const state = gapStateOf(coverage);
  const asked = coverage.known + coverage.people.unknown.length;
  return (
    <article className="gk-requirement">
      <Typography variant="subtitle2" component="h4">
        {goal?.title}
      </Typography>
      <Typography variant="body2">{props.words.requirementOf(requirement)}</Typography>
      <div className="gk-requirement-state">
        <GapMark state={state} label={t(`states.${state}`)} />
        <strong>{coverage.gap === 0 ? t('states.met') : t('competence.short', { count: coverage.gap })}</strong>
      </div>
      <CoverageBar
        have={coverage.have}
        need={coverage.need}
        total={asked}
        text={t('competence.figures', { have: coverage.have, need: coverage.need, known: coverage.known, asked })}
        showsText
      />
      <NameList title={t('competence.lacking')} names={namesOf(coverage.people.lacking)} isOpen />
      <NameList title={t('competence.unknown-people')} names={namesOf(coverage.people.unknown)} isOpen />
      <NameList title={t('competence.have')} names={namesOf(coverage.people.have)} isOpen={false} />
      <NameList title={t('competence.exempt')} names={namesOf(coverage.people.exempt)} isOpen={false} />
    </article>
  );
}

function NameList(props: {
  readonly title: string;
  readonly names: readonly string[];
  readonly isOpen: boolean;
}): ReactNode {
  if (props.names.length === 0) return null;
  return (
    <details className="gk-names" open={props.isOpen}>
      <summary>
        {props.title} ({props.names.length})
      </summary>
      <ul>
        {props.names.map((name, index) => (
          // Two people may share a name; the list never changes order.
          <li key={`${name} ${String(index)}`}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
