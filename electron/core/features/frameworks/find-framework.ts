import type { CompetenceId, FrameworkId } from '#shared/kernel/ids.ts';
import type { Competence, Framework } from '#shared/domain/competences/entities.ts';
import { editProblems } from '#shared/domain/competences/framework-policy.ts';
import { frameworkStatusOn } from '#shared/domain/competences/framework-retirement.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readCompetence, readCompetencesOf, readFramework } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** A framework with its tree. */
export interface FoundFramework {
  readonly framework: Framework;
  /** All nodes, by position among their siblings. */
  readonly competences: readonly Competence[];
}

/** A framework with its tree and its status of today; fails with `not-found`. */
export function findFramework(ctx: WorkspaceContext, frameworkId: FrameworkId): FoundFramework {
  const framework = readFramework(ctx.db, frameworkId);
  if (framework === null) throw new AppError('not-found');
  const competences = readCompetencesOf(ctx.db, frameworkId);
  return {
    framework: { ...framework, status: frameworkStatusOn(framework, competences, ctx.clock.today()) },
    competences,
  };
}

/** A framework whose texts and tree may change; fails with `not-found`, or `invalid-input` when it is locked or retired. */
export function findEditableFramework(ctx: WorkspaceContext, frameworkId: FrameworkId): FoundFramework {
  const found = findFramework(ctx, frameworkId);
  refuseProblems(editProblems(found.framework));
  return found;
}

/** A node with the framework that it is in. */
export interface FoundCompetence extends FoundFramework {
  readonly competence: Competence;
}

/** A node with its framework; fails with `not-found`. */
export function findCompetence(ctx: WorkspaceContext, competenceId: CompetenceId): FoundCompetence {
  const competence = readCompetence(ctx.db, competenceId);
  if (competence === null) throw new AppError('not-found');
  return { ...findFramework(ctx, competence.frameworkId), competence };
}

/** A node whose texts and place may change; fails as {@link findEditableFramework} does. */
export function findEditableCompetence(ctx: WorkspaceContext, competenceId: CompetenceId): FoundCompetence {
  const found = findCompetence(ctx, competenceId);
  refuseProblems(editProblems(found.framework));
  return found;
}
