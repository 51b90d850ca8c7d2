import type { MembershipId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deleteMembership as removeMembership } from '../../data/group-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a membership as if it had never been; where somebody was present stays. Fails with `not-found`. */
export function deleteMembership(ctx: WorkspaceContext, membershipId: MembershipId): void {
  ctx.db.write({ command: 'groups.delete-membership', actor: ctx.actor }, (tx) => {
    if (!removeMembership(tx, membershipId)) throw new AppError('not-found');
  });
}
