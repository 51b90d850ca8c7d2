import type { ReactNode } from 'react';
import './fraction-bar.css';

/** A share of a whole as a bar; only for the eye: its figures stand beside it as text. */
export function FractionBar(props: {
  /** From 0 to 1. */
  readonly share: number;
}): ReactNode {
  return (
    <span className="gk-fraction" aria-hidden>
      <span className="gk-fraction-part" style={{ width: `${String(props.share * 100)}%` }} />
    </span>
  );
}
