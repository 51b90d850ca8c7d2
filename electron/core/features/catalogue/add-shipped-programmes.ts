import { withProgrammeIds } from '#shared/domain/catalogue/shipped-catalogue.ts';
import { insertProgramme, readProgrammes } from '../../data/programme-repository.ts';
import { insertShippedLinks, readShippedLinks } from '../../services/shipped-data/shipped-links.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { missingShippedProgrammes } from './missing-shipped-programmes.ts';

/** Adds the shipped entries that the workspace does not have yet, with their links; those it has stay as they are. */
export async function addShippedProgrammes(ctx: WorkspaceContext): Promise<{ readonly added: number }> {
  const present = readProgrammes(ctx.db);
  const missing = await missingShippedProgrammes(ctx, present);
  const links = await readShippedLinks(ctx.assetsDirectory);
  ctx.db.write({ command: 'catalogue.add-shipped', actor: ctx.actor }, (tx) => {
    const added = withProgrammeIds(missing, ctx.ids);
    for (const programme of added) insertProgramme(tx, programme);
    insertShippedLinks(tx, links, { programmes: [...present, ...added], added }, ctx.ids);
    tx.summarise({ count: missing.length });
  });
  return { added: missing.length };
}
