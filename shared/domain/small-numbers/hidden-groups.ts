import { compareCodeUnits } from '../../kernel/text.ts';

/** The smallest number of people about whom a figure is shown (domain-rules P-12: a convention, no law). */
export const SMALLEST_CELL = 5;

/** A part of a whole, with how many people are in it. */
export interface CountedGroup {
  readonly id: string;
  /** Number of people. */
  readonly count: number;
}

/**
 * The parts of a whole that must stay hidden when the figure of the whole is shown: those of 1 to `smallest` − 1 people,
 * and one more when a single hidden part could be computed as the whole minus the others (complementary suppression,
 * design §2).
 *
 * Empty parts hide nothing: there is nobody in them. The extra part is the smallest of the others that has people; when
 * there is none, the hidden part is all there is and stays hidden alone. The parts must not overlap and together make
 * the whole.
 */
export function hiddenGroups(groups: readonly CountedGroup[], smallest = SMALLEST_CELL): ReadonlySet<string> {
  const hidden = groups.filter(({ count }) => count > 0 && count < smallest);
  const [only] = hidden;
  if (only === undefined) return new Set();
  if (hidden.length > 1) return new Set(hidden.map(({ id }) => id));
  const [next] = groups
    .filter(({ count, id }) => count > 0 && id !== only.id)
    .toSorted((left, right) => left.count - right.count || compareCodeUnits(left.id, right.id));
  return new Set(next === undefined ? [only.id] : [only.id, next.id]);
}
