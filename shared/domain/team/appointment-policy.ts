import { errorAt, warningAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import { PUPIL_GROUPS, type Appointment } from './entities.ts';
import { EARLIEST_DATE } from './person-policy.ts';

/** Largest working-time factor that is accepted, in ten-thousandths: 2.0 of full time. */
export const MAX_WORKING_TIME_FACTOR = 20_000;
/** Above this working-time factor, 1.2 of full time, a warning asks for a second look. */
export const HIGH_WORKING_TIME_FACTOR = 12_000;
const MAX_FUNCTION_TITLE = 100;
const MAX_SCALE = 10;
/** Teacher scales had 15 steps from 2018 to 2022 and have 12 now (domain-rules C-52); 20 leaves room for other ones. */
const MAX_STEP = 20;
/** `LB` and `LC` name different scales before and after a renaming (domain-rules C-50, C-51). */
const AMBIGUOUS_SCALES: ReadonlySet<string> = new Set(['LB', 'LC', 'LD', 'LE']);

/** An appointment as someone enters or imports it. */
export type AppointmentDraft = Omit<Appointment, 'id'>;

/** What can be wrong with an appointment. */
export type AppointmentProblemCode =
  | 'end-before-start'
  | 'date-too-early'
  | 'working-time-out-of-range'
  | 'working-time-high'
  | 'pupil-group-unknown'
  | 'pupil-group-twice'
  | 'step-out-of-range'
  | 'scale-looks-like-amount'
  | 'scale-generation-unknown'
  | 'too-long';

/**
 * What is wrong with an appointment; empty when it may be stored.
 *
 * Errors: last day before the first; a date before 1900; a working-time factor that is not a whole number of
 * ten-thousandths from 0 to 2.0 (0 means that the size is not known yet); a pupil group outside 1–8 or named twice; a
 * step outside 1–20; a salary amount instead of a scale code, which the program refuses to hold; a text too long.
 * Warnings: a working-time factor above 1.2; a scale code whose naming generation is needed to read it and is missing.
 */
export function appointmentProblems(draft: AppointmentDraft): readonly Problem<AppointmentProblemCode>[] {
  return [
    ...periodProblems(draft),
    ...workingTimeProblems(draft.workingTimeFactor),
    ...pupilGroupProblems(draft.pupilGroups),
    ...scaleProblems(draft),
    ...(characterCount(draft.functionTitle) > MAX_FUNCTION_TITLE
      ? [errorAt('functionTitle', 'too-long' as const, { max: MAX_FUNCTION_TITLE })]
      : []),
  ];
}

function periodProblems({ from, to }: AppointmentDraft): readonly Problem<AppointmentProblemCode>[] {
  const problems: Problem<AppointmentProblemCode>[] = [];
  if (from !== null && from < EARLIEST_DATE) {
    problems.push(errorAt('from', 'date-too-early', { earliest: EARLIEST_DATE }));
  }
  if (to !== null && to < EARLIEST_DATE) problems.push(errorAt('to', 'date-too-early', { earliest: EARLIEST_DATE }));
  if (from !== null && to !== null && to < from) problems.push(errorAt('to', 'end-before-start'));
  return problems;
}

function workingTimeProblems(factor: number): readonly Problem<AppointmentProblemCode>[] {
  if (!Number.isInteger(factor) || factor < 0 || factor > MAX_WORKING_TIME_FACTOR) {
    return [errorAt('workingTimeFactor', 'working-time-out-of-range', { max: MAX_WORKING_TIME_FACTOR })];
  }
  return factor > HIGH_WORKING_TIME_FACTOR ? [warningAt('workingTimeFactor', 'working-time-high')] : [];
}

function pupilGroupProblems(groups: readonly number[]): readonly Problem<AppointmentProblemCode>[] {
  const problems: Problem<AppointmentProblemCode>[] = [];
  const known: readonly number[] = PUPIL_GROUPS;
  if (groups.some((group) => !known.includes(group))) problems.push(errorAt('pupilGroups', 'pupil-group-unknown'));
  if (new Set(groups).size < groups.length) problems.push(errorAt('pupilGroups', 'pupil-group-twice'));
  return problems;
}

function scaleProblems({ scale, scaleGeneration, step }: AppointmentDraft): readonly Problem<AppointmentProblemCode>[] {
  const problems: Problem<AppointmentProblemCode>[] = [];
  if (step !== null && (!Number.isInteger(step) || step < 1 || step > MAX_STEP)) {
    problems.push(errorAt('step', 'step-out-of-range', { max: MAX_STEP }));
  }
  if (scale === null) return problems;
  if (looksLikeAmount(scale)) problems.push(errorAt('scale', 'scale-looks-like-amount'));
  else if (characterCount(scale) > MAX_SCALE) problems.push(errorAt('scale', 'too-long', { max: MAX_SCALE }));
  if (scaleGeneration === null && AMBIGUOUS_SCALES.has(scale.trim().toUpperCase())) {
    problems.push(warningAt('scaleGeneration', 'scale-generation-unknown'));
  }
  return problems;
}

/** Scale codes have at most two digits in a row (`L10`, `A13`); a currency sign or a longer number is an amount. */
function looksLikeAmount(scale: string): boolean {
  return /[€$]|\beur/i.test(scale) || /\d{3}/.test(scale.replaceAll(/[.,\s]/g, ''));
}
