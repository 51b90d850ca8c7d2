/** Which of the two sides of an exchange. */
export type ExchangeSide = 'school' | 'teacher';

/**
 * How often each side changed a value: a version vector of two (Parker and others, 1983, "Detection of mutual
 * inconsistency in distributed systems").
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

/** The stamp after one more change by a side. */
export function raiseStamp(stamp: Stamp, side: ExchangeSide): Stamp {
  return { ...stamp, [side]: stamp[side] + 1 };
}
