import { readFrameworks as readStored } from '../../data/framework-repository.ts';
import { readFrameworks } from '../../services/shipped-data/read-framework.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The frameworks that the program ships, with how many competences they hold and whether the workspace has them. */
export async function listShipped(ctx: WorkspaceContext) {
  const shipped = await readFrameworks(ctx.assetsDirectory);
  const present = new Set(readStored(ctx.db).map(({ shippedKey }) => shippedKey));
  return shipped.map(
    ({ key, titleNl, titleEn, descriptionNl, descriptionEn, source, licence, version, levels, tree }) => ({
      key,
      titleNl,
      titleEn,
      descriptionNl: descriptionNl ?? '',
      descriptionEn: descriptionEn ?? '',
      source,
      licence,
      version,
      levels: levels.length,
      domains: tree.length,
      competences: tree.reduce((sum, { children }) => sum + children.length, 0),
      isAdded: present.has(key),
    }),
  );
}
