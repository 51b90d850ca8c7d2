import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId, PersonId } from '../../kernel/ids.ts';
import { compareCodeUnits } from '../../kernel/text.ts';
import type { RaterKind, Rating } from './entities.ts';

/** What decides which of two ratings of one kind is the later one. */
export type RatingMoment = Pick<Rating, 'level' | 'ratedOn' | 'recordedAt'>;

/** What the used level is taken from. */
export type RatingFact = RatingMoment & Pick<Rating, 'raterKind'>;

/** A rating with whom and what it is about. */
export type PlacedRating = RatingFact & Pick<Rating, 'personId' | 'competenceId'>;

/**
 * Order of two ratings in time; positive when the first is the later one.
 *
 * The day of the rating decides; on one day the moment of entry; at one moment the lower level counts as the later,
 * so that the outcome never depends on the order of rows and doubt never raises a level.
 */
export function compareRatingMoments(left: RatingMoment, right: RatingMoment): number {
  return (
    compareCodeUnits(left.ratedOn, right.ratedOn) ||
    compareCodeUnits(left.recordedAt, right.recordedAt) ||
    right.level - left.level
  );
}

/**
 * The latest rating of one rater kind on a date, out of the ratings of one person on one competence; null when there
 * is none. Ratings dated after the date do not count yet; a rating of the date itself does.
 */
export function latestRatingOn<Fact extends RatingFact>(
  ratings: readonly Fact[],
  raterKind: RaterKind,
  date: IsoDate,
): Fact | null {
  let latest: Fact | null = null;
  for (const rating of ratings) {
    if (rating.raterKind !== raterKind || rating.ratedOn > date) continue;
    if (latest === null || compareRatingMoments(rating, latest) > 0) latest = rating;
  }
  return latest;
}

/**
 * The rating whose level is used on a date, out of the ratings of one person on one competence.
 *
 * Definition (design §2): the latest `agreed` rating, and only when there is none the latest `leader` rating – also
 * when the leader rated after the agreement. A self rating is shown beside it and never mixed in; a peer rating and an
 * observation inform and are never used as a judgement (domain-rules 4.3). Null is "unknown", which is not level 0.
 */
export function usedRatingOn<Fact extends RatingFact>(ratings: readonly Fact[], date: IsoDate): Fact | null {
  return latestRatingOn(ratings, 'agreed', date) ?? latestRatingOn(ratings, 'leader', date);
}

/** The level of {@link usedRatingOn}; null when unknown. */
export function usedLevelOn(ratings: readonly RatingFact[], date: IsoDate): number | null {
  return usedRatingOn(ratings, date)?.level ?? null;
}

/** The level of the latest self rating on a date; null when the person has not rated himself by then. */
export function selfLevelOn(ratings: readonly RatingFact[], date: IsoDate): number | null {
  return latestRatingOn(ratings, 'self', date)?.level ?? null;
}

/** Gives the level of a person on a competence; null when unknown. */
export type LevelLookup = (personId: PersonId, competenceId: CompetenceId) => number | null;

/**
 * The used levels on a date of everybody in a list of ratings of many people and competences.
 *
 * For dates in the past; the levels of today come faster from the packed levels.
 */
export function usedLevelLookup(ratings: readonly PlacedRating[], date: IsoDate): LevelLookup {
  const ratingsOfPerson = Map.groupBy(ratings, (rating) => rating.personId);
  const byPersonAndCompetence = new Map(
    Array.from(ratingsOfPerson, ([personId, own]) => [personId, Map.groupBy(own, (rating) => rating.competenceId)]),
  );
  return (personId, competenceId) => usedLevelOn(byPersonAndCompetence.get(personId)?.get(competenceId) ?? [], date);
}
