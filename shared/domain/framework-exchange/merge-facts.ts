/**
 * Three versions of one thing: as it was read before (base), as it stands in the workspace (mine), and as the new file
 * has it (theirs).
 */

/** Who wins where both sides changed the same thing. */
export const CONFLICT_CHOICES = ['keep', 'take'] as const;
/** See {@link CONFLICT_CHOICES}: `keep` keeps what stands in the workspace, `take` takes the file. */
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** What became of one value. */
export interface Merged<Value> {
  readonly value: Value;
  /** `conflict` when both sides changed it in different ways, whoever wins. */
  readonly outcome: 'same' | 'mine' | 'theirs' | 'conflict';
}

/**
 * Brings one value together. Without a base the file wins, since nothing tells an own change from an old text; the
 * preview shows it.
 */
export function mergeValue<Value>(
  base: Value | undefined,
  mine: Value,
  theirs: Value,
  choice: ConflictChoice,
): Merged<Value> {
  if (isSame(mine, theirs)) return { value: mine, outcome: 'same' };
  if (base === undefined || isSame(mine, base)) return { value: theirs, outcome: 'theirs' };
  if (isSame(theirs, base)) return { value: mine, outcome: 'mine' };
  return { value: choice === 'keep' ? mine : theirs, outcome: 'conflict' };
}

/** Whether two values of plain data are equal; keys of objects in the same order. */
export function isSame(left: unknown, right: unknown): boolean {
  return left === right || (typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right));
}

/**
 * The order of siblings: the own order stays as long as the file did not change its own, else the file's order holds.
 * What only one side has keeps its place behind the sibling before it.
 *
 * @param base keys in the order of the file read before; null when that is not known
 * @param mine keys in the order of the workspace
 * @param theirs keys in the order of the new file
 */
export function mergeOrder(
  base: readonly string[] | null,
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const inMine = new Set(mine);
  const inTheirs = new Set(theirs);
  const common = (keys: readonly string[]): readonly string[] =>
    keys.filter((key) => inMine.has(key) && inTheirs.has(key));
  const inBase = new Set(base ?? []);
  const known = common(theirs).filter((key) => inBase.has(key));
  const before = base === null ? null : common(base);
  const keepsMine = before !== null && isSame(before, known);
  return keepsMine ? interleave(mine, theirs) : interleave(theirs, mine);
}

/** The first list with what only the second has put in, each behind the one before it there. */
function interleave(first: readonly string[], second: readonly string[]): readonly string[] {
  const placed = new Set(first);
  const behind = new Map<string | null, string[]>();
  let before: string | null = null;
  for (const key of second) {
    if (placed.has(key)) before = key;
    else {
      const group = behind.get(before);
      if (group === undefined) behind.set(before, [key]);
      else group.push(key);
    }
  }
  const merged = [...(behind.get(null) ?? [])];
  for (const key of first) merged.push(key, ...(behind.get(key) ?? []));
  return merged;
}
