import type { ReactNode } from 'react';
import './exchange.css';

/** The six words of a key, numbered so that two people can read them to each other. */
export function FingerprintWords(props: { readonly label: string; readonly words: readonly string[] }): ReactNode {
  return (
    <ol className="gk-exchange-words" aria-label={props.label}>
      {props.words.map((word, index) => (
        // The list never changes and words may repeat: the place is the identity.
        <li key={index} className="gk-exchange-word">
          <span className="gk-exchange-word-number gk-numbers">{index + 1}</span>
          <span lang="en" translate="no">
            {word}
          </span>
        </li>
      ))}
    </ol>
  );
}
