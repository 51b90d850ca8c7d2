import type { ReactNode } from 'react';
import { levelStep } from './theme/tokens.ts';
import './level-badge.css';

/**
 * A level as digit on a step of one hue; a dash in a dashed frame when it is unknown.
 *
 * In big grids use the classes `gk-level gk-level-<step>` of level-badge.css directly, with `levelStep`.
 */
export function LevelBadge(props: {
  /** 1 … count, or null when unknown. */
  readonly level: number | null;
  /** Number of levels of the scale. */
  readonly count: number;
  /** Name of the level (or "unknown"), for the tooltip and for who hears the page. */
  readonly label: string;
}): ReactNode {
  if (props.level === null) {
    return (
      <span className="gk-level gk-level-unknown" role="img" aria-label={props.label} title={props.label}>
        –
      </span>
    );
  }
  const step = levelStep(props.level, props.count);
  const text = `${String(props.level)} ${props.label}`;
  return (
    <span className={`gk-level gk-level-${String(step)}`} role="img" aria-label={text} title={text}>
      {props.level}
    </span>
  );
}
