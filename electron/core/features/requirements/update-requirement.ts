import type { RequirementId } from '#shared/kernel/ids.ts';
import type { RequirementDraft } from '#shared/domain/goals/requirement-policy.ts';
import { AppError } from '../../app-error.ts';
import { readRequirement, updateRequirement as storeRequirement } from '../../data/goal-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkRequirement } from './check-requirement.ts';

/** Changes a requirement; its exemptions stay. Fails with `not-found` or `invalid-input`. */
export function updateRequirement(ctx: WorkspaceContext, requirementId: RequirementId, draft: RequirementDraft): void {
  if (readRequirement(ctx.db, requirementId) === null) throw new AppError('not-found');
  checkRequirement(ctx, draft);
  ctx.db.write({ command: 'requirements.update', actor: ctx.actor }, (tx) => {
    storeRequirement(tx, { id: requirementId, ...draft });
  });
}
