import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Parameters of the address as plain text, so that `?year=2026` and `?q=0123` stay what they are. */
export type SearchTexts = Readonly<Record<string, string>>;

/** Reads the query part of an address. */
export function parseSearchTexts(search: string): SearchTexts {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes the query part of an address; empty texts are left out. */
export function stringifySearchTexts(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * A piece of screen state that lives in the address (search, filter, opened item), so that it survives a reload and
 * the back button. Only ids and filter words: never a name of a person.
 *
 * `history: 'push'` makes the back button return to the former value: for opening an item. The default replaces.
 */
export function useUrlParam(
  name: string,
  fallback = '',
  options: { readonly history?: 'push' | 'replace' } = {},
): readonly [string, (value: string | null) => void] {
  const search: SearchTexts = useSearch({ strict: false });
  const navigate = useNavigate();
  const replaces = options.history !== 'push';
  const set = useCallback(
    (value: string | null) => {
      void navigate({
        to: '.',
        replace: replaces,
        search: (before: SearchTexts) => {
          const { [name]: _removed, ...rest } = before;
          return value === null || value === fallback ? rest : { ...rest, [name]: value };
        },
      });
    },
    [navigate, name, fallback, replaces],
  );
  return [search[name] ?? fallback, set];
}
