import type { GroupResultId } from '#shared/kernel/ids.ts';
import { resultProblems, type ResultDraft } from '#shared/domain/groups/result-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readGroup } from '../../data/group-repository.ts';
import { insertResult } from '../../data/group-result-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Adds a result of a group; fails with `not-found` or `invalid-input`. */
export function createResult(ctx: WorkspaceContext, draft: ResultDraft): { readonly resultId: GroupResultId } {
  if (readGroup(ctx.db, draft.groupId) === null) throw new AppError('not-found');
  refuseProblems(resultProblems(draft));
  const resultId = ctx.ids.next('group-result');
  ctx.db.write({ command: 'groups.create-result', actor: ctx.actor }, (tx) => {
    insertResult(tx, { id: resultId, ...draft });
  });
  return { resultId };
}
