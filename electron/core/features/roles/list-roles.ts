import { coverRequirement } from '#shared/domain/goals/requirement-coverage.ts';
import { functionOf, roleOf } from '#shared/domain/goals/requirement-owner.ts';
import { coverRole } from '#shared/domain/roles/role-coverage.ts';
import { refreshTerms } from '#shared/domain/roles/refresh-term.ts';
import { functionsOn } from '#shared/domain/team/function-titles.ts';
import { compareText, foldText } from '#shared/kernel/text.ts';
import { readRequirements } from '../../data/goal-repository.ts';
import { readGroups } from '../../data/group-repository.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import { readRoles } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { roleFacts } from './role-facts.ts';

/**
 * All roles with who holds them, what they ask, how well they are filled today and until when holders are up to date; and the functions of the team, and
 * those that something is asked of, with what is asked.
 */
export function listRoles(ctx: WorkspaceContext) {
  const facts = roleFacts(ctx);
  const requirements = readRequirements(ctx.db);
  const refreshing = { members: facts.members, requirements, planItems: readPlanItems(ctx.db), on: facts.on };
  const roles = readRoles(ctx.db).map((role) => ({
    role,
    occupancies: facts.members.flatMap(({ occupancies }) => occupancies.filter(({ roleId }) => roleId === role.id)),
    requirements: requirements.filter((requirement) => roleOf(requirement) === role.id),
    coverage: coverRole(role, requirements, facts),
    refresh: refreshTerms(role, refreshing),
  }));
  const present = functionsOn(facts.members, facts.on);
  const names = new Set(present.map(({ title }) => foldText(title)));
  const asked = requirements.flatMap((requirement) => functionOf(requirement) ?? []);
  // A function that nobody has now keeps what is asked of it.
  const absent = [...Map.groupBy(asked, foldText)]
    .filter(([name]) => !names.has(name))
    .map(([, [title = '']]) => ({ title, personIds: [] }));
  const functions = [...present, ...absent]
    .sort((left, right) => compareText(left.title, right.title))
    .map((each) => ({
      ...each,
      entries: requirements
        .filter((requirement) => foldText(functionOf(requirement) ?? '') === foldText(each.title))
        .map((requirement) => ({ requirement, coverage: coverRequirement(requirement, facts) })),
    }));
  return { roles, functions, groups: readGroups(ctx.db), today: facts.on };
}
