import { errorAt } from '#shared/kernel/problem.ts';
import type { TeamImportContext } from '#shared/domain/team-import/plan-import.ts';
import type { TeamImportOptions } from '#shared/domain/team-import/plan-types.ts';
import { refuseProblems } from '../../app-error.ts';
import { readSchools } from '../../data/school-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What the workspace holds now, to plan an import against; fails with `invalid-input` for a school that it does not know. */
export function planContext(ctx: WorkspaceContext, { defaultSchoolId }: TeamImportOptions): TeamImportContext {
  const schools = readSchools(ctx.db);
  const isKnown = defaultSchoolId === null || schools.some(({ id }) => id === defaultSchoolId);
  refuseProblems(isKnown ? [] : [errorAt('options.defaultSchoolId', 'school-unknown')]);
  return { members: readTeam(ctx.db), schools, today: ctx.clock.today() };
}
