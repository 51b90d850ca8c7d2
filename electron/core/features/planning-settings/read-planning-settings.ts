import { readPlanningSetting } from '../../data/planning-setting-repository.ts';
import { readPlaces } from '../../services/shipped-data/read-places.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The choices of the school, with the places that its own can be picked from; these come with the program. */
export async function readPlanningSettings(ctx: WorkspaceContext) {
  const { places } = await readPlaces(ctx.assetsDirectory);
  return { setting: readPlanningSetting(ctx.db), places };
}
