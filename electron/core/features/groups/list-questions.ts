import { readGoals } from '../../data/goal-repository.ts';
import { readGroups } from '../../data/group-repository.ts';
import { readQuestions } from '../../data/research-question-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The research agenda in the school's own order, with the groups and goals that a question can be tied to. */
export function listQuestions(ctx: WorkspaceContext) {
  return {
    questions: readQuestions(ctx.db),
    groups: readGroups(ctx.db).map(({ id, title, kind, endsOn }) => ({ id, title, kind, endsOn })),
    goals: readGoals(ctx.db).map(({ id, title, state }) => ({ id, title, state })),
    today: ctx.clock.today(),
  };
}
