import type { IsoDate } from '#shared/kernel/dates.ts';
import type { AgreementCheckId, AgreementId, AgreementVersionId, PlanItemId, RoleId } from '#shared/kernel/ids.ts';
import type {
  Agreement,
  AgreementCheck,
  AgreementKind,
  AgreementSignature,
  AgreementVersion,
  CheckOutcome,
  SignedCopy,
} from '#shared/domain/agreements/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { AgreementCheckRow, AgreementRow, AgreementVersionRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All agreements with their checks and earlier copies. */
export function readAgreements(db: ReadDatabase): Agreement[] {
  const checks = Map.groupBy(
    db.all(sqlFor.selectFrom('agreement_check').selectAll().orderBy('due_on').orderBy('id')),
    (row) => row.agreement_id,
  );
  const versions = Map.groupBy(
    db.all(sqlFor.selectFrom('agreement_version').selectAll().orderBy('number')),
    (row) => row.agreement_id,
  );
  return db
    .all(sqlFor.selectFrom('agreement').selectAll().orderBy('id'))
    .map((row) => toAgreement(row, checks.get(row.id) ?? [], versions.get(row.id) ?? []));
}

/** One agreement, or null. */
export function readAgreement(db: ReadDatabase, id: AgreementId): Agreement | null {
  const row = db.first(sqlFor.selectFrom('agreement').selectAll().where('id', '=', id));
  return row === undefined ? null : withParts(db, row);
}

/** The agreement of a plan item, or null. */
export function readAgreementOf(db: ReadDatabase, itemId: PlanItemId): Agreement | null {
  const row = db.first(sqlFor.selectFrom('agreement').selectAll().where('item_id', '=', itemId));
  return row === undefined ? null : withParts(db, row);
}

/** The agreement that a check belongs to, or null. */
export function readAgreementOfCheck(db: ReadDatabase, checkId: AgreementCheckId): Agreement | null {
  const row = db.first(sqlFor.selectFrom('agreement_check').select('agreement_id').where('id', '=', checkId));
  return row === undefined ? null : readAgreement(db, row.agreement_id as AgreementId);
}

/** Adds an agreement with its parts. */
export function insertAgreement(tx: WriteTransaction, agreement: Agreement): void {
  tx.insert('agreement', agreementRow(agreement));
  for (const check of agreement.checks) tx.insert('agreement_check', checkRow(agreement.id, check));
  for (const version of agreement.earlier) tx.insert('agreement_version', versionRow(agreement.id, version));
}

/** Changes an agreement and its checks: those left out go, new ones come; new earlier copies are added. */
export function updateAgreement(tx: WriteTransaction, agreement: Agreement): boolean {
  if (!tx.update('agreement', agreement.id, agreementRow(agreement))) return false;
  const present = withParts(tx, agreementRow(agreement));
  const wanted = new Set(agreement.checks.map(({ id }) => id));
  for (const { id } of present.checks) if (!wanted.has(id)) tx.delete('agreement_check', id);
  for (const check of agreement.checks) {
    const row = checkRow(agreement.id, check);
    if (!tx.update('agreement_check', check.id, row)) tx.insert('agreement_check', row);
  }
  const kept = new Set(present.earlier.map(({ id }) => id));
  for (const version of agreement.earlier) {
    if (!kept.has(version.id)) tx.insert('agreement_version', versionRow(agreement.id, version));
  }
  return true;
}

/** Removes the agreement of a plan item with its checks and earlier copies, if there is one. */
export function deleteAgreementOf(tx: WriteTransaction, itemId: PlanItemId): void {
  const agreement = readAgreementOf(tx, itemId);
  if (agreement === null) return;
  for (const { id } of agreement.checks) tx.delete('agreement_check', id);
  for (const { id } of agreement.earlier) tx.delete('agreement_version', id);
  tx.delete('agreement', agreement.id);
}

function withParts(db: ReadDatabase, row: AgreementRow): Agreement {
  return toAgreement(
    row,
    db.all(
      sqlFor
        .selectFrom('agreement_check')
        .selectAll()
        .where('agreement_id', '=', row.id)
        .orderBy('due_on')
        .orderBy('id'),
    ),
    db.all(sqlFor.selectFrom('agreement_version').selectAll().where('agreement_id', '=', row.id).orderBy('number')),
  );
}

function toAgreement(
  row: AgreementRow,
  checks: readonly AgreementCheckRow[],
  versions: readonly AgreementVersionRow[],
): Agreement {
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
    checks: checks.map((check) => ({
      id: check.id as AgreementCheckId,
      dueOn: check.due_on as IsoDate,
      subject: check.subject,
      outcome: check.outcome as CheckOutcome | null,
      checkedOn: check.checked_on as IsoDate | null,
      note: check.note,
    })),
    signed: toSignedCopy(row),
    earlier: versions.map((version) => ({
      id: version.id as AgreementVersionId,
      number: version.number,
      signedOn: version.signed_on as IsoDate,
      signatures: toSignatures(version.signatures),
      frozenText: version.frozen_text,
      frozenHash: version.frozen_hash,
      reopenedOn: version.reopened_on as IsoDate,
      reason: version.reason,
    })),
  };
}

function toSignedCopy({ state, signed_on: signedOn, signatures, ...row }: AgreementRow): SignedCopy | null {
  if (state !== 'signed' || signedOn === null) return null;
  return {
    signedOn: signedOn as IsoDate,
    signatures: toSignatures(signatures),
    frozenText: row.frozen_text ?? '',
    frozenHash: row.frozen_hash ?? '',
  };
}

function toSignatures(json: string): readonly AgreementSignature[] {
  return JSON.parse(json) as AgreementSignature[];
}

function agreementRow(agreement: Agreement): AgreementRow {
  const { signed } = agreement;
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
    state: signed === null ? 'draft' : 'signed',
    signed_on: signed?.signedOn ?? null,
    signatures: JSON.stringify(signed?.signatures ?? []),
    frozen_text: signed?.frozenText ?? null,
    frozen_hash: signed?.frozenHash ?? null,
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

function versionRow(agreementId: AgreementId, version: AgreementVersion): AgreementVersionRow {
  return {
    id: version.id,
    agreement_id: agreementId,
    number: version.number,
    signed_on: version.signedOn,
    signatures: JSON.stringify(version.signatures),
    frozen_text: version.frozenText,
    frozen_hash: version.frozenHash,
    reopened_on: version.reopenedOn,
    reason: version.reason,
  };
}
