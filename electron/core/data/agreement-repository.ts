import type { PlanItemId } from '#shared/kernel/ids.ts';
import { sqlFor } from './query-builder.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** Removes the agreement of a plan item with its checks, if there is one. */
export function deleteAgreementOf(tx: WriteTransaction, itemId: PlanItemId): void {
  for (const { id } of tx.all(sqlFor.selectFrom('agreement').select('id').where('item_id', '=', itemId))) {
    const checks = tx.all(sqlFor.selectFrom('agreement_check').select('id').where('agreement_id', '=', id));
    for (const check of checks) tx.delete('agreement_check', check.id);
    tx.delete('agreement', id);
  }
}
