import type { CompetenceId } from '#shared/kernel/ids.ts';
import { retiredParentProblems } from '#shared/domain/competences/framework-retirement.ts';
import { moveNode, type TreePlace } from '#shared/domain/competences/tree-moves.ts';
import { placeProblems } from '#shared/domain/competences/tree-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { updateCompetence } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findEditableCompetence } from './find-framework.ts';

/**
 * Puts a node, with everything below it, below another (or at the top) at a place among its new siblings.
 *
 * Fails with `not-found` or, when it may not stand there, `invalid-input`.
 */
export function moveCompetence(ctx: WorkspaceContext, competenceId: CompetenceId, place: TreePlace): void {
  const { competence, competences } = findEditableCompetence(ctx, competenceId);
  const moved = { ...competence, parentId: place.parentId };
  refuseProblems([
    ...placeProblems(moved, { competenceId, nodes: competences }),
    ...retiredParentProblems(moved, competences),
  ]);
  ctx.db.write({ command: 'frameworks.move-competence', actor: ctx.actor }, (tx) => {
    for (const node of moveNode(competences, competenceId, place)) updateCompetence(tx, node);
  });
}
