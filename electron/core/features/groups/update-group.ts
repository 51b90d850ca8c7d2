import type { GroupId } from '#shared/kernel/ids.ts';
import { groupProblems, type GroupDraft } from '#shared/domain/groups/group-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readGroup, updateGroup as storeGroup } from '../../data/group-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { patched, type Patch } from './patched.ts';

/** Changes fields of a group; the others stay. Fails with `not-found` or `invalid-input`. */
export function updateGroup(ctx: WorkspaceContext, groupId: GroupId, patch: Patch<GroupDraft>): void {
  const group = readGroup(ctx.db, groupId);
  if (group === null) throw new AppError('not-found');
  const changed = patched(group, patch);
  refuseProblems(groupProblems(changed));
  ctx.db.write({ command: 'groups.update', actor: ctx.actor }, (tx) => {
    storeGroup(tx, changed);
  });
}
