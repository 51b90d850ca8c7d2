import type { IsoDate } from '../../kernel/dates.ts';
import { compareCodeUnits } from '../../kernel/text.ts';
import { usedRatingOn, type RatingFact } from './used-level.ts';

/** From this day on the level used is this one, until the next step. */
export interface LevelStep {
  readonly from: IsoDate;
  readonly level: number;
  /** Whether the level was agreed; else it is the leader's. */
  readonly isAgreed: boolean;
}

/**
 * The level used of one cell through time: a step for each day on which it, or what it comes from, became another one.
 *
 * On any date the level used is that of the last step up to and including it; before the first step it is unknown. A
 * confirmation makes no step, since nothing changes.
 */
export function levelSteps(ratings: readonly RatingFact[]): readonly LevelStep[] {
  const days = [...new Set(ratings.map(({ ratedOn }) => ratedOn))].sort(compareCodeUnits);
  const steps: LevelStep[] = [];
  for (const from of days) {
    const used = usedRatingOn(ratings, from);
    if (used === null) continue;
    const isAgreed = used.raterKind === 'agreed';
    const before = steps.at(-1);
    if (before?.level !== used.level || before.isAgreed !== isAgreed) steps.push({ from, level: used.level, isAgreed });
  }
  return steps;
}
