import type { IsoDate } from '#shared/kernel/dates.ts';
import type { MembershipId } from '#shared/kernel/ids.ts';
import type { Membership } from '#shared/domain/groups/entities.ts';
import { membershipProblems, type MembershipDraft } from '#shared/domain/groups/membership-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import {
  readGroup,
  readMembership,
  readMembershipsOfGroup,
  updateMembership as storeMembership,
} from '../../data/group-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { patched, type Patch } from './patched.ts';

/** Changes duty or days of a membership; person and group stay. Fails with `not-found` or `invalid-input`. */
export function updateMembership(
  ctx: WorkspaceContext,
  membershipId: MembershipId,
  patch: Patch<Pick<MembershipDraft, 'duty' | 'from' | 'to'>>,
): void {
  const changed = checked(ctx, membershipId, patch);
  ctx.db.write({ command: 'groups.update-membership', actor: ctx.actor }, (tx) => {
    storeMembership(tx, changed);
  });
}

/** Ends a membership on a day, which is its last one; fails with `not-found` or `invalid-input`. */
export function endMembership(ctx: WorkspaceContext, membershipId: MembershipId, on: IsoDate): void {
  const changed = checked(ctx, membershipId, { to: on });
  ctx.db.write({ command: 'groups.end-membership', actor: ctx.actor }, (tx) => {
    storeMembership(tx, changed);
  });
}

function checked(
  ctx: WorkspaceContext,
  membershipId: MembershipId,
  patch: Patch<Pick<MembershipDraft, 'duty' | 'from' | 'to'>>,
): Membership {
  const membership = readMembership(ctx.db, membershipId);
  const group = membership === null ? null : readGroup(ctx.db, membership.groupId);
  if (membership === null || group === null) throw new AppError('not-found');
  const changed = patched(membership, patch);
  const memberships = readMembershipsOfGroup(ctx.db, group.id);
  refuseProblems(membershipProblems(changed, { membershipId, group, memberships, isPersonKnown: true }));
  return changed;
}
