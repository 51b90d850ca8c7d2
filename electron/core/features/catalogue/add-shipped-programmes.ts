import { withProgrammeIds } from '#shared/domain/catalogue/shipped-catalogue.ts';
import { insertProgramme, readProgrammes } from '../../data/programme-repository.ts';
import { readCatalogue } from '../../services/shipped-data/read-catalogue.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { teamNeedsCompetences } from './team-needs-competences.ts';

/** Adds the shipped entries that the workspace does not have yet; those it has stay as they are. */
export async function addShippedProgrammes(ctx: WorkspaceContext): Promise<{ readonly added: number }> {
  const shipped = await readCatalogue(ctx.assetsDirectory, teamNeedsCompetences(ctx.db));
  const present = new Set(readProgrammes(ctx.db).map(({ shippedKey }) => shippedKey));
  const missing = shipped.filter(({ shippedKey }) => !present.has(shippedKey));
  ctx.db.write({ command: 'catalogue.add-shipped', actor: ctx.actor }, (tx) => {
    for (const programme of withProgrammeIds(missing, ctx.ids)) insertProgramme(tx, programme);
    tx.summarise({ count: missing.length });
  });
  return { added: missing.length };
}
