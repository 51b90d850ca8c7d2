import { activityHours, taskHours } from '#shared/domain/roles/task-hours.ts';
import { schoolYearOf, schoolYearPeriod } from '#shared/kernel/school-year.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * The hours of a school year for the work-distribution plan: of roles, and of what people learn.
 *
 * @param startYear calendar year in which the school year starts; null for the present one
 */
export function readTaskHours(ctx: WorkspaceContext, startYear: number | null) {
  const { schoolYearStart } = readWorkspace(ctx.db);
  const year = startYear ?? schoolYearOf(ctx.clock.today(), schoolYearStart).startYear;
  const period = schoolYearPeriod({ kind: 'school-year', startYear: year }, schoolYearStart);
  return {
    startYear: year,
    period,
    tasks: taskHours(readTeam(ctx.db), period),
    activities: activityHours(readPlanItems(ctx.db), year),
  };
}
