import type { RequirementId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deleteRequirement as removeRequirement } from '../../data/goal-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a requirement with its exemptions; fails with `not-found`. */
export function deleteRequirement(ctx: WorkspaceContext, requirementId: RequirementId): void {
  ctx.db.write({ command: 'requirements.delete', actor: ctx.actor }, (tx) => {
    if (!removeRequirement(tx, requirementId)) throw new AppError('not-found');
  });
}
