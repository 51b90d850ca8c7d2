import type { ReactNode } from 'react';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { useRatingWords } from '#renderer/lib/ratings/use-rating-words.ts';

/** The steps of a scale with their names, in one line. */
export function ScaleLegend(props: { readonly framework: Pick<Framework, 'levels'> }): ReactNode {
  const words = useRatingWords();
  const { framework } = props;
  return (
    <span className="gk-ratings-scale">
      {framework.levels.map(({ level }) => (
        <span key={level}>
          <strong>{level}</strong> {words.levelName(level, framework)}
        </span>
      ))}
    </span>
  );
}
