import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { SearchTexts } from '#renderer/lib/url-state/use-url-param.ts';
import { PERIOD_CHOICES, type PeriodChoice } from './period.ts';

/** What the screen shows when nothing is opened: the visits, the share of the team, or the forms. */
export const OBSERVATION_VIEWS = ['visits', 'team', 'forms'] as const;
/** See {@link OBSERVATION_VIEWS}. */
export type ObservationView = (typeof OBSERVATION_VIEWS)[number];

/** Everything that the address says about the screen. */
export interface ObservationsAddress {
  readonly view: ObservationView;
  /** Filters of the list; empty is any. */
  readonly personId: string;
  readonly formId: string;
  readonly period: PeriodChoice;
  /** The visit that is opened. */
  readonly visitId: string;
  /** Whether it is opened to be filled in. */
  readonly isFilling: boolean;
  /** The item that is being filled in; empty for the first. */
  readonly itemId: string;
  /** The form that is opened. */
  readonly openedFormId: string;
  /** Whether a visit is being started. */
  readonly isNew: boolean;
}

/** Parameters of the address. */
export type ObservationsParameter =
  'view' | 'person' | 'form' | 'period' | 'visit' | 'mode' | 'item' | 'edit' | 'new' | 'step' | 'detail';

/** Changes parameters together; null or an empty text takes one away. `push` lets Back return. */
export type SetObservationsAddress = (
  patch: Partial<Record<ObservationsParameter, string | null>>,
  history?: 'push' | 'replace',
) => void;

/** The state of the screen as the address keeps it, and the way to change it. */
export function useObservationsAddress(): readonly [ObservationsAddress, SetObservationsAddress] {
  const search: SearchTexts = useSearch({ strict: false });
  const navigate = useNavigate();
  const set: SetObservationsAddress = useCallback(
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

function readAddress(search: SearchTexts): ObservationsAddress {
  return {
    view: OBSERVATION_VIEWS.find((view) => view === search['view']) ?? 'visits',
    personId: search['person'] ?? '',
    formId: search['form'] ?? '',
    period: PERIOD_CHOICES.find((choice) => choice === search['period']) ?? 'two',
    visitId: search['visit'] ?? '',
    isFilling: search['mode'] === 'fill',
    itemId: search['item'] ?? '',
    openedFormId: search['edit'] ?? '',
    isNew: search['new'] === '1',
  };
}
