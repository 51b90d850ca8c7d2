import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Role } from './entities.ts';

/** Above any task time of one person in a school year (full time is 1,659 hours): larger figures are typing errors. */
export const MAX_ROLE_MINUTES = 2000 * 60;
/** Twenty years: longer terms are typing errors. */
export const MAX_REFRESH_MONTHS = 240;
const MAX_TITLE = 200;
const MAX_TASKS = 4000;

/** A role as someone enters it. */
export type RoleDraft = Omit<Role, 'id' | 'shippedKey' | 'position'>;

/** What can be wrong with a role. */
export type RoleProblemCode = 'required' | 'too-long' | 'minutes-out-of-range' | 'months-out-of-range';

/**
 * What is wrong with a role; empty when it may be stored.
 *
 * It has a Dutch title (an English one may be missing); its task time is a whole number of minutes (0 when it takes none)
 * and its refresh term a whole number of months, at least one; both may be unknown.
 */
export function roleProblems(draft: RoleDraft): readonly Problem<RoleProblemCode>[] {
  const problems: Problem<RoleProblemCode>[] = [];
  if (draft.titleNl.trim() === '') problems.push(errorAt('titleNl', 'required'));
  for (const path of ['titleNl', 'titleEn'] as const) {
    if (characterCount(draft[path]) > MAX_TITLE) problems.push(errorAt(path, 'too-long', { max: MAX_TITLE }));
  }
  if (characterCount(draft.tasks) > MAX_TASKS) problems.push(errorAt('tasks', 'too-long', { max: MAX_TASKS }));
  if (!isNullOrWholeBetween(draft.minutesPerYear, 0, MAX_ROLE_MINUTES)) {
    problems.push(errorAt('minutesPerYear', 'minutes-out-of-range', { maxHours: MAX_ROLE_MINUTES / 60 }));
  }
  if (!isNullOrWholeBetween(draft.refreshMonths, 1, MAX_REFRESH_MONTHS)) {
    problems.push(errorAt('refreshMonths', 'months-out-of-range', { max: MAX_REFRESH_MONTHS }));
  }
  return problems;
}

/** Whether a number is unknown, or whole and within both ends. */
export function isNullOrWholeBetween(value: number | null, min: number, max: number): boolean {
  return value === null || (Number.isInteger(value) && value >= min && value <= max);
}
