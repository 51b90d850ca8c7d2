import type { OccupancyId } from '#shared/kernel/ids.ts';
import type { OccupancyDraft } from '#shared/domain/roles/occupancy-policy.ts';
import { insertOccupancy } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkOccupancy } from './check-occupancy.ts';

/** Gives a role to a person for a period; fails with `invalid-input`. */
export function createOccupancy(ctx: WorkspaceContext, draft: OccupancyDraft): { readonly occupancyId: OccupancyId } {
  checkOccupancy(ctx, null, draft);
  const occupancyId = ctx.ids.next('occupancy');
  ctx.db.write({ command: 'roles.create-occupancy', actor: ctx.actor }, (tx) => {
    insertOccupancy(tx, { id: occupancyId, ...draft });
  });
  return { occupancyId };
}
