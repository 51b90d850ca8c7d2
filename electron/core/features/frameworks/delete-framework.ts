import type { FrameworkId } from '#shared/kernel/ids.ts';
import { deletionProblems } from '#shared/domain/competences/framework-use.ts';
import { refuseProblems } from '../../app-error.ts';
import { deleteFramework as removeFramework } from '../../data/framework-repository.ts';
import { readCompetenceUses } from '../../data/framework-use.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findFramework } from './find-framework.ts';

/**
 * Removes a framework that nothing was rated, asked or observed with, in whatever state it is.
 *
 * Fails with `not-found`, or with `invalid-input` when it was used: it can be retired.
 */
export function deleteFramework(ctx: WorkspaceContext, frameworkId: FrameworkId): void {
  const { competences } = findFramework(ctx, frameworkId);
  const ids = new Set(competences.map(({ id }) => id));
  refuseProblems(deletionProblems(ids, readCompetenceUses(ctx.db), 'frameworkId'));
  ctx.db.write({ command: 'frameworks.delete', actor: ctx.actor }, (tx) => {
    removeFramework(tx, frameworkId);
  });
}
