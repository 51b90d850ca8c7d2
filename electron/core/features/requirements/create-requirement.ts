import type { RequirementId } from '#shared/kernel/ids.ts';
import type { RequirementDraft } from '#shared/domain/goals/requirement-policy.ts';
import { insertRequirement } from '../../data/goal-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkRequirement } from './check-requirement.ts';

/** Adds a requirement of a goal, a role or a function; fails with `invalid-input`. */
export function createRequirement(
  ctx: WorkspaceContext,
  draft: RequirementDraft,
): { readonly requirementId: RequirementId } {
  checkRequirement(ctx, draft);
  const requirementId = ctx.ids.next('requirement');
  ctx.db.write({ command: 'requirements.create', actor: ctx.actor }, (tx) => {
    insertRequirement(tx, { id: requirementId, ...draft });
  });
  return { requirementId };
}
