import { schoolYearPeriod } from '#shared/kernel/school-year.ts';
import { hourLedger } from '#shared/domain/plans/hour-ledger.ts';
import { comparePeople } from '#shared/domain/team/person-name.ts';
import { readHourSavings } from '../../data/budget-repository.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import { readRuleSet } from '../../services/rules/read-rule-set.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The hours of everybody who is in service in a school year or plans something in it, by source. */
export async function readTeamHours(ctx: WorkspaceContext, schoolYear: number) {
  const rules = await readRuleSet(ctx);
  const { schoolYearStart } = readWorkspace(ctx.db);
  const items = readPlanItems(ctx.db);
  const savings = readHourSavings(ctx.db);
  const { from, to } = schoolYearPeriod({ kind: 'school-year', startYear: schoolYear }, schoolYearStart);
  const planning = new Set(
    items.filter(({ hours }) => hours.some((part) => part.schoolYear === schoolYear)).map(({ personId }) => personId),
  );
  const ledgers = readTeam(ctx.db)
    .filter(
      ({ person, appointments }) =>
        planning.has(person.id) ||
        appointments.some(
          (appointment) =>
            (appointment.from === null || appointment.from <= to) &&
            (appointment.to === null || appointment.to >= from),
        ),
    )
    .sort((left, right) => comparePeople(left.person, right.person))
    .map((member) => ({
      person: member.person,
      ledger: hourLedger(member, schoolYear, { items, savings, rules, schoolYearStart }),
    }));
  return { schoolYear, ledgers, rulesCheckedOn: rules.checkedOn };
}
