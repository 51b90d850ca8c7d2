import type { IsoDate } from '#shared/kernel/dates.ts';
import type { Competence, Framework } from '#shared/domain/competences/entities.ts';
import { readCompetences, readFrameworks, type SlottedCompetence } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** A framework in use with the nodes in use of its tree: parents before their children, siblings by position. */
export interface ActiveFramework {
  readonly framework: Framework;
  readonly competences: readonly SlottedCompetence[];
}

/** The frameworks in state `active` with what of them is in use on a day. */
export function activeFrameworks(ctx: WorkspaceContext, on: IsoDate): readonly ActiveFramework[] {
  const all = readCompetences(ctx.db);
  return readFrameworks(ctx.db)
    .filter(({ status }) => status === 'active')
    .map((framework) => ({
      framework,
      competences: inTreeOrder(all.filter(({ frameworkId }) => frameworkId === framework.id)).filter(
        ({ retiredOn }) => retiredOn === null || retiredOn >= on,
      ),
    }));
}

function inTreeOrder<Node extends Competence>(competences: readonly Node[]): Node[] {
  const children = Map.groupBy(competences, ({ parentId }) => parentId);
  const below = (parentId: Node['parentId']): Node[] =>
    (children.get(parentId) ?? [])
      .toSorted((left, right) => left.position - right.position)
      .flatMap((competence) => [competence, ...below(competence.id)]);
  return below(null);
}
