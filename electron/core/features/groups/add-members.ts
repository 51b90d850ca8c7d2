import type { MembershipId, PersonId } from '#shared/kernel/ids.ts';
import type { Membership } from '#shared/domain/groups/entities.ts';
import { membershipProblems, type MembershipDraft } from '#shared/domain/groups/membership-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertMembership, readGroup, readMembershipsOfGroup } from '../../data/group-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Makes people members of a group at once, with the same duty and days.
 *
 * All or nobody: fails with `not-found` or `invalid-input`, also when somebody is named twice or is a member already on
 * one of the days.
 */
export function addMembers(
  ctx: WorkspaceContext,
  { personIds, ...draft }: Omit<MembershipDraft, 'personId'> & { readonly personIds: readonly PersonId[] },
): { readonly membershipIds: readonly MembershipId[] } {
  const group = readGroup(ctx.db, draft.groupId);
  if (group === null) throw new AppError('not-found');
  const known = new Set(readTeam(ctx.db).map(({ person }) => person.id));
  const memberships: Membership[] = readMembershipsOfGroup(ctx.db, draft.groupId);
  const added: Membership[] = [];
  for (const personId of personIds) {
    const isPersonKnown = known.has(personId);
    refuseProblems(
      membershipProblems({ ...draft, personId }, { membershipId: null, group, memberships, isPersonKnown }),
    );
    const membership = { id: ctx.ids.next('membership'), ...draft, personId };
    memberships.push(membership);
    added.push(membership);
  }
  ctx.db.write({ command: 'groups.add-members', actor: ctx.actor }, (tx) => {
    tx.summarise({ people: added.length });
    for (const membership of added) insertMembership(tx, membership);
  });
  return { membershipIds: added.map(({ id }) => id) };
}
