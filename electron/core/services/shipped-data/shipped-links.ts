import { z } from 'zod';
import { PROGRAMME_LINK_KINDS, type Programme } from '#shared/domain/catalogue/entities.ts';
import type { IdSource } from '#shared/kernel/ids.ts';
import { insertProgrammeLink } from '../../data/programme-repository.ts';
import type { WriteTransaction } from '../../data/write-transaction.ts';
import { readAsset } from './read-asset.ts';

const text = z.string().min(1);
const linksFile = z.strictObject({
  note: text,
  links: z.array(z.strictObject({ from: text, to: text, kind: z.enum(PROGRAMME_LINK_KINDS), source: text })),
});

/** A link between all shipped entries of one title and all of another. */
export type ShippedLink = z.output<typeof linksFile>['links'][number];

/** Reads the links between shipped entries. Throws when the asset is missing or damaged. */
export async function readShippedLinks(assetsDirectory: string): Promise<readonly ShippedLink[]> {
  return (await readAsset(assetsDirectory, ['catalogue', 'links.json'], linksFile)).links;
}

/** Ties shipped entries; only links of which at least one end is among those that were added now, the others were made before. */
export function insertShippedLinks(
  tx: WriteTransaction,
  links: readonly ShippedLink[],
  entries: { readonly programmes: readonly Programme[]; readonly added: readonly Programme[] },
  ids: IdSource,
): void {
  const shipped = entries.programmes.filter(({ shippedKey }) => shippedKey !== null);
  const added = new Set(entries.added.map(({ id }) => id));
  for (const { from, to, kind, source } of links) {
    for (const start of shipped.filter(({ title }) => title === from)) {
      for (const end of shipped.filter(({ title }) => title === to)) {
        if (!added.has(start.id) && !added.has(end.id)) continue;
        insertProgrammeLink(tx, {
          id: ids.next('programme-link'),
          fromId: start.id,
          toId: end.id,
          kind,
          note: source,
        });
      }
    }
  }
}
