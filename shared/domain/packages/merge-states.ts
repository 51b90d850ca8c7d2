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
}

/**
 * Lays the state of the other side over this one, field by field, by the packages that changed it.
 *
 * The version that knows the other wins. Two that do not know each other are a conflict, unless they are equal; a
 * choice knows both, so that it wins on the other side too. What the other side may not change wins here again, with a
 * stamp that tells it so. Reading a state twice, or one that is older than what was read before, changes nothing.
 *
 * @param author the receiver, with the number of his next package.
 * @param theirRights what the sender may do; the receiver's own changes were his to make.
 */
export function mergeStates(
  mine: SharedState,
  theirs: SharedState,
  {
    author,
    theirRights,
    choices,
  }: { readonly author: Author; readonly theirRights: SideRights; readonly choices: Choices },
): MergedStates {
  const state = new Map(mine);
  const fieldConflicts: FieldConflict[] = [];
  const removalConflicts: RemovalConflict[] = [];
  let open = 0;
  for (const [key, sent] of theirs) {
    const held = mine.get(key);
    if (held === undefined) {
      if (theirRights.mayAddOrRemove(sent)) state.set(key, sent);
      else if (sent.isThere.value) {
        // The mark tells the other side that this is not its to add.
        state.set(key, { ...sent, isThere: { value: false, stamp: stampedBy(author, sent.isThere.stamp) } });
      }
      continue;
    }
    const fields: Record<string, Stamped<FieldValue>> = { ...held.fields };
    for (const [field, theirValue] of Object.entries(sent.fields)) {
      const myValue = held.fields[field] ?? { value: null, stamp: NO_STAMP };
      const winner = later(myValue, theirValue, theirRights.mayChange(held, field), author);
      if (winner !== 'conflict') {
        fields[field] = winner;
        continue;
      }
      const conflict = { key, field, mine: myValue.value, theirs: theirValue.value };
      fieldConflicts.push(conflict);
      const choice = choices.get(conflictName(conflict));
      if (choice === undefined) open += 1;
      else fields[field] = settled(myValue, theirValue, choice, author);
    }
    const presence = laterPresence(held, sent, theirRights.mayAddOrRemove(held), author);
    let isThere = held.isThere;
    if (presence !== 'conflict') isThere = presence;
    else {
      const conflict: RemovalConflict = { key, removedBy: held.isThere.value ? 'them' : 'me' };
      removalConflicts.push(conflict);
      const choice = choices.get(conflictName(conflict));
      if (choice === undefined) open += 1;
      else isThere = settled(held.isThere, sent.isThere, choice, author);
    }
    state.set(key, { ...held, isThere, fields });
  }
  return { state, fieldConflicts, removalConflicts, open };
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
