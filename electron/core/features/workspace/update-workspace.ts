import type { Workspace } from '#shared/domain/workspace/entities.ts';
import { workspaceProblems } from '#shared/domain/workspace/workspace-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readWorkspace, updateWorkspace as storeWorkspace } from '../../data/workspace-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Changes what the workspace says of itself, its kind excepted; fails with `invalid-input`. */
export function updateWorkspace(ctx: WorkspaceContext, draft: Omit<Workspace, 'kind'>): void {
  const workspace: Workspace = { ...draft, kind: readWorkspace(ctx.db).kind };
  refuseProblems(workspaceProblems(workspace));
  ctx.db.write({ command: 'workspace.update', actor: ctx.actor }, (tx) => {
    storeWorkspace(tx, workspace);
  });
}
