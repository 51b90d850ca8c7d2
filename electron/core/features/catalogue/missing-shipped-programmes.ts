import type { Programme } from '#shared/domain/catalogue/entities.ts';
import type { ShippedProgramme } from '#shared/domain/catalogue/shipped-catalogue.ts';
import { readCatalogue } from '../../services/shipped-data/read-catalogue.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { teamNeedsCompetences } from './team-needs-competences.ts';

/** Shipped entries that the workspace does not have. */
export async function missingShippedProgrammes(
  ctx: WorkspaceContext,
  programmes: readonly Programme[],
): Promise<readonly ShippedProgramme[]> {
  const shipped = await readCatalogue(ctx.assetsDirectory, teamNeedsCompetences(ctx.db));
  const present = new Set(programmes.map(({ shippedKey }) => shippedKey));
  return shipped.filter(({ shippedKey }) => !present.has(shippedKey));
}
