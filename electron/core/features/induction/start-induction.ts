import { errorAt } from '#shared/kernel/problem.ts';
import type { InductionDraft } from '#shared/domain/induction/induction-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertInduction, readInductionOf } from '../../data/induction-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkInduction } from './check-induction.ts';

/** Starts the induction of a person, who can have one only; fails with `invalid-input`. */
export function startInduction(ctx: WorkspaceContext, draft: InductionDraft): void {
  checkInduction(ctx, draft);
  const present = readInductionOf(ctx.db, draft.personId);
  refuseProblems(present === null ? [] : [errorAt('personId', 'induction-exists')]);
  ctx.db.write({ command: 'induction.start', actor: ctx.actor }, (tx) => {
    insertInduction(tx, { id: ctx.ids.next('induction'), ...draft });
  });
}
