import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './text-link.css';

/** A link within the program, as text: a path of a screen and what its address opens. */
export function TextLink(props: {
  readonly to: string;
  /** Parameters of the address: ids and filter words, no names. */
  readonly search?: Readonly<Record<string, string>>;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Link to={props.to} search={props.search ?? {}} className="gk-text-link">
      {props.icon}
      {props.children}
    </Link>
  );
}
