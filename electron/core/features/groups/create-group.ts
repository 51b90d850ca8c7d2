import type { GroupId } from '#shared/kernel/ids.ts';
import { groupProblems, type GroupDraft } from '#shared/domain/groups/group-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertGroup, readGroups } from '../../data/group-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Adds a group as the last one; fails with `invalid-input`. */
export function createGroup(ctx: WorkspaceContext, draft: GroupDraft): { readonly groupId: GroupId } {
  refuseProblems(groupProblems(draft));
  const groupId = ctx.ids.next('group');
  const position = Math.max(-1, ...readGroups(ctx.db).map((group) => group.position)) + 1;
  ctx.db.write({ command: 'groups.create', actor: ctx.actor }, (tx) => {
    insertGroup(tx, { id: groupId, ...draft, position });
  });
  return { groupId };
}
