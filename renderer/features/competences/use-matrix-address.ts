import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { isIsoDate, type IsoDate } from '#shared/kernel/dates.ts';
import { RATER_KINDS, type RaterKind } from '#shared/domain/competences/entities.ts';
import type { SearchTexts } from '#renderer/lib/url-state/use-url-param.ts';
import { COLUMN_ORDERS, type ColumnOrder, type ColumnView } from './matrix-columns.ts';
import { PEOPLE_ORDERS, type PeopleOrder, type PeopleView } from './matrix-people.ts';

/** Everything that the address says about the screen. */
export interface MatrixAddress {
  readonly frameworkId: string;
  readonly columns: ColumnView;
  readonly people: PeopleView;
  /** A day in the past; null is today. */
  readonly on: IsoDate | null;
  /** Under whose name levels are typed; null for the usual one. */
  readonly rater: RaterKind | null;
  /** The cell whose panel is open: person and competence. */
  readonly cell: { readonly personId: string; readonly competenceId: string } | null;
  /** The competence whose panel is open. */
  readonly competenceId: string;
}

/** Parameters of the address. */
export type MatrixParameter =
  | 'framework'
  | 'goal'
  | 'columns'
  | 'closed'
  | 'q'
  | 'bouw'
  | 'function'
  | 'sort'
  | 'on'
  | 'as'
  | 'cell'
  | 'competence';

/** Changes parameters together; null or an empty text takes one away. `push` lets Back return. */
export type SetMatrixAddress = (
  patch: Partial<Record<MatrixParameter, string | null>>,
  history?: 'push' | 'replace',
) => void;

/** The state of the matrix as the address keeps it, and the way to change it. */
export function useMatrixAddress(): readonly [MatrixAddress, SetMatrixAddress] {
  const search: SearchTexts = useSearch({ strict: false });
  const navigate = useNavigate();
  const set: SetMatrixAddress = useCallback(
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

function readAddress(search: SearchTexts): MatrixAddress {
  const on = search['on'] ?? '';
  const [personId = '', competenceId = ''] = (search['cell'] ?? '').split('~');
  return {
    frameworkId: search['framework'] ?? '',
    columns: {
      goalId: search['goal'] ?? '',
      order: oneOf<ColumnOrder>(COLUMN_ORDERS, search['columns']) ?? 'framework',
      closed: (search['closed'] ?? '').split('~').filter((id) => id !== ''),
    },
    people: {
      query: search['q'] ?? '',
      bouw: search['bouw'] ?? '',
      functionGroup: search['function'] ?? '',
      order: oneOf<PeopleOrder>(PEOPLE_ORDERS, search['sort']) ?? 'name',
    },
    on: isIsoDate(on) ? on : null,
    rater: oneOf<RaterKind>(RATER_KINDS, search['as']),
    cell: personId === '' || competenceId === '' ? null : { personId, competenceId },
    competenceId: search['competence'] ?? '',
  };
}

function oneOf<Value extends string>(values: readonly Value[], text: string | undefined): Value | null {
  return values.find((value) => value === text) ?? null;
}
