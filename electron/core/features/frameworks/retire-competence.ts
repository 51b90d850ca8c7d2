import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import { lastDayProblems, retireNode, unretireNode } from '#shared/domain/competences/framework-retirement.ts';
import { refuseProblems } from '../../app-error.ts';
import { updateCompetence } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findCompetence } from './find-framework.ts';

/**
 * Takes a node, with what stands below it, out of use after a last day. Its ratings and requirements stay.
 *
 * Locked frameworks take it too: it is the school's choice what it uses, and no text changes. Fails with `not-found` or
 * `invalid-input`.
 */
export function retireCompetence(ctx: WorkspaceContext, competenceId: CompetenceId, lastDay: IsoDate): void {
  const { competences } = findCompetence(ctx, competenceId);
  refuseProblems(lastDayProblems(lastDay));
  ctx.db.write({ command: 'frameworks.retire-competence', actor: ctx.actor }, (tx) => {
    for (const node of retireNode(competences, competenceId, lastDay)) updateCompetence(tx, node);
  });
}

/** Brings a retired node back into use, with what was retired with it; fails with `not-found`. */
export function unretireCompetence(ctx: WorkspaceContext, competenceId: CompetenceId): void {
  const { competences } = findCompetence(ctx, competenceId);
  ctx.db.write({ command: 'frameworks.unretire-competence', actor: ctx.actor }, (tx) => {
    for (const node of unretireNode(competences, competenceId)) updateCompetence(tx, node);
  });
}
