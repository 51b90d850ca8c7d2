import { QUESTION_CONDITIONS, type QuestionCondition, type ResearchQuestion } from './entities.ts';
import { isQuestionOpen } from './group-summary.ts';

/** What deserves a look in a research question; nothing is refused because of it. */
export type QuestionFinding =
  /** Conditions under which research helps a school that are not ticked (concepts 109). */
  | {
      readonly code: 'conditions-missing';
      readonly severity: 'warning';
      readonly conditions: readonly QuestionCondition[];
    }
  /** Ticked as followed by a group, but no group stands by it. */
  | { readonly code: 'no-group-follows'; readonly severity: 'hint' }
  /** Ticked as part of policy, but tied to no goal: loose sand. */
  | { readonly code: 'no-goal-behind'; readonly severity: 'hint' }
  /** Answered, without a word on who does what with the answer and when that is evaluated. */
  | { readonly code: 'no-follow-up'; readonly severity: 'warning' }
  /** Called answered, without an answer. */
  | { readonly code: 'no-answer'; readonly severity: 'warning' };

/** What of a question the findings look at. */
export type JudgedQuestion = Pick<
  ResearchQuestion,
  'state' | 'conditions' | 'groupId' | 'goalId' | 'answer' | 'followUp'
>;

/**
 * The conditions that a question does not meet, in their fixed order: urgent, part of policy, about what teachers do,
 * followed and carried out by a working group. Practice research helps a school only when all four hold (concepts 109).
 */
export function missingConditions({ conditions }: Pick<ResearchQuestion, 'conditions'>): readonly QuestionCondition[] {
  return QUESTION_CONDITIONS.filter((condition) => !conditions.includes(condition));
}

/**
 * What deserves a look in a question. A question that was dropped asks nothing more and has no findings; conditions are
 * looked at while there is still something to be researched.
 */
export function questionFindings(question: JudgedQuestion): readonly QuestionFinding[] {
  const findings: QuestionFinding[] = [];
  if (question.state === 'dropped') return findings;
  const missing = missingConditions(question);
  if (isQuestionOpen(question)) {
    if (missing.length > 0) findings.push({ code: 'conditions-missing', severity: 'warning', conditions: missing });
    if (!missing.includes('followed-by-group') && question.groupId === null) {
      findings.push({ code: 'no-group-follows', severity: 'hint' });
    }
    if (!missing.includes('part-of-policy') && question.goalId === null) {
      findings.push({ code: 'no-goal-behind', severity: 'hint' });
    }
    return findings;
  }
  if (question.answer.trim() === '') findings.push({ code: 'no-answer', severity: 'warning' });
  if (question.followUp.trim() === '') findings.push({ code: 'no-follow-up', severity: 'warning' });
  return findings;
}
