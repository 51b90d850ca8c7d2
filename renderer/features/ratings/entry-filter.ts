import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { isStale } from '#shared/domain/competences/rating-age.ts';
import type { CellStanding } from '#shared/domain/competences/rating-standing.ts';

/** Which rows are shown: all; what something asks; what is unknown; what is asked and not there; what is old. */
export const ENTRY_FILTERS = ['all', 'asked', 'unknown', 'gap', 'old'] as const;
/** See {@link ENTRY_FILTERS}. */
export type EntryFilter = (typeof ENTRY_FILTERS)[number];

/** One cell to be rated, as a row: a competence of the chosen person, or a person on the chosen competence. */
export interface EntryRow {
  readonly key: string;
  readonly personId: PersonId;
  readonly competenceId: CompetenceId;
  readonly title: string;
  /** Said below the title; empty for nothing. */
  readonly description: string;
  /** Heading of the rows that belong together; empty for none. */
  readonly group: string;
  readonly framework: Framework;
  readonly standing: CellStanding;
  /** The highest level asked; null when nothing asks. */
  readonly asked: number | null;
}

/** What tells cells apart. */
export function cellKey(personId: PersonId, competenceId: CompetenceId): string {
  return `${personId} ${competenceId}`;
}

/** Whether a row passes a filter. */
export function passesFilter(
  row: Pick<EntryRow, 'standing' | 'asked'>,
  filter: EntryFilter,
  today: IsoDate,
  months: number,
): boolean {
  const { used } = row.standing;
  switch (filter) {
    case 'all':
      return true;
    case 'asked':
      return row.asked !== null;
    case 'unknown':
      return used === null;
    case 'gap':
      return row.asked !== null && (used === null || used.level < row.asked);
    case 'old':
      return used !== null && isStale(used.ratedOn, today, months);
  }
}

/** Whether the level of a row can be confirmed: it is known and was neither given nor confirmed today. */
export function canConfirm(row: Pick<EntryRow, 'standing'>, today: IsoDate): boolean {
  return row.standing.used !== null && row.standing.used.ratedOn < today;
}
