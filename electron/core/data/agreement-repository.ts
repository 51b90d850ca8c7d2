import type { IsoDate } from '#shared/kernel/dates.ts';
import type { AgreementCheckId, AgreementId, PlanItemId, RoleId } from '#shared/kernel/ids.ts';
import type {
  Agreement,
  AgreementCheck,
  AgreementKind,
  AgreementSignature,
  CheckOutcome,
} from '#shared/domain/plans/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { AgreementCheckRow, AgreementRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All agreements with their checks. */
export function readAgreements(db: ReadDatabase): Agreement[] {
  const checks = Map.groupBy(
    db.all(sqlFor.selectFrom('agreement_check').selectAll().orderBy('due_on').orderBy('id')),
    (row) => row.agreement_id,
  );
  return db
    .all(sqlFor.selectFrom('agreement').selectAll().orderBy('id'))
    .map((row) => toAgreement(row, checks.get(row.id) ?? []));
}

/** The agreement of a plan item, or null. */
export function readAgreementOf(db: ReadDatabase, itemId: PlanItemId): Agreement | null {
  const row = db.first(sqlFor.selectFrom('agreement').selectAll().where('item_id', '=', itemId));
  if (row === undefined) return null;
  const checks = db.all(
    sqlFor.selectFrom('agreement_check').selectAll().where('agreement_id', '=', row.id).orderBy('due_on').orderBy('id'),
  );
  return toAgreement(row, checks);
}

/** Adds an agreement with its checks. */
export function insertAgreement(tx: WriteTransaction, agreement: Agreement): void {
  tx.insert('agreement', agreementRow(agreement));
  for (const check of agreement.checks) tx.insert('agreement_check', checkRow(agreement.id, check));
}

/** Changes an agreement and its checks: those left out go, new ones come. */
export function updateAgreement(tx: WriteTransaction, agreement: Agreement): boolean {
  if (!tx.update('agreement', agreement.id, agreementRow(agreement))) return false;
  const wanted = new Map<string, AgreementCheck>(agreement.checks.map((check) => [check.id, check]));
  for (const { id } of checkIds(tx, agreement.id)) {
    const check = wanted.get(id);
    if (check === undefined) tx.delete('agreement_check', id);
    else tx.update('agreement_check', id, checkRow(agreement.id, check));
    wanted.delete(id);
  }
  for (const check of wanted.values()) tx.insert('agreement_check', checkRow(agreement.id, check));
  return true;
}

/** Removes the agreement of a plan item with its checks, if there is one. */
export function deleteAgreementOf(tx: WriteTransaction, itemId: PlanItemId): void {
  for (const { id } of tx.all(sqlFor.selectFrom('agreement').select('id').where('item_id', '=', itemId))) {
    for (const check of checkIds(tx, id)) tx.delete('agreement_check', check.id);
    tx.delete('agreement', id);
  }
}

function checkIds(tx: WriteTransaction, agreementId: string): readonly { readonly id: string }[] {
  return tx.all(sqlFor.selectFrom('agreement_check').select('id').where('agreement_id', '=', agreementId));
}

function toAgreement(row: AgreementRow, checks: readonly AgreementCheckRow[]): Agreement {
  return {
    id: row.id as AgreementId,
    itemId: row.item_id as PlanItemId,
    kind: row.kind as AgreementKind,
    providerContact: row.provider_contact,
    changeWorkedOn: row.change_worked_on,
    timeAndMoney: row.time_and_money,
    afterRoleId: row.after_role_id as RoleId | null,
    afterMinutesPerYear: row.after_minutes_per_year,
    firstTask: row.first_task,
    sharing: row.sharing,
    state: row.state as Agreement['state'],
    signedOn: row.signed_on as IsoDate | null,
    signatures: JSON.parse(row.signatures) as AgreementSignature[],
    frozenText: row.frozen_text,
    frozenHash: row.frozen_hash,
    checks: checks.map((check) => ({
      id: check.id as AgreementCheckId,
      dueOn: check.due_on as IsoDate,
      subject: check.subject,
      outcome: check.outcome as CheckOutcome | null,
      checkedOn: check.checked_on as IsoDate | null,
      note: check.note,
    })),
  };
}

function agreementRow(agreement: Agreement): AgreementRow {
  return {
    id: agreement.id,
    item_id: agreement.itemId,
    kind: agreement.kind,
    provider_contact: agreement.providerContact,
    change_worked_on: agreement.changeWorkedOn,
    time_and_money: agreement.timeAndMoney,
    after_role_id: agreement.afterRoleId,
    after_minutes_per_year: agreement.afterMinutesPerYear,
    first_task: agreement.firstTask,
    sharing: agreement.sharing,
    state: agreement.state,
    signed_on: agreement.signedOn,
    signatures: JSON.stringify(agreement.signatures),
    frozen_text: agreement.frozenText,
    frozen_hash: agreement.frozenHash,
  };
}

function checkRow(agreementId: AgreementId, check: AgreementCheck): AgreementCheckRow {
  return {
    id: check.id,
    agreement_id: agreementId,
    due_on: check.dueOn,
    subject: check.subject,
    outcome: check.outcome,
    checked_on: check.checkedOn,
    note: check.note,
  };
}
