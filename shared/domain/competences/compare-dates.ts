/** What happened to a level between two dates. */
export type ChangeKind =
  /** Known on neither date. */
  | 'unknown'
  | 'same'
  | 'up'
  | 'down'
  /** Unknown on the first date, known on the second. */
  | 'new'
  /** Known on the first date, unknown on the second: the rating was undone. */
  | 'lost'
  /** The person or the competence was there on one of the dates only, so that there is nothing to compare. */
  | 'not-compared';

/** On which of two dates something was there: a person in service, a competence in use. */
export type Presence = 'both' | 'only-first' | 'only-second';

/**
 * What happened to the used level of one person on one competence between two dates, of which the first is the earlier.
 * Null is unknown, which is not zero: a level that became known did not rise.
 */
export function changeBetween(first: number | null, second: number | null): ChangeKind {
  if (first === null) return second === null ? 'unknown' : 'new';
  if (second === null) return 'lost';
  if (first === second) return 'same';
  return second > first ? 'up' : 'down';
}

/** Something that was there on at least one of two dates. */
export interface Present<Id> {
  readonly id: Id;
  readonly presence: Presence;
}

/**
 * What was there on either of two dates, each once.
 *
 * Those of the second date keep their order; one that was there on the first date only stands behind the one it
 * followed then, or in front when it was the first. `ids` are unique within each list.
 */
export function joinDates<Id>(first: readonly Id[], second: readonly Id[]): readonly Present<Id>[] {
  const onSecond = new Set(second);
  const onFirst = new Set(first);
  // Those that went, by the nearest one before them that stayed.
  const goneAfter = new Map<Id | null, Id[]>();
  let before: Id | null = null;
  for (const id of first) {
    if (onSecond.has(id)) {
      before = id;
      continue;
    }
    const gone = goneAfter.get(before);
    if (gone === undefined) goneAfter.set(before, [id]);
    else gone.push(id);
  }
  const goneBehind = (id: Id | null): readonly Present<Id>[] =>
    (goneAfter.get(id) ?? []).map((gone) => ({ id: gone, presence: 'only-first' }));
  return [
    ...goneBehind(null),
    ...second.flatMap((id): readonly Present<Id>[] => [
      { id, presence: onFirst.has(id) ? 'both' : 'only-second' },
      ...goneBehind(id),
    ]),
  ];
}
