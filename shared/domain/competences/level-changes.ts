import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId } from '../../kernel/ids.ts';
import { compareCodeUnits } from '../../kernel/text.ts';
import { usedLevelOn, type RatingFact } from './used-level.ts';

/** A rating of one person with the competence it is about. */
export interface RatingOnCompetence extends RatingFact {
  readonly competenceId: CompetenceId;
}

/** A day on which the used level of one person on one competence became another one. */
export interface LevelChange {
  readonly competenceId: CompetenceId;
  readonly on: IsoDate;
  /** The used level before; null when it was unknown. */
  readonly from: number | null;
  readonly to: number;
}

/**
 * The days on which the used level of a person changed, oldest first, out of all his ratings in any order.
 *
 * The used level is that of {@link usedLevelOn}: self and peer ratings and observations change nothing, and neither
 * does a rating that repeats the level.
 */
export function levelChanges(ratings: readonly RatingOnCompetence[]): readonly LevelChange[] {
  const changes: LevelChange[] = [];
  for (const [competenceId, own] of Map.groupBy(ratings, (rating) => rating.competenceId)) {
    const days = [...new Set(own.map(({ ratedOn }) => ratedOn))].toSorted(compareCodeUnits);
    let before: number | null = null;
    for (const on of days) {
      const level = usedLevelOn(own, on);
      if (level === null || level === before) continue;
      changes.push({ competenceId, on, from: before, to: level });
      before = level;
    }
  }
  return changes.toSorted(
    (left, right) => compareCodeUnits(left.on, right.on) || compareCodeUnits(left.competenceId, right.competenceId),
  );
}
