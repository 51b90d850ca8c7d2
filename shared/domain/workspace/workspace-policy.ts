import { isIsoDate } from '../../kernel/dates.ts';
import { isBrin } from '../../kernel/identifiers.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Workspace } from './entities.ts';

const MAX_NAME = 200;
const TARGET_PERCENT = { min: 0, max: 100 } as const;
const TARGET_YEAR = { min: 2000, max: 2100 } as const;
/** A year without 29 February: a school year must be able to start on its first day every year. */
const COMMON_YEAR = '2001';

/** What can be wrong with what a workspace says of itself. */
export type WorkspaceProblemCode =
  | 'required'
  | 'too-long'
  | 'brin-invalid'
  | 'brin-only-for-school'
  | 'school-year-start-invalid'
  | 'percent-out-of-range'
  | 'year-out-of-range';

/**
 * What is wrong with what a workspace says of itself; empty when it may be stored.
 *
 * A name; a BRIN (two digits, two capitals) only for a school, and there optional; a school year that starts on a day
 * that every year has, as `MM-DD`; a target of 0–100 whole percent, for a year 2000–2100 or none.
 */
export function workspaceProblems(
  draft: Omit<Workspace, 'masterShareOptions' | 'schoolYearStart'> & { readonly schoolYearStart: string },
): readonly Problem<WorkspaceProblemCode>[] {
  const problems: Problem<WorkspaceProblemCode>[] = [];
  if (draft.name.trim() === '') problems.push(errorAt('name', 'required'));
  if (characterCount(draft.name) > MAX_NAME) problems.push(errorAt('name', 'too-long', { max: MAX_NAME }));
  problems.push(...brinProblems(draft));
  if (!isSchoolYearStart(draft.schoolYearStart)) {
    problems.push(errorAt('schoolYearStart', 'school-year-start-invalid'));
  }
  if (!isWholeWithin(draft.masterTargetPercent, TARGET_PERCENT)) {
    problems.push(errorAt('masterTargetPercent', 'percent-out-of-range', TARGET_PERCENT));
  }
  if (draft.masterTargetYear !== null && !isWholeWithin(draft.masterTargetYear, TARGET_YEAR)) {
    problems.push(errorAt('masterTargetYear', 'year-out-of-range', TARGET_YEAR));
  }
  return problems;
}

/** Whether a text is the first day of a school year: `MM-DD`, a day that every year has (so not 29 February). */
export function isSchoolYearStart(text: string): boolean {
  return isIsoDate(`${COMMON_YEAR}-${text}`);
}

function brinProblems({ kind, brin }: Pick<Workspace, 'kind' | 'brin'>): readonly Problem<WorkspaceProblemCode>[] {
  if (brin === null) return [];
  if (kind !== 'school') return [errorAt('brin', 'brin-only-for-school')];
  return isBrin(brin) ? [] : [errorAt('brin', 'brin-invalid')];
}

function isWholeWithin(value: number, range: { readonly min: number; readonly max: number }): boolean {
  return Number.isInteger(value) && value >= range.min && value <= range.max;
}
