import type { IsoDate } from '#shared/kernel/dates.ts';
import type { GroupId, MembershipId, PersonId } from '#shared/kernel/ids.ts';
import type { Bouw } from '#shared/domain/team/entities.ts';
import { deleteMembership, insertMembership, readMembership, updateMembership } from '../../data/group-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { proposeFromBouw } from './propose-from-bouw.ts';

/**
 * Does the part of a bouw proposal that the user agreed to, in one step of undo.
 *
 * The proposal is made again: who is named but no longer in it is passed over, so that doing it twice adds nobody
 * twice. Fails with `not-found` or `invalid-input`.
 */
export function applyFromBouw(
  ctx: WorkspaceContext,
  answer: {
    readonly groupId: GroupId;
    readonly bouw: Bouw;
    readonly on: IsoDate;
    readonly add: readonly PersonId[];
    readonly end: readonly MembershipId[];
  },
): { readonly added: number; readonly ended: number } {
  const { groupId } = answer;
  const proposal = proposeFromBouw(ctx, groupId, answer.bouw, answer.on);
  const toAdd = proposal.toAdd.filter(({ personId }) => answer.add.includes(personId));
  const toEnd = proposal.toEnd.filter(({ membershipId }) => answer.end.includes(membershipId));
  ctx.db.write({ command: 'groups.apply-from-bouw', actor: ctx.actor }, (tx) => {
    tx.summarise({ added: toAdd.length, ended: toEnd.length });
    for (const { personId, from, to } of toAdd) {
      insertMembership(tx, { id: ctx.ids.next('membership'), groupId, personId, duty: 'member', from, to });
    }
    for (const { membershipId, to } of toEnd) {
      const membership = readMembership(tx, membershipId);
      if (to === null) deleteMembership(tx, membershipId);
      else if (membership !== null) updateMembership(tx, { ...membership, to });
    }
  });
  return { added: toAdd.length, ended: toEnd.length };
}
