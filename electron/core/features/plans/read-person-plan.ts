import type { PersonId } from '#shared/kernel/ids.ts';
import { schoolYearOf } from '#shared/kernel/school-year.ts';
import { hourLedger } from '#shared/domain/plans/hour-ledger.ts';
import { SAVING_SOURCES, savingTerm } from '#shared/domain/plans/hour-savings.ts';
import { moneyLedger } from '#shared/domain/plans/money-ledger.ts';
import { personMoneyRight } from '#shared/domain/plans/money-rights-ledger.ts';
import { planWarnings } from '#shared/domain/plans/plan-policy.ts';
import { AppError } from '../../app-error.ts';
import { readHourSavings } from '../../data/budget-repository.ts';
import { readPlanItemsOf } from '../../data/plan-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { moneyRightsInput } from './money-rights-input.ts';

/** School years ahead that are shown beside the present one. */
const YEARS_AHEAD = 2;
/** School years back from which hours can be kept: the longest term that a rule knows. */
const YEARS_BACK = 5;

/**
 * The plan of one person: items with what deserves a second look, the hours of every school year that they touch and of
 * this and the next two, the money and the training budget per calendar year, and how long hours can be kept.
 * Fails with `not-found`.
 */
export async function readPersonPlan(ctx: WorkspaceContext, personId: PersonId) {
  const rightsInput = await moneyRightsInput(ctx);
  const { rules } = rightsInput;
  const member = readMember(ctx.db, personId);
  if (member === null) throw new AppError('not-found');
  const today = ctx.clock.today();
  const { schoolYearStart } = readWorkspace(ctx.db);
  const schoolYear = schoolYearOf(today, schoolYearStart).startYear;
  const items = readPlanItemsOf(ctx.db, personId);
  const savings = readHourSavings(ctx.db);
  const schoolYears = inOrder([
    ...Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => schoolYear + ahead),
    ...items.flatMap((item) => item.hours.map((hours) => hours.schoolYear)),
    ...items.flatMap(({ startsOn, endsOn }) =>
      [startsOn, endsOn].flatMap((date) => (date === null ? [] : [schoolYearOf(date, schoolYearStart).startYear])),
    ),
  ]);
  const thisYear = Number(today.slice(0, 4));
  const years = inOrder(items.flatMap((item) => item.costs.map(({ year }) => year)));
  return {
    today,
    schoolYear,
    schoolYearStart,
    person: member.person,
    items: items.map((item) => ({ item, warnings: planWarnings(item, member) })),
    hours: schoolYears.map((year) => hourLedger(member, year, { items, savings, rules, schoolYearStart })),
    money: years.map((year) => moneyLedger(year, items, [])),
    moneyRights: inOrder([thisYear, thisYear + 1, thisYear + 2, ...years]).map((year) =>
      personMoneyRight(member, year, rightsInput),
    ),
    moneyCountedFrom: rightsInput.countedFrom,
    savingTerms: SAVING_SOURCES.flatMap((source) =>
      Array.from({ length: YEARS_BACK + 1 }, (_, back) => schoolYear - back).map((year) => ({
        source,
        schoolYear: year,
        ...savingTerm(source, year, rules, schoolYearStart),
      })),
    ),
    rulesCheckedOn: rules.checkedOn,
  };
}

function inOrder(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((left, right) => left - right);
}
