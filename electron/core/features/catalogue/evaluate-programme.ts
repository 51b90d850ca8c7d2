import type { ProgrammeEvaluation } from '#shared/domain/catalogue/entities.ts';
import { evaluationProblems } from '#shared/domain/catalogue/programme-policy.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { refuseProblems } from '../../app-error.ts';
import { readPlanItem } from '../../data/plan-repository.ts';
import { insertProgrammeEvaluation, readProgramme, readProgrammeEvaluations } from '../../data/programme-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Keeps what somebody thought of a programme, dated today and without a name; once per plan item. Fails with
 * `invalid-input`.
 */
export function evaluateProgramme(ctx: WorkspaceContext, draft: Omit<ProgrammeEvaluation, 'id' | 'evaluatedOn'>): void {
  const { planItemId } = draft;
  const isItemKnown = planItemId === null || readPlanItem(ctx.db, planItemId) !== null;
  const isTwice =
    planItemId !== null && readProgrammeEvaluations(ctx.db).some((given) => given.planItemId === planItemId);
  refuseProblems([
    ...evaluationProblems(draft, { isProgrammeKnown: readProgramme(ctx.db, draft.programmeId) !== null }),
    ...(isItemKnown ? [] : [errorAt('planItemId', 'plan-item-unknown')]),
    ...(isTwice ? [errorAt('planItemId', 'evaluated-before')] : []),
  ]);
  ctx.db.write({ command: 'catalogue.evaluate', actor: ctx.actor }, (tx) => {
    insertProgrammeEvaluation(tx, {
      id: ctx.ids.next('programme-evaluation'),
      ...draft,
      evaluatedOn: ctx.clock.today(),
    });
  });
}
