import type { IsoDate } from '#shared/kernel/dates.ts';
import type { GroupId } from '#shared/kernel/ids.ts';
import { proposeBouwMembers, type BouwProposal } from '#shared/domain/groups/bouw-members.ts';
import { groupDateProblems } from '#shared/domain/groups/group-policy.ts';
import type { Bouw } from '#shared/domain/team/entities.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readGroup, readMembershipsOfGroup } from '../../data/group-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The difference between a group and those who teach in a bouw on a day; fails with `not-found` or `invalid-input`. */
export function proposeFromBouw(ctx: WorkspaceContext, groupId: GroupId, bouw: Bouw, on: IsoDate): BouwProposal {
  if (readGroup(ctx.db, groupId) === null) throw new AppError('not-found');
  refuseProblems(groupDateProblems(on, 'on'));
  return proposeBouwMembers(readTeam(ctx.db), readMembershipsOfGroup(ctx.db, groupId), bouw, on);
}
