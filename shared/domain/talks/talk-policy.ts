import { daysBetween, type IsoDate } from '../../kernel/dates.ts';
import { errorAt, warningAt, type Problem } from '../../kernel/problem.ts';
import { schoolYearPeriod, type SchoolYearStart } from '../../kernel/school-year.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Talk, TalkCycle, TalkSide, TalkStance, TalkStep } from './entities.ts';

/** Fewest functioning talks before an appraisal, as lawyers of the union advise (domain-rules C-73): a warning, no norm. */
export const ADVISED_TALKS_BEFORE_APPRAISAL = 2;

const MAX_REASON = 2000;

/** What the guards of a talk look at. */
export interface TalkFacts {
  readonly talk: Pick<Talk, 'id' | 'kind' | 'state' | 'stepKey' | 'plannedOn' | 'heldOn' | 'report' | 'signatures'>;
  /** The cycle that the talk belongs to; null for a talk on its own. */
  readonly cycle: Pick<TalkCycle, 'id' | 'steps' | 'schoolYear' | 'closedOn'> | null;
  /** All talks with the same person, of whatever cycle; the talk itself may be among them. */
  readonly talksOfPerson: readonly Pick<
    Talk,
    'id' | 'cycleId' | 'stepKey' | 'kind' | 'state' | 'plannedOn' | 'heldOn'
  >[];
  /** Sides that began a preparation and did not share it. */
  readonly openPreparations: readonly TalkSide[];
  readonly schoolYearStart: SchoolYearStart;
  readonly today: IsoDate;
}

/** What keeps something from being done with a talk. */
export type TalkProblemCode =
  | 'talk-action-not-allowed'
  | 'talk-locked'
  | 'talk-not-signed'
  | 'talk-not-held'
  | 'talk-report-empty'
  | 'talk-preparation-open'
  | 'talk-signed-already'
  | 'leader-must-agree'
  | 'appraisal-before-required-talks'
  | 'date-in-future'
  | 'required'
  | 'too-long';

/** What deserves a second look in a talk. */
export type TalkWarningCode =
  'talk-too-soon' | 'appraisal-waits' | 'few-talks-before-appraisal' | 'talk-outside-school-year';

/** Whether nothing of a talk may change any more: from the first signature on, until it is opened again. */
export function isTalkLocked({ state, signatures }: Pick<Talk, 'state' | 'signatures'>): boolean {
  return state === 'closed' || signatures.length > 0;
}

/** What keeps the contents of a talk from being changed. */
export function changeProblems(talk: Pick<Talk, 'state' | 'signatures'>): readonly Problem<TalkProblemCode>[] {
  return isTalkLocked(talk) ? [errorAt('talk', 'talk-locked')] : [];
}

/**
 * The steps that have to be held before an appraisal of the cycle and that are not held with this person on a day.
 *
 * These are the steps before the appraisal in the order of the cycle that are marked so. A talk on its own requires none.
 */
export function missingBeforeAppraisal(facts: TalkFacts, on: IsoDate): readonly TalkStep[] {
  const { talk, cycle } = facts;
  if (talk.kind !== 'appraisal' || cycle === null) return [];
  const place = cycle.steps.findIndex(({ key }) => key === talk.stepKey);
  return cycle.steps
    .slice(0, Math.max(0, place))
    .filter(
      (step) =>
        step.precedesAppraisal &&
        !facts.talksOfPerson.some(
          (other) =>
            other.cycleId === cycle.id && other.stepKey === step.key && other.heldOn !== null && other.heldOn <= on,
        ),
    );
}

/**
 * What deserves a second look in when a talk is planned or held; nothing of it refuses anything (domain-rules 1.8 warns,
 * never blocks).
 */
export function planWarnings(facts: TalkFacts): readonly Problem<TalkWarningCode>[] {
  const { talk, cycle, talksOfPerson } = facts;
  const on = talk.heldOn ?? talk.plannedOn;
  if (on === null || talk.state === 'cancelled') return [];
  const problems: Problem<TalkWarningCode>[] = [];
  if (cycle !== null) {
    const { from, to } = schoolYearPeriod({ kind: 'school-year', startYear: cycle.schoolYear }, facts.schoolYearStart);
    if (on < from || on > to) problems.push(warningAt('plannedOn', 'talk-outside-school-year'));
    const place = cycle.steps.findIndex(({ key }) => key === talk.stepKey);
    const least = cycle.steps[place]?.minimumDays ?? null;
    const before = latestDay(
      talksOfPerson.filter(
        (other) =>
          other.cycleId === cycle.id &&
          other.state !== 'cancelled' &&
          cycle.steps.slice(0, Math.max(0, place)).some(({ key }) => key === other.stepKey),
      ),
    );
    if (least !== null && before !== null && daysBetween(before, on) < least) {
      problems.push(warningAt('plannedOn', 'talk-too-soon', { days: least }));
    }
  }
  if (talk.kind === 'appraisal') {
    const missing = missingBeforeAppraisal(facts, on).length;
    if (missing > 0) problems.push(warningAt('plannedOn', 'appraisal-waits', { count: missing }));
    else if (heldBefore(facts, on) < ADVISED_TALKS_BEFORE_APPRAISAL) {
      problems.push(warningAt('plannedOn', 'few-talks-before-appraisal', { count: ADVISED_TALKS_BEFORE_APPRAISAL }));
    }
  }
  return problems;
}

