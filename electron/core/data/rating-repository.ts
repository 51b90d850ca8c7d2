import type { IsoDate, IsoMoment } from '#shared/kernel/dates.ts';
import type { CompetenceId, FrameworkId, ObservationId, PersonId, RatingId } from '#shared/kernel/ids.ts';
import type { RaterKind, Rating } from '#shared/domain/competences/entities.ts';
import type { RatingSummary } from '#shared/domain/competences/rating-standing.ts';
import type { PlacedRating } from '#shared/domain/competences/used-level.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { RatingRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All ratings of a person on a competence, newest first. */
export function readRatingsOfCell(db: ReadDatabase, personId: PersonId, competenceId: CompetenceId): Rating[] {
  return db
    .all(
      sqlFor
        .selectFrom('rating')
        .selectAll()
        .where('person_id', '=', personId)
        .where('competence_id', '=', competenceId)
        .orderBy('rated_on', 'desc')
        .orderBy('recorded_at', 'desc')
        .orderBy('id'),
    )
    .map(toRating);
}

/** All ratings dated up to and including a day, without their texts, for figures of the past. */
export function readRatingsUntil(db: ReadDatabase, date: IsoDate): PlacedRating[] {
  return db
    .all(
      sqlFor
        .selectFrom('rating')
        .select(['person_id', 'competence_id', 'level', 'rater_kind', 'rated_on', 'recorded_at'])
        .where('rated_on', '<=', date),
    )
    .map((row) => ({
      personId: row.person_id as PersonId,
      competenceId: row.competence_id as CompetenceId,
      level: row.level,
      raterKind: row.rater_kind as RaterKind,
      ratedOn: row.rated_on as IsoDate,
      recordedAt: row.recorded_at as IsoMoment,
    }));
}

const SUMMARY_COLUMNS = [
  'id',
  'person_id',
  'competence_id',
  'level',
  'rater_kind',
  'rater_name',
  'rated_on',
  'recorded_at',
  'confirms_id',
  'observation_id',
] as const;

/** All ratings of a person without their texts, in no order. */
export function readRatingsOfPerson(db: ReadDatabase, personId: PersonId): RatingSummary[] {
  return db.all(sqlFor.selectFrom('rating').select(SUMMARY_COLUMNS).where('person_id', '=', personId)).map(toSummary);
}

/** All ratings on a competence without their texts, in no order. */
export function readRatingsOfCompetence(db: ReadDatabase, competenceId: CompetenceId): RatingSummary[] {
  return db
    .all(sqlFor.selectFrom('rating').select(SUMMARY_COLUMNS).where('competence_id', '=', competenceId))
    .map(toSummary);
}

/** Which ratings; null and an empty list do not filter. Both days are included. */
export interface RatingFilter {
  readonly personId: PersonId | null;
  readonly competenceId: CompetenceId | null;
  readonly frameworkId: FrameworkId | null;
  readonly raterKinds: readonly RaterKind[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Ratings with their texts, the newest first: by their day, then by when they were entered. */
export function readRatingHistory(db: ReadDatabase, filter: RatingFilter, limit: number, offset: number): Rating[] {
  let query = sqlFor
    .selectFrom('rating')
    .selectAll('rating')
    .orderBy('rating.rated_on', 'desc')
    .orderBy('rating.recorded_at', 'desc')
    .orderBy('rating.id')
    .limit(limit)
    .offset(offset);
  if (filter.personId !== null) query = query.where('rating.person_id', '=', filter.personId);
  if (filter.competenceId !== null) query = query.where('rating.competence_id', '=', filter.competenceId);
  if (filter.raterKinds.length > 0) query = query.where('rating.rater_kind', 'in', filter.raterKinds);
  if (filter.from !== null) query = query.where('rating.rated_on', '>=', filter.from);
  if (filter.to !== null) query = query.where('rating.rated_on', '<=', filter.to);
  if (filter.frameworkId !== null) {
    const own = sqlFor.selectFrom('competence').select('id').where('framework_id', '=', filter.frameworkId);
    query = query.where('rating.competence_id', 'in', own);
  }
  return db.all(query).map(toRating);
}

/** Adds a rating; ratings are never changed. */
export function insertRating(tx: WriteTransaction, rating: Rating): void {
  tx.insert('rating', {
    id: rating.id,
    person_id: rating.personId,
    competence_id: rating.competenceId,
    level: rating.level,
    rater_kind: rating.raterKind,
    rater_name: rating.raterName,
    rated_on: rating.ratedOn,
    note: rating.note,
    evidence: rating.evidence,
    recorded_at: rating.recordedAt,
    confirms_id: rating.confirmsId,
    observation_id: rating.observationId,
  });
}

function toRating(row: RatingRow): Rating {
  return { ...toSummary(row), note: row.note, evidence: row.evidence };
}

function toSummary(row: Omit<RatingRow, 'note' | 'evidence'>): RatingSummary {
  return {
    id: row.id as RatingId,
    personId: row.person_id as PersonId,
    competenceId: row.competence_id as CompetenceId,
    level: row.level,
    raterKind: row.rater_kind as RaterKind,
    raterName: row.rater_name,
    ratedOn: row.rated_on as IsoDate,
    recordedAt: row.recorded_at as IsoMoment,
    confirmsId: row.confirms_id as RatingId | null,
    observationId: row.observation_id as ObservationId | null,
  };
}
