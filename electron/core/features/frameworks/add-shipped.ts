import type { FrameworkId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { buildShippedFramework } from '#shared/domain/competences/shipped-framework.ts';
import { linksOfAdded } from '#shared/domain/competences/shipped-framework-links.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertFramework, readCompetencesOf, readFrameworks } from '../../data/framework-repository.ts';
import {
  readFramework,
  readFrameworkLinks,
  type ShippedFrameworkKey,
} from '../../services/shipped-data/read-framework.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Adds a shipped framework, in use at once, with the shipped links to those that are there.
 *
 * Fails with `invalid-input` when the workspace has it already, also as a retired one: that one can come back.
 */
export async function addShipped(
  ctx: WorkspaceContext,
  key: ShippedFrameworkKey,
): Promise<{ readonly frameworkId: FrameworkId }> {
  const [shipped, links] = await Promise.all([
    readFramework(ctx.assetsDirectory, key),
    readFrameworkLinks(ctx.assetsDirectory),
  ]);
  const present = readFrameworks(ctx.db);
  refuseProblems(present.some(({ shippedKey }) => shippedKey === key) ? [errorAt('key', 'framework-there')] : []);
  const built = buildShippedFramework(shipped, ctx.ids);
  const others = present
    .filter(({ shippedKey }) => shippedKey !== null)
    .map((framework) => ({ framework, competences: readCompetencesOf(ctx.db, framework.id) }));
  ctx.db.write({ command: 'frameworks.add-shipped', actor: ctx.actor }, (tx) => {
    insertFramework(tx, built.framework, built.competences, { links: linksOfAdded(links, built, others, ctx.ids) });
  });
  return { frameworkId: built.framework.id };
}
