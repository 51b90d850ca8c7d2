import { schoolYearOf } from '#shared/kernel/school-year.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** All plan items of the school, with today and the school year it falls in. */
export function listPlans(ctx: WorkspaceContext) {
  const today = ctx.clock.today();
  const { schoolYearStart } = readWorkspace(ctx.db);
  return {
    today,
    schoolYear: schoolYearOf(today, schoolYearStart).startYear,
    schoolYearStart,
    items: readPlanItems(ctx.db),
  };
}
