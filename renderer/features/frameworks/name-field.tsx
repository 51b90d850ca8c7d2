import { useRef, useState, type ReactNode } from 'react';

/**
 * Names a node in its place in the tree: Enter or leaving the field keeps the name, Esc leaves everything as it was. An
 * empty name keeps nothing.
 */
export function NameField(props: {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onKeep: (name: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const [name, setName] = useState(props.value);
  // Enter takes the field away, which is leaving it as well.
  const isDone = useRef(false);
  const finish = (keeps: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    const kept = name.trim();
    if (keeps && kept !== '') props.onKeep(kept);
    else props.onCancel();
  };
  return (
    <input
      type="text"
      className="gk-frameworks-name-field"
      aria-label={props.label}
      value={name}
      placeholder={props.placeholder}
      autoComplete="off"
      // The field appears where the user asked for it, under his hands.
      ref={(element) => {
        if (element === null || document.activeElement === element || isDone.current) return;
        element.focus();
        element.select();
      }}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(true);
        if (event.key === 'Escape') finish(false);
      }}
    />
  );
}
