import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesQuery } from '#shared/kernel/text.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import type { Knowledge } from './ratings-data.ts';

/** Something to go through, with how much of it is known. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  /** Heading of those that belong together; empty for none. */
  readonly group: string;
  readonly knowledge: Knowledge;
}

/** The people or competences to go through, one of them chosen. */
export function ChoiceList(props: {
  readonly label: string;
  readonly searchLabel: string;
  readonly choices: readonly Choice[];
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const { chosenId } = props;
  useEffect(() => {
    // The chosen one stays in sight in the list; the page around it stays where it is.
    const chosen = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current === null || chosen === null || chosen === undefined) return;
    const { clientHeight, scrollTop } = list.current;
    const isInSight =
      chosen.offsetTop >= scrollTop && chosen.offsetTop + chosen.offsetHeight <= scrollTop + clientHeight;
    if (!isInSight) list.current.scrollTop = chosen.offsetTop - clientHeight / 2;
  }, [chosenId]);
  const isSearching = query.trim() !== '';
  const shown = isSearching ? props.choices.filter(({ title }) => matchesQuery(title, query)) : props.choices;
  return (
    <nav className="gk-ratings-choices gk-no-print" aria-label={props.label}>
      <TextInput label={props.searchLabel} value={query} onChange={setQuery} />
      <ul ref={list}>
        {shown.map((choice, index) => (
          <li key={choice.id}>
            {!isSearching && choice.group !== (shown[index - 1]?.group ?? '') && (
              <div className="gk-ratings-choice-heading">{choice.group}</div>
            )}
            <button
              type="button"
              className="gk-ratings-choice"
              aria-current={choice.id === chosenId ? 'true' : undefined}
              onClick={() => props.onChoose(choice.id)}
            >
              <span>{choice.title}</span>
              <span
                className="gk-ratings-known gk-numbers"
                role="img"
                aria-label={t('known-of', { ...choice.knowledge })}
                title={t('known-of', { ...choice.knowledge })}
              >
                {t('known', { ...choice.knowledge })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="gk-ratings-none">{t('nothing-found')}</p>}
    </nav>
  );
}
