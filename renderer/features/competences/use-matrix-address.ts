import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { isIsoDate, type IsoDate } from '#shared/kernel/dates.ts';
import { RATER_KINDS, type RaterKind } from '#shared/domain/competences/entities.ts';
import { STALE_AFTER_MONTHS, STALE_MONTHS_CHOICES } from '#shared/domain/competences/rating-age.ts';
import { EXPERIENCE_BANDS } from '#shared/domain/team/experience.ts';
import type { SearchTexts } from '#renderer/lib/url-state/use-url-param.ts';
import { parseAsker } from './asker.ts';
import { COLUMN_CHOICES, COLUMN_ORDERS, type ColumnView } from './matrix-columns.ts';
import { PEOPLE_ORDERS, type PeopleView } from './matrix-people.ts';

/** Everything that the address says about the screen. */
export interface MatrixAddress {
  readonly frameworkId: string;
  /** Which columns the core is asked for: empty for all, `asked`, or the id of a domain. */
  readonly within: string;
  readonly columns: ColumnView;
  readonly people: PeopleView;
  /** A day in the past; null is today. */
  readonly on: IsoDate | null;
  /** The day that it is compared with; null for none. */
  readonly with: IsoDate | null;
  /** After how many months a level is marked as old. */
  readonly staleMonths: number;
  /** Under whose name levels are typed; null for the usual one. */
  readonly rater: RaterKind | null;
  /** The cell whose panel is open: person and competence. */
  readonly cell: { readonly personId: string; readonly competenceId: string } | null;
  /** The competence whose panel is open. */
  readonly competenceId: string;
  /** The person whose panel is open. */
  readonly personId: string;
  /** Whether the list of competences that hang on one person is open. */
  readonly showsSingles: boolean;
}

/** Parameters of the address. `goal` is how other screens name a goal; `asked` is what this one writes. */
export type MatrixParameter =
  | 'framework'
  | 'within'
  | 'asked'
  | 'goal'
  | 'columns'
  | 'show'
  | 'closed'
  | 'q'
  | 'bouw'
  | 'staff'
  | 'function'
  | 'experience'
  | 'group'
  | 'role'
  | 'sort'
  | 'on'
  | 'with'
  | 'stale'
  | 'as'
  | 'cell'
  | 'competence'
  | 'who'
  | 'list';

/** The parameters that filter people, all taken away at once. */
export const NO_PEOPLE_PARAMETERS = {
  q: null,
  bouw: null,
  staff: null,
  function: null,
  experience: null,
  group: null,
  role: null,
} as const satisfies Partial<Record<MatrixParameter, null>>;

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
  const text = (name: MatrixParameter): string => search[name] ?? '';
  const date = (name: MatrixParameter): IsoDate | null => {
    const given = text(name);
    return isIsoDate(given) ? given : null;
  };
  const [personId = '', competenceId = ''] = text('cell').split('~');
  const goal = text('goal');
  return {
    frameworkId: text('framework'),
    within: text('within'),
    columns: {
      asker: parseAsker(text('asked') === '' && goal !== '' ? `goal~${goal}` : text('asked')),
      order: oneOf(COLUMN_ORDERS, text('columns')) ?? 'framework',
      choice: oneOf(COLUMN_CHOICES, text('show')) ?? 'all',
      closed: text('closed')
        .split('~')
        .filter((id) => id !== ''),
    },
    people: {
      query: text('q'),
      filter: {
        bouw: text('bouw'),
        functionGroup: text('staff'),
        functionTitle: text('function'),
        experience: oneOf([...EXPERIENCE_BANDS, 'unknown'] as const, text('experience')) ?? '',
        groupId: text('group'),
        roleId: text('role'),
      },
      order: oneOf(PEOPLE_ORDERS, text('sort')) ?? 'name',
    },
    on: date('on'),
    with: date('with'),
    staleMonths: STALE_MONTHS_CHOICES.find((months) => String(months) === text('stale')) ?? STALE_AFTER_MONTHS,
    rater: oneOf<RaterKind>(RATER_KINDS, text('as')),
    cell: personId === '' || competenceId === '' ? null : { personId, competenceId },
    competenceId: text('competence'),
    personId: text('who'),
    showsSingles: text('list') === 'single',
  };
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((value) => value === text) ?? null;
}
