import type { PersonId } from '#shared/kernel/ids.ts';
import { jointPreview } from '#shared/domain/plans/joint-preview.ts';
import type { PlanDraft } from '#shared/domain/plans/plan-policy.ts';
import { readHourSavings } from '../../data/budget-repository.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import { readRuleSet } from '../../services/rules/read-rule-set.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What planning the same for several people would come to, person by person; stores nothing. People unknown are left out. */
export async function previewJointPlan(ctx: WorkspaceContext, personIds: readonly PersonId[], draft: PlanDraft) {
  const rules = await readRuleSet(ctx);
  const members = readTeam(ctx.db).filter(({ person }) => personIds.includes(person.id));
  return jointPreview(draft, members, {
    items: readPlanItems(ctx.db),
    savings: readHourSavings(ctx.db),
    rules,
    schoolYearStart: readWorkspace(ctx.db).schoolYearStart,
  });
}
