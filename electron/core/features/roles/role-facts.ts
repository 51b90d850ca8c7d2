import type { CoverageFacts } from '#shared/domain/goals/requirement-coverage.ts';
import { readCompetences } from '../../data/framework-repository.ts';
import { currentLevels } from '../../data/level-lookup.ts';
import { readPlannedRises } from '../../data/planned-rise-reader.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What the coverage of roles is counted from today. */
export function roleFacts(ctx: WorkspaceContext): CoverageFacts {
  return {
    members: readTeam(ctx.db),
    usedLevel: currentLevels(ctx.db, readCompetences(ctx.db)),
    plannedRises: readPlannedRises(ctx.db),
    on: ctx.clock.today(),
  };
}
