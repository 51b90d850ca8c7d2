import type { ResearchQuestionId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deleteQuestion as removeQuestion } from '../../data/research-question-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a question from the research agenda; fails with `not-found`. */
export function deleteQuestion(ctx: WorkspaceContext, questionId: ResearchQuestionId): void {
  ctx.db.write({ command: 'groups.delete-question', actor: ctx.actor }, (tx) => {
    if (!removeQuestion(tx, questionId)) throw new AppError('not-found');
  });
}
