import type { ResearchQuestionId } from '#shared/kernel/ids.ts';
import type { QuestionDraft } from '#shared/domain/groups/question-policy.ts';
import { insertQuestion, readQuestions } from '../../data/research-question-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkQuestion } from './check-question.ts';

/** Adds a question at the end of the research agenda; fails with `invalid-input`. */
export function createQuestion(
  ctx: WorkspaceContext,
  draft: QuestionDraft,
): { readonly questionId: ResearchQuestionId } {
  checkQuestion(ctx, draft);
  const questionId = ctx.ids.next('research-question');
  const position = Math.max(-1, ...readQuestions(ctx.db).map((question) => question.position)) + 1;
  ctx.db.write({ command: 'groups.create-question', actor: ctx.actor }, (tx) => {
    insertQuestion(tx, { id: questionId, ...draft, position });
  });
  return { questionId };
}
