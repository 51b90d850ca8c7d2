import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import type { CoveredRequirement, MatrixData } from './matrix-data.ts';
import { RequirementFigures } from './requirement-figures.tsx';
import { ToDoLink } from './to-do-link.tsx';
import type { MatrixWords } from './use-matrix-words.ts';

/** Beside a matrix of few columns: each requirement on them, and who lacks what by when. */
export function AskedList(props: {
  readonly title: string;
  readonly matrix: MatrixData;
  readonly requirements: readonly CoveredRequirement[];
  readonly words: MatrixWords;
  /** Whether it is told what asks. */
  readonly showsOwner: boolean;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { matrix, words } = props;
  const competences = new Map(matrix.competences.map((competence) => [competence.id, competence]));
  return (
    <aside className="gk-asked gk-no-print" aria-labelledby="asked-title">
      <div className="gk-asked-head">
        <Typography variant="h2" id="asked-title">
          {props.title}
        </Typography>
        <HowCounted subject={t('matrix:asked.title')}>
          <p>{t('counting.have.text')}</p>
          <p>{t('counting.gap.text')}</p>
          <p>{t('matrix:counting.forecast.text')}</p>
        </HowCounted>
      </div>
      {props.requirements.map((entry) => {
        const { competenceId, id } = entry.requirement;
        const competence = competences.get(competenceId);
        return (
          <section key={id}>
            <Typography variant="h3">{competence === undefined ? '' : words.titleOf(competence)}</Typography>
            <RequirementFigures entry={entry} matrix={matrix} words={words} showsOwner={props.showsOwner} />
            {entry.coverage.gap > 0 && (
              <ToDoLink of={{ kind: 'competence', id: competenceId }}>{t('matrix:to-do.competence')}</ToDoLink>
            )}
          </section>
        );
      })}
    </aside>
  );
}
