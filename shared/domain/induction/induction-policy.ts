import { addYears, isoDate, type IsoDate } from '../../kernel/dates.ts';
import { errorAt, warningAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Induction, InductionDecision } from './entities.ts';

const EARLIEST = isoDate('1990-01-01');
const MAX_TEXT = 4000;
const MAX_LINE = 200;

/** An induction as it is entered. */
export type InductionDraft = Omit<Induction, 'id'>;

/** What can be wrong with an induction; `coach-is-manager` is a warning (C-41). */
export type InductionProblemCode =
  | 'person-unknown'
  | 'coach-is-starter'
  | 'two-coaches'
  | 'coach-is-manager'
  | 'end-before-start'
  | 'date-too-early'
  | 'too-long';

/**
 * What is wrong with an induction.
 *
 * Starter and coach are known people and not the same; the coach is in the team or named, not both. A coach who is the
 * manager is a warning: a starter has a right to one who is not (domain-rules C-41).
 */
export function inductionProblems(
  draft: InductionDraft,
  context: { readonly isPersonKnown: boolean; readonly isCoachKnown: boolean },
): readonly Problem<InductionProblemCode>[] {
  const problems: Problem<InductionProblemCode>[] = [];
  if (!context.isPersonKnown) problems.push(errorAt('personId', 'person-unknown'));
  if (draft.coachId !== null && !context.isCoachKnown) problems.push(errorAt('coachId', 'person-unknown'));
  if (draft.coachId === draft.personId) problems.push(errorAt('coachId', 'coach-is-starter'));
  if (draft.coachId !== null && draft.coachName.trim() !== '') problems.push(errorAt('coachName', 'two-coaches'));
  if (draft.startsOn < EARLIEST) problems.push(errorAt('startsOn', 'date-too-early', { earliest: EARLIEST }));
  if (draft.endsOn !== null && draft.endsOn < draft.startsOn) problems.push(errorAt('endsOn', 'end-before-start'));
  if (characterCount(draft.plan) > MAX_TEXT) problems.push(errorAt('plan', 'too-long', { max: MAX_TEXT }));
  if (characterCount(draft.coachName) > MAX_LINE) problems.push(errorAt('coachName', 'too-long', { max: MAX_LINE }));
  if (draft.isCoachManager) problems.push(warningAt('isCoachManager', 'coach-is-manager'));
  return problems;
}

/** A decision as it is entered. */
export type InductionDecisionDraft = Omit<InductionDecision, 'id'>;

/** What can be wrong with a decision. */
export type InductionDecisionProblemCode =
  'person-unknown' | 'required' | 'date-in-future' | 'date-too-early' | 'decision-out-of-order' | 'too-long';

/**
 * What is wrong with a decision.
 *
 * It names who decided and, for basisbekwaam and vakbekwaam, on what instrument (C-42); it is not dated ahead; and
 * nobody is vakbekwaam before he is basisbekwaam by the decisions that are recorded.
 */
export function inductionDecisionProblems(
  draft: InductionDecisionDraft,
  context: {
    readonly isPersonKnown: boolean;
    /** The other decisions about the same person. */
    readonly others: readonly InductionDecision[];
    readonly today: IsoDate;
  },
): readonly Problem<InductionDecisionProblemCode>[] {
  const problems: Problem<InductionDecisionProblemCode>[] = [];
  const needsInstrument = draft.outcome === 'basisbekwaam' || draft.outcome === 'vakbekwaam';
  if (!context.isPersonKnown) problems.push(errorAt('personId', 'person-unknown'));
  if (draft.decidedBy.trim() === '') problems.push(errorAt('decidedBy', 'required'));
  if (needsInstrument && draft.instrument.trim() === '') problems.push(errorAt('instrument', 'required'));
  if (draft.decidedOn > context.today) problems.push(errorAt('decidedOn', 'date-in-future'));
  if (draft.decidedOn < EARLIEST) problems.push(errorAt('decidedOn', 'date-too-early', { earliest: EARLIEST }));
  if (isOutOfOrder(draft, context.others)) problems.push(errorAt('decidedOn', 'decision-out-of-order'));
  if (characterCount(draft.grounds) > MAX_TEXT) problems.push(errorAt('grounds', 'too-long', { max: MAX_TEXT }));
  for (const path of ['decidedBy', 'instrument'] as const) {
    if (characterCount(draft[path]) > MAX_LINE) problems.push(errorAt(path, 'too-long', { max: MAX_LINE }));
  }
  return problems;
}

function isOutOfOrder(draft: InductionDecisionDraft, others: readonly InductionDecision[]): boolean {
  if (draft.outcome === 'vakbekwaam') {
    return others.some(({ outcome, decidedOn }) => outcome === 'basisbekwaam' && decidedOn > draft.decidedOn);
  }
  if (draft.outcome === 'basisbekwaam') {
    return others.some(({ outcome, decidedOn }) => outcome === 'vakbekwaam' && decidedOn < draft.decidedOn);
  }
  return false;
}

/** What is to be said of an induction on a date; each with the rule behind it. */
export type InductionFinding =
  /** Nobody coaches (C-41). */
  | { readonly code: 'no-coach' }
  /** The coach is the manager (C-41). */
  | { readonly code: 'coach-is-manager' }
  /** Three years have passed without a decision on basisbekwaam (C-42, C-43). */
  | { readonly code: 'decision-due'; readonly since: IsoDate }
  /** Basisbekwaam within three years: accelerated, which gives a claim on step 4 (C-42). */
  | { readonly code: 'accelerated'; readonly decidedOn: IsoDate };

const YEARS_TO_DECISION = 3;

/**
 * What is to be said of an induction on a date, from the induction and the decisions alone: observations are no input
 * (domain-rules 4.3).
 *
 * The coach counts until basisbekwaam was decided. A decision is due from three years after the start on. An induction
 * that has ended says nothing more about its coach.
 */
export function inductionFindings(
  induction: Induction,
  decisions: readonly InductionDecision[],
  on: IsoDate,
): readonly InductionFinding[] {
  const basis = decisions
    .filter(({ outcome, decidedOn }) => (outcome === 'basisbekwaam' || outcome === 'vakbekwaam') && decidedOn <= on)
    .toSorted((left, right) => (left.decidedOn < right.decidedOn ? -1 : 1))[0];
  const due = addYears(induction.startsOn, YEARS_TO_DECISION);
  if (basis !== undefined) {
    return basis.decidedOn < due ? [{ code: 'accelerated', decidedOn: basis.decidedOn }] : [];
  }
  const findings: InductionFinding[] = [];
  const isRunning = induction.startsOn <= on && (induction.endsOn === null || on <= induction.endsOn);
  if (isRunning && induction.coachId === null && induction.coachName.trim() === '') findings.push({ code: 'no-coach' });
  if (isRunning && induction.isCoachManager) findings.push({ code: 'coach-is-manager' });
  if (on >= due) findings.push({ code: 'decision-due', since: due });
  return findings;
}
