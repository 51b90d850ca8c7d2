import { readPlanningSetting } from '../../data/planning-setting-repository.ts';
import { readPlaces } from '../../services/shipped-data/read-places.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { catalogueIndex } from './catalogue-index.ts';
import { missingShippedProgrammes } from './missing-shipped-programmes.ts';

/** What the catalogue as a whole holds: how much, of which kinds, what could be added, and what is known of distances. */
export async function describeCatalogue(ctx: WorkspaceContext) {
  const { entries, programmes, from } = catalogueIndex(ctx);
  const [missing, { checkedOn }] = await Promise.all([
    missingShippedProgrammes(ctx, programmes),
    readPlaces(ctx.assetsDirectory),
  ]);
  return {
    total: entries.length,
    own: programmes.filter(({ shippedKey }) => shippedKey === null).length,
    kinds: [...new Set(programmes.map(({ kind }) => kind))],
    missingShipped: missing.length,
    distance: { isKnown: from !== null, mostKm: readPlanningSetting(ctx.db).mostTravelKm, checkedOn },
  };
}
