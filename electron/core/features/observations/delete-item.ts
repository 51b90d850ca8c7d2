import type { ObservationItemId } from '#shared/kernel/ids.ts';
import { itemRemovalProblems } from '#shared/domain/observations/item-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readFormUse } from '../../data/observation-form-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { readFormOfItem } from './read-form-of-item.ts';

/** Removes an item that got no score or note; fails with `not-found` or `invalid-input`. */
export function deleteItem(ctx: WorkspaceContext, itemId: ObservationItemId): void {
  const { item, form } = readFormOfItem(ctx.db, itemId);
  refuseProblems(itemRemovalProblems(item, form, readFormUse(ctx.db, form.id)));
  ctx.db.write({ command: 'observations.delete-item', actor: ctx.actor }, (tx) => {
    tx.delete('observation_item', itemId);
  });
}
