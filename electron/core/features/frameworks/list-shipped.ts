import { readFrameworks as readStored } from '../../data/framework-repository.ts';
import { readFramework, SHIPPED_FRAMEWORK_KEYS } from '../../services/shipped-data/read-framework.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The frameworks that the program ships, with how many competences they hold and whether the workspace has them. */
export async function listShipped(ctx: WorkspaceContext) {
  const present = new Set(readStored(ctx.db).map(({ shippedKey }) => shippedKey));
  return Promise.all(
    SHIPPED_FRAMEWORK_KEYS.map(async (key) => {
      const shipped = await readFramework(ctx.assetsDirectory, key);
      return {
        key,
        titleNl: shipped.titleNl,
        titleEn: shipped.titleEn,
        descriptionNl: shipped.descriptionNl ?? '',
        descriptionEn: shipped.descriptionEn ?? '',
        source: shipped.source,
        licence: shipped.licence,
        version: shipped.version,
        levels: shipped.levels.length,
        domains: shipped.tree.length,
        competences: shipped.tree.reduce((sum, { children }) => sum + children.length, 0),
        isAdded: present.has(key),
      };
    }),
  );
}
