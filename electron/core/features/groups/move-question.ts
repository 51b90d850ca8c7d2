import type { ResearchQuestionId } from '#shared/kernel/ids.ts';
import { movedTo } from '#shared/kernel/moved-to.ts';
import { AppError } from '../../app-error.ts';
import { readQuestion, readQuestions, updateQuestion } from '../../data/research-question-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Puts a question at a place of the research agenda, counted from 0; fails with `not-found`. */
export function moveQuestion(ctx: WorkspaceContext, questionId: ResearchQuestionId, position: number): void {
  if (readQuestion(ctx.db, questionId) === null) throw new AppError('not-found');
  const questions = readQuestions(ctx.db);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const order = movedTo([...byId.keys()], questionId, position);
  ctx.db.write({ command: 'groups.move-question', actor: ctx.actor }, (tx) => {
    order.forEach((id, place) => {
      const question = byId.get(id);
      if (question !== undefined) updateQuestion(tx, { ...question, position: place });
    });
  });
}
