import type { ReactNode } from 'react';
import { useRatingWords } from './use-rating-words.ts';
import './ratings.css';

/** How far the own view lies from another level: a triangle with the number of steps, or an equals sign. */
export function SelfMark(props: { readonly steps: number | null }): ReactNode {
  const words = useRatingWords();
  const { steps } = props;
  if (steps === null) return null;
  const text = words.difference(steps);
  return (
    <span
      className={steps === 0 ? 'gk-self-mark gk-self-mark-equal' : 'gk-self-mark'}
      role="img"
      aria-label={text}
      title={text}
    >
      {steps === 0 ? '=' : `${steps > 0 ? '▲' : '▼'}${String(Math.abs(steps))}`}
    </span>
  );
}
