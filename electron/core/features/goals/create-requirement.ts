import type { RequirementId } from '#shared/kernel/ids.ts';
import type { RequirementDraft } from '#shared/domain/goals/requirement-policy.ts';
import { insertRequirement } from '../../data/goal-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkRequirement } from './check-requirement.ts';

/** Adds a requirement to a goal; fails with `invalid-input`. */
export function createRequirement(
  ctx: WorkspaceContext,
  draft: RequirementDraft,
): { readonly requirementId: RequirementId } {
  checkRequirement(ctx, draft);
  const requirementId = ctx.ids.next('requirement');
  ctx.db.write({ command: 'goals.create-requirement', actor: ctx.actor }, (tx) => {
    insertRequirement(tx, { id: requirementId, ...draft });
  });
  return { requirementId };
}
