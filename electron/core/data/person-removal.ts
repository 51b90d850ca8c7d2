import type { PersonId, PlanItemId } from '#shared/kernel/ids.ts';
import { deleteAttachmentsOf } from './attachment-repository.ts';
import { deletePlanItem } from './plan-repository.ts';
import { sqlFor } from './query-builder.ts';
import { deleteTalksOfPerson } from './talk-repository.ts';
import type { WriteTransaction } from './write-transaction.ts';

/**
 * Removes a person with everything that belongs to him, in one step of undo. False when there is no such person.
 *
 * What others own stays and loses his name: goals and questions that he looked after, roles he was deputy of, starters
 * he coached.
 */
export function deletePerson(tx: WriteTransaction, personId: PersonId): boolean {
  clearReferences(tx, personId);
  deleteTalksOfPerson(tx, personId);
  for (const observation of tx.all(sqlFor.selectFrom('observation').select('id').where('person_id', '=', personId))) {
    for (const score of tx.all(
      sqlFor.selectFrom('observation_score').select('id').where('observation_id', '=', observation.id),
    )) {
      tx.delete('observation_score', score.id);
    }
    deleteAttachmentsOf(tx, 'observation', observation.id);
  }
  for (const table of ['rating', 'qualification'] as const) {
    for (const row of tx.all(sqlFor.selectFrom(table).select('id').where('person_id', '=', personId))) {
      deleteAttachmentsOf(tx, table, row.id);
    }
  }
  for (const row of tx.all(sqlFor.selectFrom('plan_item').select('id').where('person_id', '=', personId))) {
    deletePlanItem(tx, row.id as PlanItemId);
  }
  for (const table of TABLES_OF_A_PERSON) {
    for (const row of tx.all(sqlFor.selectFrom(table).select('id').where('person_id', '=', personId))) {
      tx.delete(table, row.id);
    }
  }
  return tx.delete('person', personId);
}

const TABLES_OF_A_PERSON = [
  'exemption',
  'rating',
  'observation',
  'occupancy',
  'membership',
  'attendance',
  'hour_saving',
  'induction',
  'induction_decision',
  'qualification',
  'appointment',
] as const;

function clearReferences(tx: WriteTransaction, personId: PersonId): void {
  for (const goal of tx.all(sqlFor.selectFrom('goal').select('id').where('owner_id', '=', personId))) {
    tx.update('goal', goal.id, { owner_id: null });
  }
  for (const row of tx.all(sqlFor.selectFrom('research_question').select('id').where('owner_id', '=', personId))) {
    tx.update('research_question', row.id, { owner_id: null });
  }
  for (const row of tx.all(sqlFor.selectFrom('occupancy').select('id').where('deputy_id', '=', personId))) {
    tx.update('occupancy', row.id, { deputy_id: null });
  }
  for (const row of tx.all(sqlFor.selectFrom('induction').select('id').where('coach_id', '=', personId))) {
    tx.update('induction', row.id, { coach_id: null });
  }
}
