import { moneyLedger } from '#shared/domain/plans/money-ledger.ts';
import { schoolMoneyRights } from '#shared/domain/plans/money-rights-ledger.ts';
import { comparePeople } from '#shared/domain/team/person-name.ts';
import { readBudgets } from '../../data/budget-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { moneyRightsInput } from './money-rights-input.ts';

/** The money of the school in a calendar year by payer, with the budgets behind it and the training budgets of everybody. */
export async function readMoney(ctx: WorkspaceContext, year: number) {
  const budgets = readBudgets(ctx.db);
  const input = await moneyRightsInput(ctx);
  const members = readTeam(ctx.db).sort((left, right) => comparePeople(left.person, right.person));
  const persons = new Map(members.map(({ person }) => [person.id, person]));
  const rights = schoolMoneyRights(year, { ...input, members });
  return {
    ledger: moneyLedger(year, input.items, budgets),
    budgets: budgets.filter((budget) => budget.year === year),
    rights: {
      ...rights,
      people: rights.people.map((right) => ({ ...right, person: persons.get(right.personId) ?? null })),
    },
  };
}
