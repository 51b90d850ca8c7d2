import type { FrameworkId } from '#shared/kernel/ids.ts';
import {
  changeScale as planScale,
  descriptorsAfter,
  type WantedLevel,
} from '#shared/domain/competences/framework-scale.ts';
import { refuseProblems } from '../../app-error.ts';
import { updateCompetence, updateFramework } from '../../data/framework-repository.ts';
import { readUsedLevels } from '../../data/framework-use.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findEditableFramework } from './find-framework.ts';

/**
 * Changes the scale of a framework; descriptors move along with their levels.
 *
 * Fails with `not-found`, or with `invalid-input` when a level in use would go or get another number.
 */
export function changeScale(ctx: WorkspaceContext, frameworkId: FrameworkId, wanted: readonly WantedLevel[]): void {
  const { framework, competences } = findEditableFramework(ctx, frameworkId);
  const { levels, moved, problems } = planScale(framework.levels, wanted, readUsedLevels(ctx.db, frameworkId));
  refuseProblems(problems);
  ctx.db.write({ command: 'frameworks.change-scale', actor: ctx.actor }, (tx) => {
    updateFramework(tx, { ...framework, levels });
    for (const competence of competences) {
      if (competence.descriptors.length === 0) continue;
      updateCompetence(tx, { ...competence, descriptors: descriptorsAfter(competence.descriptors, moved) });
    }
  });
}
