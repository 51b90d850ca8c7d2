import { type FieldValue, type SharedState, type Stamped, type StampedRecord } from './shared-state.ts';
import { compareStamps, joinStamps, NO_STAMP, stampedBy, type Author } from './stamp.ts';

/** What a side may do with a record of a kind. */
export interface SideRights {
  /** Whether the side may change a field. */
  readonly mayChange: (record: StampedRecord, field: string) => boolean;
  /** Whether the side may add or remove the record. */
  readonly mayAddOrRemove: (record: StampedRecord) => boolean;
}

/** A field that both sides changed, each without knowing of the other. */
export interface FieldConflict {
  readonly key: string;
  readonly field: string;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
}

/** A record that one side removed while the other went on with it. */
export interface RemovalConflict {
  readonly key: string;
  readonly removedBy: 'me' | 'them';
}

/** Name of a conflict for {@link Choices}: of a field, or of a record as a whole. */
export function conflictName(conflict: { readonly key: string; readonly field?: string }): string {
  return conflict.field === undefined ? conflict.key : `${conflict.key} ${conflict.field}`;
}

/** Whose version was chosen, by {@link conflictName}. */
export type Choices = ReadonlyMap<string, 'mine' | 'theirs'>;

/** What reading a package leads to. */
export interface MergedStates {
  /** The state afterwards; conflicts without a choice stand as they are on this side. */
  readonly state: SharedState;
  readonly fieldConflicts: readonly FieldConflict[];
  readonly removalConflicts: readonly RemovalConflict[];
  /** Conflicts for which nothing was chosen. */
  readonly open: number;
  /** Changes of the other side that were not its to make, by record and field; a record as a whole has no field. */
  readonly refused: readonly { readonly key: string; readonly field: string | null }[];
}

/**
 * Lays the state of the other side over this one, field by field, by the packages that changed it.
 *
 * The version that knows the other wins. Two that do not know each other are a conflict, unless they are equal; a
 * choice knows both, so that it wins on the other side too. What the other side may not change wins here again, with a
 * stamp that tells it so. Reading a state twice, or one that is older than what was read before, changes nothing.
 */
export function mergeStates(mine: SharedState, theirs: SharedState, facts: MergeFacts): MergedStates {
  const state = new Map(mine);
  const notes: MergeNotes = { fieldConflicts: [], removalConflicts: [], refused: [], open: 0 };
  for (const [key, sent] of theirs) {
    const held = mine.get(key);
    const merged = held === undefined ? taken(key, sent, facts, notes) : mergedRecord(key, held, sent, facts, notes);
    if (merged !== null) state.set(key, merged);
  }
  return { state, ...notes };
}

/** What a merge goes by besides the two states. */
export interface MergeFacts {
  /** The receiver, with the number of his next package. */
  readonly author: Author;
  /** What the sender may do; the receiver's own changes were his to make. */
  readonly theirRights: SideRights;
  readonly choices: Choices;
}

interface MergeNotes {
  readonly fieldConflicts: FieldConflict[];
  readonly removalConflicts: RemovalConflict[];
  readonly refused: { key: string; field: string | null }[];
  open: number;
}

/** A record that only the other side has; null when it is of no interest here. */
function taken(
  key: string,
  sent: StampedRecord,
  { author, theirRights }: MergeFacts,
  notes: MergeNotes,
): StampedRecord | null {
  if (theirRights.mayAddOrRemove(sent)) return sent;
  if (!sent.isThere.value) return null;
  notes.refused.push({ key, field: null });
  // The mark tells the other side that this was not its to add.
  return { ...sent, isThere: { value: false, stamp: stampedBy(author, sent.isThere.stamp) } };
}

function mergedRecord(
  key: string,
  held: StampedRecord,
  sent: StampedRecord,
  { author, theirRights, choices }: MergeFacts,
  notes: MergeNotes,
): StampedRecord {
  const fields: Record<string, Stamped<FieldValue>> = { ...held.fields };
  for (const [field, theirs] of Object.entries(sent.fields)) {
    const mine = held.fields[field] ?? { value: null, stamp: NO_STAMP };
    const isAllowed = theirRights.mayChange(held, field);
    const winner = later(mine, theirs, isAllowed, author);
    if (!isAllowed && winner !== mine && theirs.value !== mine.value) notes.refused.push({ key, field });
    if (winner !== 'conflict') {
      fields[field] = winner;
      continue;
    }
    const conflict: FieldConflict = { key, field, mine: mine.value, theirs: theirs.value };
    notes.fieldConflicts.push(conflict);
    const choice = choices.get(conflictName(conflict));
    if (choice === undefined) notes.open += 1;
    else fields[field] = settled(mine, theirs, choice, author);
  }
  const mayRemove = theirRights.mayAddOrRemove(held);
  const presence = laterPresence(held, sent, mayRemove, author);
  if (presence !== 'conflict') {
    const isRefused = !mayRemove && presence !== held.isThere && sent.isThere.value !== held.isThere.value;
    if (isRefused) notes.refused.push({ key, field: null });
    return { ...held, isThere: presence, fields };
  }
  const conflict: RemovalConflict = { key, removedBy: held.isThere.value ? 'them' : 'me' };
  notes.removalConflicts.push(conflict);
  const choice = choices.get(conflictName(conflict));
  if (choice === undefined) {
    notes.open += 1;
    return { ...held, fields };
  }
  return { ...held, isThere: settled(held.isThere, sent.isThere, choice, author), fields };
}

function later<Value>(
  mine: Stamped<Value>,
  theirs: Stamped<Value>,
  isAllowed: boolean,
  author: Author,
): Stamped<Value> | 'conflict' {
  const order = compareStamps(mine.stamp, theirs.stamp);
  if (order === 'same' || order === 'mine-is-newer') return mine;
  if (mine.value === theirs.value) return { value: mine.value, stamp: joinStamps(mine.stamp, theirs.stamp) };
  if (!isAllowed) return settled(mine, theirs, 'mine', author);
  return order === 'theirs-is-newer' ? theirs : 'conflict';
}

/** As {@link later} for being there at all: what was removed here must not take along changes that the remover did not know. */
function laterPresence(
  mine: StampedRecord,
  theirs: StampedRecord,
  isAllowed: boolean,
  author: Author,
): Stamped<boolean> | 'conflict' {
  const winner = later(mine.isThere, theirs.isThere, isAllowed, author);
  if (winner === 'conflict') return 'conflict';
  if (mine.isThere.value === theirs.isThere.value) return winner;
  const [gone, kept] = mine.isThere.value ? [theirs, mine] : [mine, theirs];
  if (!isAllowed || winner.value || !hasNews(kept, gone)) return winner;
  return 'conflict';
}

/** Whether a record holds changes that the other version of it does not know. */
function hasNews(record: StampedRecord, other: StampedRecord): boolean {
  return Object.entries(record.fields).some(([field, { stamp }]) => {
    const order = compareStamps(stamp, other.fields[field]?.stamp ?? NO_STAMP);
    return order === 'mine-is-newer' || order === 'apart';
  });
}

function settled<Value>(
  mine: Stamped<Value>,
  theirs: Stamped<Value>,
  choice: 'mine' | 'theirs',
  author: Author,
): Stamped<Value> {
  return {
    value: choice === 'mine' ? mine.value : theirs.value,
    stamp: stampedBy(author, joinStamps(mine.stamp, theirs.stamp)),
  };
}
