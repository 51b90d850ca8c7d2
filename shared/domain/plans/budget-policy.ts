import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Budget } from './money-ledger.ts';

const MAX_LINE = 200;
const MAX_PURPOSE = 2000;
const MAX_CENTS = 1_000_000_000;

/** A budget as it is entered. */
export type BudgetDraft = Omit<Budget, 'id'>;

/** What can be wrong with a budget. */
export type BudgetProblemCode = 'required' | 'too-long' | 'amount-not-negative' | 'plan-year-out-of-range';

/** What is wrong with a budget: it has a title, a year from 1990 to 2100, and whole cents of 0 or more. */
export function budgetProblems(draft: BudgetDraft): readonly Problem<BudgetProblemCode>[] {
  const problems: Problem<BudgetProblemCode>[] = [];
  if (draft.title.trim() === '') problems.push(errorAt('title', 'required'));
  if (characterCount(draft.title) > MAX_LINE) problems.push(errorAt('title', 'too-long', { max: MAX_LINE }));
  if (characterCount(draft.purpose) > MAX_PURPOSE) problems.push(errorAt('purpose', 'too-long', { max: MAX_PURPOSE }));
  if (!Number.isInteger(draft.year) || draft.year < 1990 || draft.year > 2100)
    problems.push(errorAt('year', 'plan-year-out-of-range', { min: 1990, max: 2100 }));
  if (!Number.isInteger(draft.cents) || draft.cents < 0 || draft.cents > MAX_CENTS)
    problems.push(errorAt('cents', 'amount-not-negative'));
  return problems;
}
