import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SinglePoint } from '#shared/domain/competences/single-points.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import type { MatrixData } from './matrix-data.ts';
import { SinglePointText } from './single-point-text.tsx';
import { ToDoLink } from './to-do-link.tsx';
import type { MatrixWords } from './use-matrix-words.ts';

/** The competences that hang on one person: who that is, and what happens when he leaves. Who leaves soonest comes first. */
export function SinglePointsPanel(props: {
  readonly points: readonly SinglePoint[];
  readonly matrix: MatrixData;
  readonly words: MatrixWords;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { matrix, words } = props;
  const competences = new Map(matrix.competences.map((competence) => [competence.id, competence]));
  const leavingFirst = props.points.toSorted((left, right) => compareDays(left.lastDay, right.lastDay));
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t('matrix:single.title')}
      subtitle={t('matrix:single.count', { count: props.points.length })}
      actions={
        <HowCounted subject={t('matrix:single.title')}>
          <p>{t('matrix:counting.single.text')}</p>
        </HowCounted>
      }
      width={520}
    >
      {leavingFirst.length === 0 && <Typography>{t('matrix:single.none')}</Typography>}
      {leavingFirst.map((point) => {
        const competence = competences.get(point.competenceId);
        return (
          <section key={point.competenceId} className="gk-single-point">
            <Typography variant="h3">{competence === undefined ? '' : words.titleOf(competence)}</Typography>
            <SinglePointText point={point} matrix={matrix} words={words} />
            <ToDoLink of={{ kind: 'competence', id: point.competenceId }}>{t('matrix:to-do.competence')}</ToDoLink>
          </section>
        );
      })}
    </SidePanel>
  );
}

/** Sorts behind every date: no end is known. */
const NO_END = '~';

function compareDays(left: string | null, right: string | null): number {
  const [first, second] = [left ?? NO_END, right ?? NO_END];
  return first === second ? 0 : first < second ? -1 : 1;
}