function heldBefore({ talk, talksOfPerson }: TalkFacts, on: IsoDate): number {
  return talksOfPerson.filter(
    (other) => other.id !== talk.id && other.kind !== 'appraisal' && other.heldOn !== null && other.heldOn <= on,
  ).length;
}

function latestDay(talks: readonly Pick<Talk, 'plannedOn' | 'heldOn'>[]): IsoDate | null {
  return talks.reduce<IsoDate | null>((latest, { plannedOn, heldOn }) => {
    const day = heldOn ?? plannedOn;
    return day !== null && (latest === null || day > latest) ? day : latest;
  }, null);
}

/**
 * What keeps a talk from being recorded as held on a day: it is not planned any more, the day lies ahead, or it is an
 * appraisal before the talks that its cycle requires.
 */
export function holdProblems(facts: TalkFacts, on: IsoDate): readonly Problem<TalkProblemCode>[] {
  const problems: Problem<TalkProblemCode>[] = [];
  if (facts.talk.state !== 'planned') problems.push(errorAt('action', 'talk-action-not-allowed'));
  if (on > facts.today) problems.push(errorAt('on', 'date-in-future'));
  const missing = missingBeforeAppraisal(facts, on).length;
  if (missing > 0) problems.push(errorAt('on', 'appraisal-before-required-talks', { count: missing }));
  return problems;
}

/** What keeps a talk from being called off, planned again, or taken back to planned. */
export function stateProblems(
  talk: Pick<Talk, 'state' | 'signatures'>,
  action: 'cancel' | 'plan-again',
): readonly Problem<TalkProblemCode>[] {
  const isAllowed =
    action === 'cancel' ? talk.state === 'planned' : talk.state === 'cancelled' || talk.state === 'held';
  return isAllowed && !isTalkLocked(talk) ? [] : [errorAt('action', 'talk-action-not-allowed')];
}

/**
 * What keeps a side from signing. The talk was held, has a report, and no preparation is still a draft; an appraisal has
 * its required talks; who leads it stands for what is written and so can only agree, the teacher may also have seen it
 * without agreeing.
 */
export function signProblems(
  facts: TalkFacts,
  side: TalkSide,
  stance: TalkStance,
): readonly Problem<TalkProblemCode>[] {
  const { talk } = facts;
  const problems: Problem<TalkProblemCode>[] = [];
  if (talk.state === 'closed' || talk.signatures.some((signature) => signature.side === side)) {
    problems.push(errorAt('side', 'talk-signed-already'));
  } else if (talk.state !== 'held' || talk.heldOn === null) problems.push(errorAt('talk', 'talk-not-held'));
  if (talk.report.trim() === '') problems.push(errorAt('report', 'talk-report-empty'));
  if (facts.openPreparations.length > 0) problems.push(errorAt('preparation', 'talk-preparation-open'));
  if (side === 'leader' && stance !== 'agreed') problems.push(errorAt('stance', 'leader-must-agree'));
  const missing = talk.heldOn === null ? 0 : missingBeforeAppraisal(facts, talk.heldOn).length;
  if (missing > 0) problems.push(errorAt('talk', 'appraisal-before-required-talks', { count: missing }));
  return problems;
}

/** What keeps a signed talk from being opened again: nothing was signed, or no reason is given. */
export function reopenProblems(
  talk: Pick<Talk, 'state' | 'signatures'>,
  reason: string,
): readonly Problem<TalkProblemCode>[] {
  const problems: Problem<TalkProblemCode>[] = [];
  if (!isTalkLocked(talk)) problems.push(errorAt('talk', 'talk-not-signed'));
  if (reason.trim() === '') problems.push(errorAt('reason', 'required'));
  if (characterCount(reason) > MAX_REASON) problems.push(errorAt('reason', 'too-long', { max: MAX_REASON }));
  return problems;
}

/** What keeps a cycle from being closed, or deserves a second look before it is. */
export type CycleCloseCode = 'cycle-has-drafts' | 'cycle-has-planned';

/** A cycle closes when no report in it is still a draft; talks that are only planned are named. */
export function closeCycleProblems(talks: readonly Pick<Talk, 'state'>[]): readonly Problem<CycleCloseCode>[] {
  const problems: Problem<CycleCloseCode>[] = [];
  const drafts = talks.filter(({ state }) => state === 'held').length;
  const planned = talks.filter(({ state }) => state === 'planned').length;
  if (drafts > 0) problems.push(errorAt('cycle', 'cycle-has-drafts', { count: drafts }));
  if (planned > 0) problems.push(warningAt('cycle', 'cycle-has-planned', { count: planned }));
  return problems;
}
