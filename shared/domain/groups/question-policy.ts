import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { ResearchQuestion } from './entities.ts';

const MAX_LENGTHS = { question: 1000, answer: 10_000, followUp: 4000 } as const;

/** A research question as someone enters it. */
export type QuestionDraft = Omit<ResearchQuestion, 'id' | 'position'>;

/** What a question is checked against; each is looked at only when the question names one. */
export interface QuestionContext {
  readonly isGroupKnown: boolean;
  readonly isGoalKnown: boolean;
  readonly isOwnerKnown: boolean;
}

/** What can be wrong with a research question. */
export type QuestionProblemCode =
  'required' | 'too-long' | 'group-unknown' | 'goal-unknown' | 'person-unknown' | 'condition-twice';

/**
 * What is wrong with a research question; empty when it may be stored.
 *
 * It asks something; the group, goal and owner that it names are known; and no condition is ticked twice. A question
 * that meets no condition may be kept: what it lacks is a finding, not an error.
 */
export function questionProblems(
  draft: QuestionDraft,
  context: QuestionContext,
): readonly Problem<QuestionProblemCode>[] {
  const problems: Problem<QuestionProblemCode>[] = [];
  if (draft.question.trim() === '') problems.push(errorAt('question', 'required'));
  for (const path of ['question', 'answer', 'followUp'] as const) {
    const max = MAX_LENGTHS[path];
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  if (draft.groupId !== null && !context.isGroupKnown) problems.push(errorAt('groupId', 'group-unknown'));
  if (draft.goalId !== null && !context.isGoalKnown) problems.push(errorAt('goalId', 'goal-unknown'));
  if (draft.ownerId !== null && !context.isOwnerKnown) problems.push(errorAt('ownerId', 'person-unknown'));
  if (new Set(draft.conditions).size < draft.conditions.length) problems.push(errorAt('conditions', 'condition-twice'));
  return problems;
}
