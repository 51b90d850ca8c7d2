import type { IsoDate, IsoMoment } from '#shared/kernel/dates.ts';
import type { CompetenceId, ObservationId, PersonId, RatingId } from '#shared/kernel/ids.ts';
import type { RaterKind, Rating } from '#shared/domain/competences/entities.ts';
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
  return {
    id: row.id as RatingId,
    personId: row.person_id as PersonId,
    competenceId: row.competence_id as CompetenceId,
    level: row.level,
    raterKind: row.rater_kind as RaterKind,
    raterName: row.rater_name,
    ratedOn: row.rated_on as IsoDate,
    note: row.note,
    evidence: row.evidence,
    recordedAt: row.recorded_at as IsoMoment,
    confirmsId: row.confirms_id as RatingId | null,
    observationId: row.observation_id as ObservationId | null,
  };
}
