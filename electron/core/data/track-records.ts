import { TRACK_FIELDS, TRACK_KINDS, type TrackKind } from '#shared/contract/track-records.ts';
import {
  presentRecords,
  recordKey,
  type SharedRecord,
  type SharedState,
} from '#shared/domain/packages/shared-state.ts';
import type { PersonId, PlanItemId } from '#shared/kernel/ids.ts';
import type { RowImage } from './change-log.ts';
import { nextSlot } from './framework-repository.ts';
import { deletePlanItem } from './plan-repository.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { LoggedTables } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** Kinds that others refer to; once shared they stay shared for as long as they are there. */
const REFERENCE_KINDS: readonly TrackKind[] = ['framework', 'competence', 'role', 'goal', 'programme'];

/** Columns that do not travel, as they stand in a row that came in. */
const LOCAL_COLUMNS: Readonly<Partial<Record<TrackKind, RowImage>>> = {
  person: { staff_number: null, email: null },
  appointment: { school_id: null },
  framework: { replaces_id: null, source_key: null },
  competence: { source_key: null },
  goal: { owner_id: null, owner_group_id: null },
  programme: { import_key: null },
  rating: { confirms_id: null, observation_id: null },
  occupancy: { deputy_id: null },
  plan_item: { joint_key: null, group_id: null },
};

/**
 * Everything that school and teacher share about a person: himself, appointments, qualifications, ratings, roles, plan,
 * agreements, the active goals of the school, and what these refer to.
 *
 * @param shared the state that was shared before; what others refer to stays in once it was there.
 */
export function readTrackRecords(db: ReadDatabase, personId: PersonId, shared: SharedState): SharedRecord[] {
  const rows = new Map<TrackKind, readonly RowImage[]>();
  const of = (kind: TrackKind): readonly RowImage[] => rows.get(kind) ?? [];
  const idsOf = (kind: TrackKind): readonly string[] => of(kind).map((row) => String(row['id']));
  const before = (kind: TrackKind): string[] =>
    [...shared.values()].filter((record) => record.kind === kind && record.isThere.value).map((record) => record.id);
  const valuesOf = (kind: TrackKind, column: string): string[] =>
    of(kind).flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []));

  rows.set('person', rowsWhere(db, 'person', 'id', [personId]));
  for (const kind of ['appointment', 'qualification', 'rating', 'occupancy', 'plan_item'] as const) {
    rows.set(kind, rowsWhere(db, kind, 'person_id', [personId]));
  }
  for (const kind of ['plan_goal', 'plan_outcome', 'plan_hours', 'plan_cost', 'plan_session', 'agreement'] as const) {
    rows.set(kind, rowsWhere(db, kind, 'item_id', idsOf('plan_item')));
  }
  rows.set('agreement_check', rowsWhere(db, 'agreement_check', 'agreement_id', idsOf('agreement')));
  rows.set(
    'programme',
    rowsWhere(db, 'programme', 'id', [...valuesOf('plan_item', 'programme_id'), ...before('programme')]),
  );
  rows.set(
    'role',
    rowsWhere(db, 'role', 'id', [
      ...valuesOf('occupancy', 'role_id'),
      ...valuesOf('plan_item', 'role_after_id'),
      ...valuesOf('agreement', 'after_role_id'),
      ...before('role'),
    ]),
  );
  const activeGoals = rowsWhere(db, 'goal', 'state', ['active']).map((row) => String(row['id']));
  rows.set('goal', withParents(db, 'goal', [...activeGoals, ...valuesOf('plan_goal', 'goal_id'), ...before('goal')]));
  const asked = db
    .all(sqlFor.selectFrom('requirement').select('competence_id').where('goal_id', 'in', activeGoals))
    .map((row) => row.competence_id);
  rows.set(
    'competence',
    withParents(db, 'competence', [
      ...valuesOf('rating', 'competence_id'),
      ...valuesOf('plan_outcome', 'competence_id'),
      ...asked,
      ...before('competence'),
    ]),
  );
  rows.set('framework', rowsWhere(db, 'framework', 'id', valuesOf('competence', 'framework_id')));
  return TRACK_KINDS.flatMap((kind) => of(kind).map((row) => recordOf(kind, row)));
}

/**
 * Writes the difference between two states into the rows, what others refer to first; removals come last, in the opposite
 * order. What others may still refer to is not removed.
 */
export function applyTrackRecords(tx: WriteTransaction, before: SharedState, after: SharedState): void {
  const now = new Map(presentRecords(before).map((record) => [recordKey(record), record]));
  const wanted = new Map(presentRecords(after).map((record) => [recordKey(record), record]));
  let slot = nextSlot(tx);
  for (const kind of TRACK_KINDS) {
    for (const [key, record] of wanted) {
      if (record.kind !== kind) continue;
      if (now.has(key)) {
        tx.update(kind, record.id, record.fields);
        continue;
      }
      const local = kind === 'competence' ? { ...LOCAL_COLUMNS.competence, slot } : LOCAL_COLUMNS[kind];
      if (kind === 'competence') slot += 1;
      tx.insert(kind, { id: record.id, ...record.fields, ...local } as unknown as LoggedTables[typeof kind]);
    }
  }
  for (const kind of [...TRACK_KINDS].reverse()) {
    if (REFERENCE_KINDS.includes(kind)) continue;
    for (const [key, record] of now) {
      if (record.kind !== kind || wanted.has(key)) continue;
      if (kind === 'plan_item') deletePlanItem(tx, record.id as PlanItemId);
      else tx.delete(kind, record.id);
    }
  }
}

function recordOf(kind: TrackKind, row: RowImage): SharedRecord {
  const columns = Object.keys(TRACK_FIELDS[kind].shape);
  return {
    kind,
    id: String(row['id']),
    fields: Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
  };
}

/** Rows by one column. */
function rowsWhere(db: ReadDatabase, table: TrackKind, column: string, values: readonly string[]): RowImage[] {
  if (values.length === 0) return [];
  const query = sqlFor
    .selectFrom(table as 'goal')
    .selectAll()
    .where(column as 'id', 'in', [...new Set(values)])
    .orderBy('id');
  return db.all(query);
}

/** Rows with all that stand above them in their tree. */
function withParents(db: ReadDatabase, table: 'goal' | 'competence', ids: readonly string[]): RowImage[] {
  const found = new Map<string, RowImage>();
  let wanted: readonly string[] = ids;
  while (wanted.length > 0) {
    const rows = rowsWhere(db, table, 'id', wanted);
    for (const row of rows) found.set(String(row['id']), row);
    wanted = rows.flatMap((row) =>
      typeof row['parent_id'] === 'string' && !found.has(row['parent_id']) ? [row['parent_id']] : [],
    );
  }
  return [...found.values()];
}
