import type { IsoDate } from '#shared/kernel/dates.ts';
import type { InductionDecisionId, InductionId, PersonId } from '#shared/kernel/ids.ts';
import type { Induction, InductionDecision, InductionOutcome } from '#shared/domain/induction/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { InductionDecisionRow, InductionRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** The induction of a person, or null. */
export function readInductionOf(db: ReadDatabase, personId: PersonId): Induction | null {
  const row = db.first(sqlFor.selectFrom('induction').selectAll().where('person_id', '=', personId));
  return row === undefined ? null : toInduction(row);
}

/** The decisions about a person, oldest first. */
export function readInductionDecisionsOf(db: ReadDatabase, personId: PersonId): InductionDecision[] {
  return db
    .all(
      sqlFor
        .selectFrom('induction_decision')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('decided_on')
        .orderBy('id'),
    )
    .map(toDecision);
}

/** One decision, or null. */
export function readInductionDecision(db: ReadDatabase, id: InductionDecisionId): InductionDecision | null {
  const row = db.first(sqlFor.selectFrom('induction_decision').selectAll().where('id', '=', id));
  return row === undefined ? null : toDecision(row);
}

/** Adds an induction. */
export function insertInduction(tx: WriteTransaction, induction: Induction): void {
  tx.insert('induction', inductionRow(induction));
}

/** Changes an induction. */
export function updateInduction(tx: WriteTransaction, induction: Induction): boolean {
  return tx.update('induction', induction.id, inductionRow(induction));
}

/** Adds a decision. */
export function insertInductionDecision(tx: WriteTransaction, decision: InductionDecision): void {
  tx.insert('induction_decision', decisionRow(decision));
}

/** Changes a decision; the history keeps what it was. */
export function updateInductionDecision(tx: WriteTransaction, decision: InductionDecision): boolean {
  return tx.update('induction_decision', decision.id, decisionRow(decision));
}

function toInduction(row: InductionRow): Induction {
  return {
    id: row.id as InductionId,
    personId: row.person_id as PersonId,
    startsOn: row.starts_on as IsoDate,
    endsOn: row.ends_on as IsoDate | null,
    coachId: row.coach_id as PersonId | null,
    coachName: row.coach_name,
    isCoachManager: row.is_coach_manager === 1,
    plan: row.plan,
  };
}

function inductionRow(induction: Induction): InductionRow {
  return {
    id: induction.id,
    person_id: induction.personId,
    starts_on: induction.startsOn,
    ends_on: induction.endsOn,
    coach_id: induction.coachId,
    coach_name: induction.coachName,
    is_coach_manager: induction.isCoachManager ? 1 : 0,
    plan: induction.plan,
  };
}

function toDecision(row: InductionDecisionRow): InductionDecision {
  return {
    id: row.id as InductionDecisionId,
    personId: row.person_id as PersonId,
    outcome: row.outcome as InductionOutcome,
    decidedOn: row.decided_on as IsoDate,
    decidedBy: row.decided_by,
    instrument: row.instrument,
    grounds: row.grounds,
  };
}

function decisionRow(decision: InductionDecision): InductionDecisionRow {
  return {
    id: decision.id,
    person_id: decision.personId,
    outcome: decision.outcome,
    decided_on: decision.decidedOn,
    decided_by: decision.decidedBy,
    instrument: decision.instrument,
    grounds: decision.grounds,
  };
}
