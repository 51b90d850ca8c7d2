import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { CoverageBar } from '#renderer/ui/coverage-bar.tsx';
import { GapMark } from '#renderer/ui/gap-mark.tsx';
import type { CoveredRequirement, MatrixData } from './matrix-data.ts';
import { gapStateOf } from './summary-figures.ts';
import type { MatrixWords } from './use-matrix-words.ts';

/** One requirement: who asks it, its sentence, how far the team is, and the people behind each figure. */
export function RequirementFigures(props: {
  readonly entry: CoveredRequirement;
  readonly matrix: MatrixData;
  readonly words: MatrixWords;
  /** Whether it is told what asks; left out where the heading says it. */
  readonly showsOwner: boolean;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { words, matrix } = props;
  const { requirement, coverage } = props.entry;
  const { people } = coverage;
  const names = new Map(matrix.members.map(({ person }) => [person.id, displayName(person)]));
  const at = matrix.columnIds.indexOf(requirement.competenceId);
  const levels = new Map(matrix.rows.map((row) => [row.personId, row.used[at] ?? 0]));
  const namesOf = (ids: readonly PersonId[]): readonly string[] => ids.flatMap((id) => names.get(id) ?? []);
  const withLevels = (ids: readonly PersonId[]): readonly string[] =>
    ids.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [t('matrix:asked.name-level', { name, level: levels.get(id) ?? 0 })];
    });
  const state = gapStateOf(coverage);
  const asked = coverage.known + people.unknown.length;
  return (
    <article className="gk-requirement">
      {props.showsOwner && (
        <Typography variant="subtitle2" component="h4">
          {words.kindAndOwnerOf(requirement.owner)}
        </Typography>
      )}
      <Typography variant="body2">{words.requirementOf(requirement)}.</Typography>
      {coverage.need === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('matrix:asked.nobody')}
        </Typography>
      ) : (
        <div className="gk-requirement-state">
          <GapMark state={state} label={t(`states.${state}`)} />
          <strong>{coverage.gap === 0 ? t('states.met') : t('competence.short', { count: coverage.gap })}</strong>
        </div>
      )}
      <CoverageBar
        have={Math.min(coverage.have, coverage.forecast)}
        forecast={Math.abs(coverage.forecast - coverage.have)}
        need={coverage.need}
        total={asked}
        text={t('competence.figures', { have: coverage.have, need: coverage.need, known: coverage.known, asked })}
        showsText
      />
      {coverage.forecast !== coverage.have && (
        <Typography variant="body2">{t('matrix:forecast.cell', { forecast: coverage.forecast })}</Typography>
      )}
      <NameList title={t('competence.lacking')} names={withLevels(people.lacking)} isOpen />
      <NameList title={t('competence.unknown-people')} names={namesOf(people.unknown)} isOpen />
      <NameList title={t('competence.have')} names={namesOf(people.have)} isOpen={false} />
      <NameList title={t('matrix:forecast.leaving')} names={namesOf(people.leaving)} isOpen={false} />
      <NameList title={t('matrix:forecast.rising')} names={namesOf(people.rising)} isOpen={false} />
      <NameList title={t('competence.exempt')} names={namesOf(people.exempt)} isOpen={false} />
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
