import type { IsoDate } from '../../kernel/dates.ts';
import { errorAt, warningAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Qualification, QualificationKind } from './entities.ts';
import { EARLIEST_DATE } from './person-policy.ts';

const MAX_TEXT = 200;
const EXPECTED_YEARS = { min: 1950, max: 2100 } as const;
/** Kinds that say nothing without a title. */
const KINDS_THAT_NEED_A_TITLE: ReadonlySet<QualificationKind> = new Set([
  'register-programme',
  'licence',
  'certificate',
  'other',
]);

/** A qualification as someone enters or imports it. */
export type QualificationDraft = Omit<Qualification, 'id'>;

/** What can be wrong with a qualification. */
export type QualificationProblemCode =
  | 'required'
  | 'too-long'
  | 'date-in-future'
  | 'date-too-early'
  | 'awarded-while-in-progress'
  | 'expected-year-not-in-progress'
  | 'expected-year-out-of-range'
  | 'expected-year-passed';

/**
 * What is wrong with a qualification; empty when it may be stored.
 *
 * Errors: no title where the kind needs one; awarded after today or before 1900; awarded while still in progress; an
 * expected year without being in progress, or outside 1950–2100; a text too long. Warning: in progress while the
 * expected year has passed.
 */
export function qualificationProblems(
  draft: QualificationDraft,
  today: IsoDate,
): readonly Problem<QualificationProblemCode>[] {
  const problems: Problem<QualificationProblemCode>[] = [];
  if (KINDS_THAT_NEED_A_TITLE.has(draft.kind) && draft.title.trim() === '') problems.push(errorAt('title', 'required'));
  for (const path of ['title', 'field', 'institute'] as const) {
    if (characterCount(draft[path]) > MAX_TEXT) problems.push(errorAt(path, 'too-long', { max: MAX_TEXT }));
  }
  problems.push(...awardProblems(draft, today), ...expectedYearProblems(draft, today));
  return problems;
}

function awardProblems(
  { awardedOn, isInProgress }: QualificationDraft,
  today: IsoDate,
): readonly Problem<QualificationProblemCode>[] {
  if (awardedOn === null) return [];
  if (isInProgress) return [errorAt('awardedOn', 'awarded-while-in-progress')];
  if (awardedOn > today) return [errorAt('awardedOn', 'date-in-future')];
  if (awardedOn < EARLIEST_DATE) return [errorAt('awardedOn', 'date-too-early', { earliest: EARLIEST_DATE })];
  return [];
}

function expectedYearProblems(
  { expectedYear, isInProgress }: QualificationDraft,
  today: IsoDate,
): readonly Problem<QualificationProblemCode>[] {
  if (expectedYear === null) return [];
  if (!isInProgress) return [errorAt('expectedYear', 'expected-year-not-in-progress')];
  if (!Number.isInteger(expectedYear) || expectedYear < EXPECTED_YEARS.min || expectedYear > EXPECTED_YEARS.max) {
    return [errorAt('expectedYear', 'expected-year-out-of-range', EXPECTED_YEARS)];
  }
  return expectedYear < Number(today.slice(0, 4)) ? [warningAt('expectedYear', 'expected-year-passed')] : [];
}
