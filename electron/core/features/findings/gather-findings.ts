import { findFindings } from '#shared/domain/findings/find-findings.ts';
import type { Finding } from '#shared/domain/findings/entities.ts';
import type { FindingInput } from '#shared/domain/findings/finding-input.ts';
import { requirementsInForce } from '#shared/domain/goals/requirements-in-force.ts';
import { readAgreements } from '../../data/agreement-repository.ts';
import { readBudgets, readHourSavings } from '../../data/budget-repository.ts';
import { readCompetences } from '../../data/framework-repository.ts';
import { readGoals, readRequirements } from '../../data/goal-repository.ts';
import { readHolidays } from '../../data/holiday-repository.ts';
import { currentLevels } from '../../data/level-lookup.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import { readPlanningSetting } from '../../data/planning-setting-repository.ts';
import { readProgrammes } from '../../data/programme-repository.ts';
import { readRoles } from '../../data/role-repository.ts';
import { readSchools } from '../../data/school-repository.ts';
import { readTalkDates } from '../../data/talk-dates-reader.ts';
import { readTeam } from '../../data/team-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import { readRuleSet } from '../../services/rules/read-rule-set.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What was found today, with everything that it was made from. */
export interface GatheredFindings {
  readonly input: FindingInput;
  readonly findings: readonly Finding[];
}

/** Reads everything that findings are made from, each table once, and finds. */
export async function gatherFindings(ctx: WorkspaceContext): Promise<GatheredFindings> {
  const rules = await readRuleSet(ctx);
  const items = readPlanItems(ctx.db);
  const planned = new Set(items.flatMap(({ programmeId }) => programmeId ?? []));
  const roles = readRoles(ctx.db);
  const input: FindingInput = {
    today: ctx.clock.today(),
    schoolYearStart: readWorkspace(ctx.db).schoolYearStart,
    members: readTeam(ctx.db),
    schools: readSchools(ctx.db),
    items,
    programmes: readProgrammes(ctx.db).filter(({ id }) => planned.has(id)),
    agreements: readAgreements(ctx.db),
    talks: readTalkDates(ctx.db),
    roles,
    requirements: requirementsInForce(readRequirements(ctx.db), { goals: readGoals(ctx.db), roles }),
    usedLevel: currentLevels(ctx.db, readCompetences(ctx.db)),
    budgets: readBudgets(ctx.db),
    savings: readHourSavings(ctx.db),
    holidays: readHolidays(ctx.db),
    setting: readPlanningSetting(ctx.db),
    rules,
  };
  return { input, findings: findFindings(input) };
}
