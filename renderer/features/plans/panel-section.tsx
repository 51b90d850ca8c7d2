import type { ReactNode } from 'react';

/** A part of the panel of an item that opens on request; its fact tells what is inside while it is closed. */
export function PanelSection(props: {
  readonly title: string;
  readonly fact: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <details className="gk-plans-section">
      <summary>
        <span className="gk-plans-section-title">{props.title}</span>
        <span className="gk-plans-section-fact">{props.fact}</span>
      </summary>
      <div className="gk-plans-section-body">{props.children}</div>
    </details>
  );
}
