import { useRef, useState, type ReactNode } from 'react';

/** Writes in a cell of the grid: leaving it or Ctrl and Enter keeps the text, Esc leaves it as it was. */
export function DescriptorField(props: {
  readonly label: string;
  readonly value: string;
  readonly onKeep: (text: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const [text, setText] = useState(props.value);
  // Keeping takes the field away, which is leaving it as well.
  const isDone = useRef(false);
  const finish = (keeps: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (keeps) props.onKeep(text);
    else props.onCancel();
  };
  return (
    <textarea
      className="gk-frameworks-cell-field"
      aria-label={props.label}
      rows={4}
      value={text}
      ref={(element) => {
        if (element !== null && document.activeElement !== element && !isDone.current) element.focus();
      }}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') finish(false);
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          finish(true);
        }
      }}
    />
  );
}
