import type { GoalId, GroupId, PersonId } from '../../kernel/ids.ts';
import { matchesQuery } from '../../kernel/text.ts';
import {
  QUESTION_PRIORITIES,
  QUESTION_STATES,
  type QuestionPriority,
  type QuestionState,
  type ResearchQuestion,
} from './entities.ts';
import { isQuestionOpen } from './group-summary.ts';
import { missingConditions } from './question-findings.ts';

/** Orders of the research agenda: the school's own one, most urgent first, by state, or most conditions met first. */
export const QUESTION_ORDERS = ['own', 'priority', 'state', 'conditions'] as const;
/** See {@link QUESTION_ORDERS}. */
export type QuestionOrder = (typeof QUESTION_ORDERS)[number];

/** The questions in an order; equal ones keep the school's own order. */
export function orderQuestions<Question extends ResearchQuestion>(
  questions: readonly Question[],
  order: QuestionOrder,
): readonly Question[] {
  const own = questions.toSorted((left, right) => left.position - right.position);
  switch (order) {
    case 'own':
      return own;
    case 'priority':
      return own.toSorted(
        (left, right) => QUESTION_PRIORITIES.indexOf(left.priority) - QUESTION_PRIORITIES.indexOf(right.priority),
      );
    case 'state':
      return own.toSorted((left, right) => QUESTION_STATES.indexOf(left.state) - QUESTION_STATES.indexOf(right.state));
    case 'conditions':
      return own.toSorted((left, right) => missingConditions(left).length - missingConditions(right).length);
  }
}

/** What a list of questions is filtered by; a null lets everything through. */
export interface QuestionFilter {
  /** One state, or `unfinished`: open and under way. */
  readonly state: QuestionState | 'unfinished' | null;
  readonly priority: QuestionPriority | null;
  readonly goalId: GoalId | null;
  readonly groupId: GroupId | null;
  readonly ownerId: PersonId | null;
  /** Words that must occur in the question, answer or follow-up. */
  readonly words: string;
}

/** The questions that a filter lets through, in their given order. */
export function filterQuestions<Question extends ResearchQuestion>(
  questions: readonly Question[],
  filter: QuestionFilter,
): readonly Question[] {
  return questions.filter(
    (question) =>
      isInState(question, filter.state) &&
      (filter.priority === null || question.priority === filter.priority) &&
      (filter.goalId === null || question.goalId === filter.goalId) &&
      (filter.groupId === null || question.groupId === filter.groupId) &&
      (filter.ownerId === null || question.ownerId === filter.ownerId) &&
      matchesQuery(`${question.question} ${question.answer} ${question.followUp}`, filter.words),
  );
}

function isInState(question: ResearchQuestion, state: QuestionFilter['state']): boolean {
  if (state === null) return true;
  return state === 'unfinished' ? isQuestionOpen(question) : question.state === state;
}
