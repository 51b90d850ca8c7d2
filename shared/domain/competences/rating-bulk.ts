import type { IsoDate } from '../../kernel/dates.ts';
import type { RaterKind } from './entities.ts';

/** A level and its day, of the latest rating of one kind. */
export interface DatedLevel {
  readonly level: number;
  readonly ratedOn: IsoDate;
}

/** The latest ratings of a cell that decide its level. */
export interface BulkCell {
  readonly agreed: DatedLevel | null;
  readonly leader: DatedLevel | null;
}

/** One level for many cells. */
export interface BulkLevel {
  readonly level: number;
  readonly raterKind: RaterKind;
  readonly ratedOn: IsoDate;
}

/**
 * What giving a level does to the level used of a cell.
 *
 * - `new`: it was unknown; `up`, `down`: it rises or falls; `same`: it stays and is younger;
 * - `agreed-stays`: the leader rates, but what was agreed goes before;
 * - `later-stays`: a later rating of that kind is there already;
 * - `beside`: a self rating, a colleague's view or an observation stands beside the level and never changes it.
 */
export type BulkOutcome = 'new' | 'up' | 'down' | 'same' | 'agreed-stays' | 'later-stays' | 'beside';

/** The level used of a cell now; null when unknown. */
export function bulkUsedLevel(cell: BulkCell): number | null {
  return (cell.agreed ?? cell.leader)?.level ?? null;
}

/**
 * What giving a level does to a cell, by the definition of the level used. On one day the rating entered last counts,
 * so that a new one takes the place of one of the same day.
 */
export function bulkOutcome(cell: BulkCell, given: BulkLevel): BulkOutcome {
  if (given.raterKind !== 'leader' && given.raterKind !== 'agreed') return 'beside';
  if (given.raterKind === 'leader' && cell.agreed !== null) return 'agreed-stays';
  const latest = given.raterKind === 'agreed' ? cell.agreed : cell.leader;
  if (latest !== null && latest.ratedOn > given.ratedOn) return 'later-stays';
  const before = bulkUsedLevel(cell);
  if (before === null) return 'new';
  if (given.level === before) return 'same';
  return given.level > before ? 'up' : 'down';
}
