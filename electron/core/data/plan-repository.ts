import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, GoalId, GroupId, PersonId, PlanItemId, ProgrammeId, RoleId } from '#shared/kernel/ids.ts';
import type { ProgrammeKind } from '#shared/domain/catalogue/entities.ts';
import type { PlanItem, PlanState } from '#shared/domain/plans/entities.ts';
import { deleteAgreementOf } from './agreement-repository.ts';
import {
  costRows,
  coverRows,
  exemptionRows,
  goalRows,
  hoursRows,
  outcomeRows,
  sessionRows,
  toCost,
  toCover,
  toExemption,
  toHours,
  toSession,
} from './plan-part-rows.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import { forgetPlanItem } from './talk-repository.ts';
import type { LoggedTables, PlanItemRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** The tables that hold the parts of an item. */
const PART_TABLES = [
  'plan_goal',
  'plan_outcome',
  'plan_hours',
  'plan_cost',
  'plan_session',
  'plan_cover',
  'plan_exemption',
] as const;
type PartTable = (typeof PART_TABLES)[number];

/** All plan items with their parts, by person and order. */
export function readPlanItems(db: ReadDatabase): PlanItem[] {
  return itemsOf(
    db,
    db.all(sqlFor.selectFrom('plan_item').selectAll().orderBy('person_id').orderBy('position').orderBy('id')),
    null,
  );
}

/** The plan items of one person, in their order. */
export function readPlanItemsOf(db: ReadDatabase, personId: PersonId): PlanItem[] {
  const rows = db.all(
    sqlFor.selectFrom('plan_item').selectAll().where('person_id', '=', personId).orderBy('position').orderBy('id'),
  );
  return rows.flatMap((row) => itemsOf(db, [row], row.id));
}

/** The items planned together under a key, by person. */
export function readJointItems(db: ReadDatabase, jointKey: string): PlanItem[] {
  const rows = db.all(
    sqlFor.selectFrom('plan_item').selectAll().where('joint_key', '=', jointKey).orderBy('person_id').orderBy('id'),
  );
  return rows.flatMap((row) => itemsOf(db, [row], row.id));
}

/** One plan item, or null. */
export function readPlanItem(db: ReadDatabase, id: PlanItemId): PlanItem | null {
  const row = db.first(sqlFor.selectFrom('plan_item').selectAll().where('id', '=', id));
  return row === undefined ? null : (itemsOf(db, [row], id)[0] ?? null);
}

/** Adds an item with its parts. */
export function insertPlanItem(tx: WriteTransaction, item: PlanItem): void {
  tx.insert('plan_item', itemRow(item));
  storeParts(tx, item);
}

/** Changes an item and its parts: parts that are left out go, new ones come, others change. */
export function updatePlanItem(tx: WriteTransaction, item: PlanItem): boolean {
  if (!tx.update('plan_item', item.id, itemRow(item))) return false;
  storeParts(tx, item);
  return true;
}

/** Removes an item with its parts, answers and agreement; evaluations of the programme stay, without the item. */
export function deletePlanItem(tx: WriteTransaction, id: PlanItemId): boolean {
  for (const table of PART_TABLES) {
    for (const row of tx.all(sqlFor.selectFrom(table).select('id').where('item_id', '=', id))) {
      tx.delete(table, row.id);
    }
  }
  for (const row of tx.all(sqlFor.selectFrom('plan_decision').select('id').where('item_id', '=', id))) {
    tx.delete('plan_decision', row.id);
  }
  for (const row of tx.all(sqlFor.selectFrom('programme_evaluation').select('id').where('plan_item_id', '=', id))) {
    tx.update('programme_evaluation', row.id, { plan_item_id: null });
  }
  deleteAgreementOf(tx, id);
  forgetPlanItem(tx, id);
  return tx.delete('plan_item', id);
}

function storeParts(tx: WriteTransaction, item: PlanItem): void {
  storePart(tx, 'plan_goal', item.id, goalRows(item));
  storePart(tx, 'plan_outcome', item.id, outcomeRows(item));
  storePart(tx, 'plan_hours', item.id, hoursRows(item));
  storePart(tx, 'plan_cost', item.id, costRows(item));
  storePart(tx, 'plan_session', item.id, sessionRows(item));
  storePart(tx, 'plan_cover', item.id, coverRows(item));
  storePart(tx, 'plan_exemption', item.id, exemptionRows(item));
}

/**
 * What goes and what changes is taken out first, so that a part that takes the place of another breaks no UNIQUE: hours of
 * two years that both move on a year, or weekly sessions that move 52 weeks.
 */
function storePart<Table extends PartTable>(
  tx: WriteTransaction,
  table: Table,
  itemId: PlanItemId,
  rows: readonly LoggedTables[Table][],
): void {
  const wanted = new Map<string, LoggedTables[Table]>(rows.map((row) => [row.id, row]));
  const present = tx.all(sqlFor.selectFrom(partTable(table)).selectAll().where('item_id', '=', itemId));
  for (const row of present) {
    if (isSameRow(row, wanted.get(row.id))) wanted.delete(row.id);
    else tx.delete(table, row.id);
  }
  for (const row of wanted.values()) tx.insert(table, row);
}

/** Whether two rows of a part hold the same values. */
function isSameRow(left: object, right: object | undefined): boolean {
  if (right === undefined) return false;
  const other = new Map<string, unknown>(Object.entries(right));
  return Object.entries(left).every(([column, value]) => other.get(column) === value);
}

/** Kysely cannot follow a table that is a type parameter; all parts have `id` and `item_id`, as this one has. */
function partTable(table: PartTable): 'plan_goal' {
  return table as 'plan_goal';
}

function itemsOf(db: ReadDatabase, rows: readonly PlanItemRow[], only: string | null): PlanItem[] {
  if (rows.length === 0) return [];
  const parts = <Table extends PartTable>(table: Table): Map<string, LoggedTables[Table][]> => {
    const all = sqlFor.selectFrom(partTable(table)).selectAll().orderBy('id');
    const found = db.all(only === null ? all : all.where('item_id', '=', only)) as unknown as LoggedTables[Table][];
    return Map.groupBy(found, (row) => row.item_id);
  };
  const goals = parts('plan_goal');
  const outcomes = parts('plan_outcome');
  const hours = parts('plan_hours');
  const costs = parts('plan_cost');
  const sessions = parts('plan_session');
  const cover = parts('plan_cover');
  const exemptions = parts('plan_exemption');
  return rows.map((row) => ({
    id: row.id as PlanItemId,
    personId: row.person_id as PersonId,
    programmeId: row.programme_id as ProgrammeId | null,
    jointKey: row.joint_key,
    title: row.title,
    kind: row.kind as ProgrammeKind,
    state: row.state as PlanState,
    startsOn: row.starts_on as IsoDate | null,
    endsOn: row.ends_on as IsoDate | null,
    roleAfterId: row.role_after_id as RoleId | null,
    groupId: row.group_id as GroupId | null,
    note: row.note,
    obstacle: row.obstacle,
    position: row.position,
    achievedOn: row.achieved_on as IsoDate | null,
    goalIds: (goals.get(row.id) ?? []).map(({ goal_id: goalId }) => goalId as GoalId),
    outcomes: (outcomes.get(row.id) ?? []).map(({ competence_id: competenceId, level }) => ({
      competenceId: competenceId as CompetenceId,
      level,
    })),
    hours: (hours.get(row.id) ?? []).map(toHours),
    costs: (costs.get(row.id) ?? []).map(toCost),
    sessions: (sessions.get(row.id) ?? []).map(toSession),
    cover: (cover.get(row.id) ?? []).map(toCover),
    exemptions: (exemptions.get(row.id) ?? []).map(toExemption),
  }));
}

function itemRow(item: PlanItem): PlanItemRow {
  return {
    id: item.id,
    person_id: item.personId,
    programme_id: item.programmeId,
    joint_key: item.jointKey,
    title: item.title,
    kind: item.kind,
    state: item.state,
    starts_on: item.startsOn,
    ends_on: item.endsOn,
    role_after_id: item.roleAfterId,
    group_id: item.groupId,
    note: item.note,
    obstacle: item.obstacle,
    position: item.position,
    achieved_on: item.achievedOn,
  };
}
