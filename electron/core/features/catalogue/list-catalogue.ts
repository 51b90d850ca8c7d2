import { readProgrammeLinks } from '../../data/programme-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { catalogueIndex } from './catalogue-index.ts';
import { missingShippedProgrammes } from './missing-shipped-programmes.ts';

/** The whole catalogue with links, what colleagues thought, how often each entry is planned, and what could be added. */
export async function listCatalogue(ctx: WorkspaceContext) {
  const { entries, programmes } = catalogueIndex(ctx);
  return {
    today: ctx.clock.today(),
    programmes: entries.map(({ programme, plans, evaluation }) => ({ programme, plans, evaluation })),
    links: readProgrammeLinks(ctx.db),
    missingShipped: (await missingShippedProgrammes(ctx, programmes)).length,
  };
}
