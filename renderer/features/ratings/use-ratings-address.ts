import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { isIsoDate, type IsoDate } from '#shared/kernel/dates.ts';
import { RATER_KINDS, type RaterKind } from '#shared/domain/competences/entities.ts';
import { STALE_AFTER_MONTHS, STALE_MONTHS_CHOICES } from '#shared/domain/competences/rating-age.ts';
import type { SearchTexts } from '#renderer/lib/url-state/use-url-param.ts';
import { ENTRY_FILTERS, type EntryFilter } from './entry-filter.ts';

/** By what the levels are gone through: one person, one competence, or many cells at once. */
export const ENTRY_VIEWS = ['person', 'competence', 'team'] as const;
/** See {@link ENTRY_VIEWS}. */
export type EntryView = (typeof ENTRY_VIEWS)[number];

/** Everything that the address says about the screen. */
export interface RatingsAddress {
  readonly view: EntryView;
  readonly personId: string;
  readonly competenceId: string;
  /** A framework out of several; empty for all of them. */
  readonly frameworkId: string;
  readonly filter: EntryFilter;
  /** After how many months a level counts as old. */
  readonly months: number;
  readonly rater: RaterKind;
  /** The day of the ratings; null is today. */
  readonly on: IsoDate | null;
}

/** Parameters of the address. */
export type RatingsParameter = 'view' | 'person' | 'competence' | 'framework' | 'only' | 'months' | 'as' | 'on';

/** Changes parameters together; null or an empty text takes one away. `push` lets Back return. */
export type SetRatingsAddress = (
  patch: Partial<Record<RatingsParameter, string | null>>,
  history?: 'push' | 'replace',
) => void;

/** The state of the screen as the address keeps it, and the way to change it. */
export function useRatingsAddress(): readonly [RatingsAddress, SetRatingsAddress] {
  const search: SearchTexts = useSearch({ strict: false });
  const navigate = useNavigate();
  const set: SetRatingsAddress = useCallback(
    (patch, history = 'replace') => {
      void navigate({
        to: '.',
        replace: history === 'replace',
        search: (before: SearchTexts) => {
          const next: Record<string, string> = { ...before };
          for (const [name, value] of Object.entries(patch)) next[name] = value ?? '';
          return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== ''));
        },
      });
    },
    [navigate],
  );
  const address = useMemo(() => readAddress(search), [search]);
  return [address, set];
}

function readAddress(search: SearchTexts): RatingsAddress {
  const on = search['on'] ?? '';
  const months = Number(search['months']);
  const asked = oneOf<EntryView>(ENTRY_VIEWS, search['view']);
  return {
    // A link that names a competence alone means the list of people on it.
    view: asked ?? (search['person'] === undefined && search['competence'] !== undefined ? 'competence' : 'person'),
    personId: search['person'] ?? '',
    competenceId: search['competence'] ?? '',
    frameworkId: search['framework'] ?? '',
    filter: oneOf<EntryFilter>(ENTRY_FILTERS, search['only']) ?? 'all',
    months: STALE_MONTHS_CHOICES.find((choice) => choice === months) ?? STALE_AFTER_MONTHS,
    rater: oneOf<RaterKind>(RATER_KINDS, search['as']) ?? 'leader',
    on: isIsoDate(on) ? on : null,
  };
}

function oneOf<Value extends string>(values: readonly Value[], text: string | undefined): Value | null {
  return values.find((value) => value === text) ?? null;
}
