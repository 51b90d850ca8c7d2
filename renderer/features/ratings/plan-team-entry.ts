import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import {
  bulkOutcome,
  bulkUsedLevel,
  type BulkCell,
  type BulkLevel,
  type BulkOutcome,
} from '#shared/domain/competences/rating-bulk.ts';
import { cellKey } from './entry-filter.ts';
import type { TeamLevels } from './ratings-data.ts';

/** What is done to the picked cells: nothing chosen yet, one level for all, or "still right". */
export type TeamAction = { readonly kind: 'level'; readonly given: BulkLevel | null } | { readonly kind: 'review' };

/** What happens to a cell: as a level does it, or confirmed, left out because unknown, or of today already. */
export type CellOutcome = BulkOutcome | 'confirmed' | 'left-out' | 'fresh' | 'none';

/** One of the picked cells with what becomes of it. */
export interface PlannedCell {
  readonly personId: PersonId;
  readonly competenceId: CompetenceId;
  /** The level used now; null when unknown. */
  readonly before: number | null;
  /** The level used afterwards; null when unknown. */
  readonly after: number | null;
  readonly outcome: CellOutcome;
}

/** The picked cells with what becomes of each, by {@link cellKey}. */
export type TeamPlan = ReadonlyMap<string, PlannedCell>;

const NOTHING: BulkCell = { agreed: null, leader: null };

/** Works out what an action does to the picked people and competences. */
export function planTeamEntry(
  team: Pick<TeamLevels, 'cells' | 'today'>,
  picked: { readonly people: readonly PersonId[]; readonly competences: readonly CompetenceId[] },
  action: TeamAction,
): TeamPlan {
  const cells = new Map<string, BulkCell>(team.cells.map((cell) => [cellKey(cell.personId, cell.competenceId), cell]));
  const plan = new Map<string, PlannedCell>();
  for (const personId of picked.people) {
    for (const competenceId of picked.competences) {
      const key = cellKey(personId, competenceId);
      plan.set(key, { personId, competenceId, ...outcomeOf(cells.get(key) ?? NOTHING, action, team.today) });
    }
  }
  return plan;
}

function outcomeOf(
  cell: BulkCell,
  action: TeamAction,
  today: IsoDate,
): Pick<PlannedCell, 'before' | 'after' | 'outcome'> {
  const before = bulkUsedLevel(cell);
  if (action.kind === 'review') {
    const ratedOn = (cell.agreed ?? cell.leader)?.ratedOn ?? null;
    const outcome = ratedOn === null ? 'left-out' : ratedOn < today ? 'confirmed' : 'fresh';
    return { before, after: before, outcome };
  }
  if (action.given === null) return { before, after: before, outcome: 'none' };
  const outcome = bulkOutcome(cell, action.given);
  const isTaken = outcome === 'new' || outcome === 'up' || outcome === 'down' || outcome === 'same';
  return { before, after: isTaken ? action.given.level : before, outcome };
}

/** How many cells have each outcome, those that occur, in a fixed order. */
export function countOutcomes(plan: TeamPlan): readonly (readonly [outcome: CellOutcome, count: number])[] {
  const order: readonly CellOutcome[] = [
    'new',
    'up',
    'down',
    'same',
    'confirmed',
    'beside',
    'agreed-stays',
    'later-stays',
    'fresh',
    'left-out',
  ];
  const cells = [...plan.values()];
  return order
    .map((outcome) => [outcome, cells.filter((cell) => cell.outcome === outcome).length] as const)
    .filter(([, count]) => count > 0);
}
