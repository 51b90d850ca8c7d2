import type { IsoDate } from '#shared/kernel/dates.ts';
import type { FrameworkId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { lastDayProblems, retireFramework as planRetirement } from '#shared/domain/competences/framework-retirement.ts';
import { refuseProblems } from '../../app-error.ts';
import { updateCompetence, updateFramework } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findFramework } from './find-framework.ts';

/**
 * Takes a whole framework out of use after a last day; its ratings, requirements and links stay.
 *
 * Fails with `not-found`, or with `invalid-input` when it is not in use.
 */
export function retireFramework(ctx: WorkspaceContext, frameworkId: FrameworkId, lastDay: IsoDate): void {
  const { framework, competences } = findFramework(ctx, frameworkId);
  refuseProblems([
    ...(framework.status === 'active' ? [] : [errorAt('frameworkId', 'framework-not-active')]),
    ...lastDayProblems(lastDay),
  ]);
  const { status, nodes } = planRetirement(competences, lastDay, ctx.clock.today());
  ctx.db.write({ command: 'frameworks.retire', actor: ctx.actor }, (tx) => {
    updateFramework(tx, { ...framework, status });
    for (const node of nodes) updateCompetence(tx, node);
  });
}
