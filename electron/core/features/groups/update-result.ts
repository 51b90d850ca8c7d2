import type { GroupResultId } from '#shared/kernel/ids.ts';
import { resultProblems, type ResultDraft } from '#shared/domain/groups/result-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readResult, updateResult as storeResult } from '../../data/group-result-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { patched, type Patch } from './patched.ts';

/** Changes fields of a result; its group stays. Fails with `not-found` or `invalid-input`. */
export function updateResult(
  ctx: WorkspaceContext,
  resultId: GroupResultId,
  patch: Patch<Omit<ResultDraft, 'groupId'>>,
): void {
  const result = readResult(ctx.db, resultId);
  if (result === null) throw new AppError('not-found');
  const changed = patched(result, patch);
  refuseProblems(resultProblems(changed));
  ctx.db.write({ command: 'groups.update-result', actor: ctx.actor }, (tx) => {
    storeResult(tx, changed);
  });
}
