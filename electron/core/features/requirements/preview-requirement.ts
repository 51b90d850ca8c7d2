import type { RequirementId } from '#shared/kernel/ids.ts';
import { coverRequirement, type RequirementCoverage } from '#shared/domain/goals/requirement-coverage.ts';
import type { RequirementDraft } from '#shared/domain/goals/requirement-policy.ts';
import { readCompetences } from '../../data/framework-repository.ts';
import { readRequirement } from '../../data/goal-repository.ts';
import { currentLevels } from '../../data/level-lookup.ts';
import { readPlannedRises } from '../../data/planned-rise-reader.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkRequirement } from './check-requirement.ts';

/**
 * What a requirement would ask of the team today, without storing it.
 *
 * `requirementId` is the stored requirement that is being changed, whose exemptions count; null for a new one. Fails
 * with `invalid-input`.
 */
export function previewRequirement(
  ctx: WorkspaceContext,
  requirementId: RequirementId | null,
  draft: RequirementDraft,
): RequirementCoverage {
  checkRequirement(ctx, draft);
  const stored = requirementId === null ? null : readRequirement(ctx.db, requirementId);
  const requirement = {
    id: requirementId ?? ('draft' as RequirementId),
    ...draft,
    exemptions: stored?.exemptions ?? [],
  };
  return coverRequirement(requirement, {
    members: readTeam(ctx.db),
    usedLevel: currentLevels(ctx.db, readCompetences(ctx.db)),
    plannedRises: readPlannedRises(ctx.db),
    on: ctx.clock.today(),
  });
}
