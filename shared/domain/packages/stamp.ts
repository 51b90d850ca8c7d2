/** Which of the two sides of an exchange. */
export type ExchangeSide = 'school' | 'teacher';

/**
 * The last package of each side that changed a value; 0 when none did. A version vector of two (Parker and others, 1983,
 * "Detection of mutual inconsistency in distributed systems"), with package numbers for counters: a number is used
 * once, also when something is taken back and done anew in between.
 */
export interface Stamp {
  readonly school: number;
  readonly teacher: number;
}

/** Nobody changed it yet. */
export const NO_STAMP: Stamp = { school: 0, teacher: 0 };

/** How two stamps of one value stand: the same, one of them knows the other, or neither knows the other. */
export type StampOrder = 'same' | 'mine-is-newer' | 'theirs-is-newer' | 'apart';

/** Compares the stamps that two sides have for one value. */
export function compareStamps(mine: Stamp, theirs: Stamp): StampOrder {
  const ahead = mine.school > theirs.school || mine.teacher > theirs.teacher;
  const behind = mine.school < theirs.school || mine.teacher < theirs.teacher;
  if (ahead && behind) return 'apart';
  if (ahead) return 'mine-is-newer';
  return behind ? 'theirs-is-newer' : 'same';
}

/** A stamp that knows both. */
export function joinStamps(left: Stamp, right: Stamp): Stamp {
  return { school: Math.max(left.school, right.school), teacher: Math.max(left.teacher, right.teacher) };
}

/** Who changes something, and the number of the package in which the other side will first see it. */
export interface Author {
  readonly side: ExchangeSide;
  /** Above the number of every package that this side made before. */
  readonly number: number;
}

/** The stamp of a value that a side changes. */
export function stampedBy({ side, number }: Author, stamp: Stamp): Stamp {
  return { ...stamp, [side]: number };
}
