import { NO_STAMP, stampedBy, type Author, type Stamp } from './stamp.ts';

/** What a field of a shared record holds. */
export type FieldValue = string | number | null;

/** Something that both sides of an exchange hold, by the id that it has on both. */
export interface SharedRecord {
  readonly kind: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** A value and who changed it last. */
export interface Stamped<Value> {
  readonly value: Value;
  readonly stamp: Stamp;
}

/** A record as it travels; one that was removed stays as a mark, so that the other side learns of it. */
export interface StampedRecord {
  readonly kind: string;
  readonly id: string;
  readonly isThere: Stamped<boolean>;
  readonly fields: Readonly<Record<string, Stamped<FieldValue>>>;
}

/** Everything that two sides share, as one of them knows it, by {@link recordKey}. */
export type SharedState = ReadonlyMap<string, StampedRecord>;

/** The key of a record among all that are shared. */
export function recordKey(record: { readonly kind: string; readonly id: string }): string {
  return `${record.kind} ${record.id}`;
}

/**
 * The state after what a side did since the state was taken: a field with another value was changed, a record that is
 * new was added, one that is gone was removed.
 */
export function noteChanges(state: SharedState, present: readonly SharedRecord[], author: Author): SharedState {
  const next = new Map(state);
  const seen = new Set<string>();
  for (const record of present) {
    const key = recordKey(record);
    seen.add(key);
    const before = state.get(key);
    next.set(key, before === undefined ? newRecord(record, author) : changedRecord(before, record, author));
  }
  for (const [key, record] of state) {
    if (seen.has(key) || !record.isThere.value) continue;
    next.set(key, { ...record, isThere: { value: false, stamp: stampedBy(author, record.isThere.stamp) } });
  }
  return next;
}

/** The records that are there, without their stamps. */
export function presentRecords(state: SharedState): SharedRecord[] {
  return [...state.values()]
    .filter(({ isThere }) => isThere.value)
    .map(({ kind, id, fields }) => ({
      kind,
      id,
      fields: Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value])),
    }));
}

function newRecord({ kind, id, fields }: SharedRecord, author: Author): StampedRecord {
  const stamp = stampedBy(author, NO_STAMP);
  return {
    kind,
    id,
    isThere: { value: true, stamp },
    fields: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, stamp }])),
  };
}

function changedRecord(before: StampedRecord, { kind, id, fields }: SharedRecord, author: Author): StampedRecord {
  return {
    kind,
    id,
    isThere: before.isThere.value ? before.isThere : { value: true, stamp: stampedBy(author, before.isThere.stamp) },
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, value]) => {
        const known = before.fields[field];
        if (known?.value === value) return [field, known];
        return [field, { value, stamp: stampedBy(author, known?.stamp ?? NO_STAMP) }];
      }),
    ),
  };
}
