import type { ResearchQuestionId } from '#shared/kernel/ids.ts';
import type { QuestionDraft } from '#shared/domain/groups/question-policy.ts';
import { AppError } from '../../app-error.ts';
import { readQuestion, updateQuestion as storeQuestion } from '../../data/research-question-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkQuestion } from './check-question.ts';
import { patched, type Patch } from './patched.ts';

/** Changes fields of a question; the others and its place stay. Fails with `not-found` or `invalid-input`. */
export function updateQuestion(
  ctx: WorkspaceContext,
  questionId: ResearchQuestionId,
  patch: Patch<QuestionDraft>,
): void {
  const question = readQuestion(ctx.db, questionId);
  if (question === null) throw new AppError('not-found');
  const changed = patched(question, patch);
  checkQuestion(ctx, changed);
  ctx.db.write({ command: 'groups.update-question', actor: ctx.actor }, (tx) => {
    storeQuestion(tx, changed);
  });
}
