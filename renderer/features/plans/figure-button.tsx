import type { ReactNode } from 'react';

/** A figure of a ledger that opens the lines behind it; its name says of what it is. */
export function FigureButton(props: {
  readonly name: string;
  readonly isOpen?: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <button
      type="button"
      className="gk-plans-figure"
      aria-label={props.name}
      {...(props.isOpen !== undefined && { 'aria-expanded': props.isOpen })}
      onClick={props.onOpen}
    >
      {props.children}
    </button>
  );
}
