import { coverLedger } from '#shared/domain/plans/cover-ledger.ts';
import { readHolidays } from '../../data/holiday-repository.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import { readPlanningSetting } from '../../data/planning-setting-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The cover that the team needs and has in a school year, with the holidays of the school. */
export function readCover(ctx: WorkspaceContext, schoolYear: number) {
  const holidays = readHolidays(ctx.db);
  const { schoolYearStart } = readWorkspace(ctx.db);
  const { mostAbsentPerDay } = readPlanningSetting(ctx.db);
  return {
    ledger: coverLedger(schoolYear, {
      items: readPlanItems(ctx.db),
      holidays,
      schoolYearStart,
      mostAbsent: mostAbsentPerDay,
    }),
    holidays,
  };
}
