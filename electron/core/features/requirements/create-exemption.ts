import type { ExemptionId, RequirementId } from '#shared/kernel/ids.ts';
import { exemptionProblems, type ExemptionDraft } from '#shared/domain/goals/requirement-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertExemption, readRequirement } from '../../data/goal-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Exempts a person from a requirement, with a reason; fails with `not-found` or `invalid-input`. */
export function createExemption(
  ctx: WorkspaceContext,
  { requirementId, ...draft }: ExemptionDraft & { readonly requirementId: RequirementId },
): { readonly exemptionId: ExemptionId } {
  const requirement = readRequirement(ctx.db, requirementId);
  if (requirement === null) throw new AppError('not-found');
  const isPersonKnown = readMember(ctx.db, draft.personId) !== null;
  refuseProblems(exemptionProblems(draft, { isPersonKnown, exemptions: requirement.exemptions }));
  const exemptionId = ctx.ids.next('exemption');
  ctx.db.write({ command: 'requirements.create-exemption', actor: ctx.actor }, (tx) => {
    insertExemption(tx, requirementId, { id: exemptionId, ...draft });
  });
  return { exemptionId };
}
