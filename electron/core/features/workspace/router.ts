import { updateWorkspaceSchema } from '#shared/contract/workspace.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { updateWorkspace } from './update-workspace.ts';

/** What the open workspace says of itself. */
export const workspaceRouter = router({
  get: workspaceProcedure.query(({ ctx }) => readWorkspace(ctx.db)),
  update: workspaceProcedure.input(updateWorkspaceSchema).mutation(({ ctx, input }) => {
    updateWorkspace(ctx, input);
  }),
});
