import type { IsoDate, IsoMoment } from '#shared/kernel/dates.ts';
import type {
  CompetenceId,
  ObservationFormId,
  ObservationId,
  ObservationItemId,
  PersonId,
} from '#shared/kernel/ids.ts';
import type { Observation, ObservationScore, ObserverKind } from '#shared/domain/observations/entities.ts';
import { deleteAttachmentsOf } from './attachment-repository.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { ObservationRow, ObservationScoreRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** Which observations are read; null is any. Both days of the period count. */
export interface ObservationFilter {
  readonly personId: PersonId | null;
  readonly formId: ObservationFormId | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Observations with their scores, newest first. */
export function readObservations(db: ReadDatabase, filter: ObservationFilter): Observation[] {
  let query = sqlFor.selectFrom('observation').selectAll();
  if (filter.personId !== null) query = query.where('person_id', '=', filter.personId);
  if (filter.formId !== null) query = query.where('form_id', '=', filter.formId);
  if (filter.from !== null) query = query.where('observed_on', '>=', filter.from);
  if (filter.to !== null) query = query.where('observed_on', '<=', filter.to);
  const rows = db.all(query.orderBy('observed_on', 'desc').orderBy('recorded_at', 'desc').orderBy('id'));
  const scores = Map.groupBy(readScores(db, filter), (row) => row.observation_id);
  return rows.map((row) => toObservation(row, scores.get(row.id) ?? []));
}

/** One observation with its scores, or null. */
export function readObservation(db: ReadDatabase, id: ObservationId): Observation | null {
  const row = db.first(sqlFor.selectFrom('observation').selectAll().where('id', '=', id));
  if (row === undefined) return null;
  const scores = db.all(
    sqlFor.selectFrom('observation_score').selectAll().where('observation_id', '=', id).orderBy('id'),
  );
  return toObservation(row, scores);
}

/** The ratings that were made from an observation, as far as telling them apart needs. */
export function readRatingsOfObservation(
  db: ReadDatabase,
  id: ObservationId,
): { readonly competenceId: CompetenceId; readonly level: number; readonly ratedOn: IsoDate }[] {
  return db
    .all(
      sqlFor
        .selectFrom('rating')
        .select(['competence_id', 'level', 'rated_on'])
        .where('observation_id', '=', id)
        .orderBy('id'),
    )
    .map((row) => ({
      competenceId: row.competence_id as CompetenceId,
      level: row.level,
      ratedOn: row.rated_on as IsoDate,
    }));
}

/** Adds an observation; its scores are stored one by one. */
export function insertObservation(tx: WriteTransaction, observation: Omit<Observation, 'scores'>): void {
  tx.insert('observation', observationRow(observation));
}

/** Changes an observation; its scores stay. */
export function updateObservation(tx: WriteTransaction, observation: Omit<Observation, 'scores'>): boolean {
  return tx.update('observation', observation.id, observationRow(observation));
}

/**
 * Stores the score of an item in an observation. A score with neither step nor note is taken away. `newId` is the id of
 * the row when the item had none.
 */
export function storeScore(tx: WriteTransaction, id: ObservationId, score: ObservationScore, newId: string): void {
  const stored = tx.first(
    sqlFor
      .selectFrom('observation_score')
      .select('id')
      .where('observation_id', '=', id)
      .where('item_id', '=', score.itemId),
  );
  const isEmpty = score.step === null && score.note === '';
  if (stored !== undefined && isEmpty) tx.delete('observation_score', stored.id);
  else if (stored !== undefined) tx.update('observation_score', stored.id, { step: score.step, note: score.note });
  else if (!isEmpty) {
    const { itemId, step, note } = score;
    tx.insert('observation_score', { id: newId, observation_id: id, item_id: itemId, step, note });
  }
}

/**
 * Removes an observation with its scores and files. Ratings that were made from it stay, as ratings always do, and lose
 * the reference.
 */
export function deleteObservation(tx: WriteTransaction, id: ObservationId): boolean {
  for (const row of tx.all(sqlFor.selectFrom('observation_score').select('id').where('observation_id', '=', id))) {
    tx.delete('observation_score', row.id);
  }
  for (const row of tx.all(sqlFor.selectFrom('rating').select('id').where('observation_id', '=', id))) {
    tx.update('rating', row.id, { observation_id: null });
  }
  deleteAttachmentsOf(tx, 'observation', id);
  return tx.delete('observation', id);
}

function readScores(db: ReadDatabase, filter: ObservationFilter): ObservationScoreRow[] {
  let query = sqlFor
    .selectFrom('observation_score')
    .innerJoin('observation', 'observation.id', 'observation_score.observation_id')
    .selectAll('observation_score');
  if (filter.personId !== null) query = query.where('observation.person_id', '=', filter.personId);
  if (filter.formId !== null) query = query.where('observation.form_id', '=', filter.formId);
  if (filter.from !== null) query = query.where('observation.observed_on', '>=', filter.from);
  if (filter.to !== null) query = query.where('observation.observed_on', '<=', filter.to);
  return db.all(query.orderBy('observation_score.id'));
}

function toObservation(row: ObservationRow, scores: readonly ObservationScoreRow[]): Observation {
  return {
    id: row.id as ObservationId,
    formId: row.form_id as ObservationFormId,
    personId: row.person_id as PersonId,
    observerKind: row.observer_kind as ObserverKind,
    observerName: row.observer_name,
    observedOn: row.observed_on as IsoDate,
    lesson: row.lesson,
    strengths: row.strengths,
    nextStep: row.next_step,
    recordedAt: row.recorded_at as IsoMoment,
    scores: scores.map(({ item_id, step, note }) => ({ itemId: item_id as ObservationItemId, step, note })),
  };
}

function observationRow(observation: Omit<Observation, 'scores'>): ObservationRow {
  return {
    id: observation.id,
    form_id: observation.formId,
    person_id: observation.personId,
    observer_kind: observation.observerKind,
    observer_name: observation.observerName,
    observed_on: observation.observedOn,
    lesson: observation.lesson,
    strengths: observation.strengths,
    next_step: observation.nextStep,
    recorded_at: observation.recordedAt,
  };
}
