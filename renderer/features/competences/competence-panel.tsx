import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SinglePoint } from '#shared/domain/competences/single-points.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import type { CoveredRequirement, MatrixCompetence, MatrixData } from './matrix-data.ts';
import { RequirementFigures } from './requirement-figures.tsx';
import { SinglePointText } from './single-point-text.tsx';
import { ToDoLink } from './to-do-link.tsx';
import type { MatrixWords } from './use-matrix-words.ts';

/** A competence in full: what it is, what is asked of it and who lacks it, and its scale with the people on each level. */
export function CompetencePanel(props: {
  readonly competence: MatrixCompetence;
  readonly matrix: MatrixData;
  /** The requirements in view. */
  readonly requirements: readonly CoveredRequirement[];
  /** Set when it hangs on one person. */
  readonly single: SinglePoint | null;
  readonly words: MatrixWords;
  readonly onClose: () => void;
}): ReactNode {
  const { t, i18n } = useTranslation('competences');
  const formats = useFormats();
  const { competence, matrix, words, single } = props;
  const index = matrix.columnIds.indexOf(competence.id);
  const { levels } = matrix.framework;
  const own = props.requirements.filter(({ requirement }) => requirement.competenceId === competence.id);
  const countOf = (level: number): number => matrix.rows.filter((row) => (row.used[index] ?? 0) === level).length;
  const hasWork = own.some(({ coverage }) => coverage.people.lacking.length + coverage.people.unknown.length > 0);
  return (
    <SidePanel open onClose={props.onClose} title={words.titleOf(competence)} subtitle={competence.code} width={520}>
      <Typography>{words.descriptionOf(competence)}</Typography>
      {hasWork && (
        <Typography sx={{ mt: 1 }}>
          <ToDoLink of={{ kind: 'competence', id: competence.id }}>{t('matrix:to-do.competence')}</ToDoLink>
        </Typography>
      )}

      {single !== null && (
        <section aria-labelledby="competence-single">
          <Typography variant="h3" id="competence-single" sx={{ mt: 3, mb: 1 }}>
            {t('matrix:single.head')}
          </Typography>
          <SinglePointText point={single} matrix={matrix} words={words} />
        </section>
      )}

      <section aria-labelledby="competence-asked">
        <Typography variant="h3" id="competence-asked" sx={{ mt: 3, mb: 1 }}>
          {t('competence.asked', { date: formats.date(matrix.on) })}
        </Typography>
        {own.length === 0 && <Typography color="textSecondary">{t('competence.nothing-asked')}</Typography>}
        {own.map((entry) => (
          <RequirementFigures key={entry.requirement.id} entry={entry} matrix={matrix} words={words} showsOwner />
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
