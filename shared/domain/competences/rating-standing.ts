import type { IsoDate } from '../../kernel/dates.ts';
import { selfDifference, selfLeaderDifference } from './difference.ts';
import { RATER_KINDS, type RaterKind, type Rating } from './entities.ts';
import { ratingAge, type RatingAge } from './rating-age.ts';
import { originOf } from './rating-review.ts';
import { latestRatingOn } from './used-level.ts';

/** A rating without its texts: what standings and lists are made from. */
export type RatingSummary = Omit<Rating, 'note' | 'evidence'>;

/** The latest rating of each rater kind; null for a kind that nobody rated as. */
export type LatestRatings<Fact> = Readonly<Record<RaterKind, Fact | null>>;

/** Where a person stands on a competence on a date, with every rater apart. */
export interface CellStanding {
  /** The rating behind the level used: the latest agreed, else the latest of the leader; null when unknown. */
  readonly used: RatingSummary | null;
  readonly latest: LatestRatings<RatingSummary>;
  /** Self minus level used, in steps; null when either is unknown. */
  readonly selfDifference: number | null;
  /** Self minus leader, in steps; null when either did not rate. */
  readonly selfLeaderDifference: number | null;
  /** Age of the level used; null when unknown. */
  readonly age: RatingAge | null;
  /** The day on which the level used was first given, before it was confirmed; null when unknown. */
  readonly givenOn: IsoDate | null;
  /** The day on which the level used was last confirmed as still right; null when it never was. */
  readonly reviewedOn: IsoDate | null;
  /** Number of ratings of any kind dated up to and including the date. */
  readonly count: number;
}

/** The standing of one cell on a date, out of its ratings in any order; later ratings do not count. */
export function standingOn(ratings: readonly RatingSummary[], on: IsoDate): CellStanding {
  const past = ratings.filter(({ ratedOn }) => ratedOn <= on);
  const latest = latestOn(past, on);
  const used = latest.agreed ?? latest.leader;
  const level = (kind: RaterKind): number | null => latest[kind]?.level ?? null;
  return {
    used,
    latest,
    selfDifference: selfDifference(level('self'), used?.level ?? null),
    selfLeaderDifference: selfLeaderDifference(level('self'), level('leader')),
    age: used === null ? null : ratingAge(used.ratedOn, on),
    givenOn: used === null ? null : originOf(used, past).ratedOn,
    reviewedOn: used === null || used.confirmsId === null ? null : used.ratedOn,
    count: past.length,
  };
}

function latestOn(ratings: readonly RatingSummary[], on: IsoDate): LatestRatings<RatingSummary> {
  const latest = RATER_KINDS.map((kind) => [kind, latestRatingOn(ratings, kind, on)] as const);
  return Object.fromEntries(latest) as LatestRatings<RatingSummary>;
}
