import type { CompetenceId } from '#shared/kernel/ids.ts';
import { deletionProblems } from '#shared/domain/competences/framework-use.ts';
import { subtreeIds } from '#shared/domain/competences/tree-moves.ts';
import { refuseProblems } from '../../app-error.ts';
import { deleteCompetence as removeCompetence } from '../../data/framework-repository.ts';
import { readCompetenceUses } from '../../data/framework-use.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findEditableCompetence } from './find-framework.ts';

/**
 * Removes a node with everything below it and with the links from and to that.
 *
 * Fails with `not-found`, or with `invalid-input` when any of it was rated, asked or observed: it can be retired.
 */
export function deleteCompetence(ctx: WorkspaceContext, competenceId: CompetenceId): void {
  const { competences } = findEditableCompetence(ctx, competenceId);
  const ids = subtreeIds(competences, competenceId);
  refuseProblems(deletionProblems(ids, readCompetenceUses(ctx.db)));
  ctx.db.write({ command: 'frameworks.delete-competence', actor: ctx.actor }, (tx) => {
    for (const id of ids) removeCompetence(tx, id);
    tx.summarise({ nodes: ids.size });
  });
}
