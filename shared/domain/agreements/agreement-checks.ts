import { assertNever } from '../../kernel/assert-never.ts';
import { addDays, type IsoDate } from '../../kernel/dates.ts';
import { compareCodeUnits } from '../../kernel/text.ts';
import type { PlanState } from '../plans/entities.ts';
import type { Agreement, AgreementCheck, CheckOutcome } from './entities.ts';

/** So many days ahead a check is "soon": eight weeks. */
export const SOON_DAYS = 56;

/** An agreement with how far its plan item is. */
export interface AgreementEntry {
  readonly agreement: Agreement;
  readonly itemState: PlanState;
}

/** How urgent a check without outcome is: its day has passed, lies within eight weeks (today included), or later. */
export type CheckUrgency = 'overdue' | 'soon' | 'later';

/** A check that waits for somebody to look. */
export interface WaitingCheck {
  readonly agreement: Agreement;
  readonly check: AgreementCheck;
  readonly urgency: CheckUrgency;
}

/**
 * The checks of an agreement without an outcome, earliest first. Only what was signed is checked; a programme that was
 * stopped or has lapsed asks for no checks any more.
 */
export function waitingChecks({ agreement, itemState }: AgreementEntry, today: IsoDate): readonly WaitingCheck[] {
  if (agreement.signed === null || itemState === 'stopped' || itemState === 'lapsed') return [];
  return agreement.checks
    .filter(({ outcome }) => outcome === null)
    .toSorted((left, right) => compareCodeUnits(left.dueOn, right.dueOn))
    .map((check) => ({ agreement, check, urgency: urgencyOf(check.dueOn, today) }));
}

function urgencyOf(dueOn: IsoDate, today: IsoDate): CheckUrgency {
  if (dueOn < today) return 'overdue';
  return dueOn <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

/**
 * How an agreement was kept: the outcome of the check that somebody looked at last; of several on one day the one that
 * was due last. Null when nobody looked yet or it is not signed.
 */
export function latestOutcome({ signed, checks }: Agreement): CheckOutcome | null {
  if (signed === null) return null;
  const looked = checks.filter(({ checkedOn }) => checkedOn !== null);
  const last = looked.reduce<AgreementCheck | null>((latest, check) => {
    if (latest === null) return check;
    const order = `${check.checkedOn ?? ''} ${check.dueOn}`;
    return order >= `${latest.checkedOn ?? ''} ${latest.dueOn}` ? check : latest;
  }, null);
  return last?.outcome ?? null;
}

/** How many agreements there are and how they are kept. */
export interface AgreementCounts {
  /** All agreements: drafts and signed. */
  readonly made: number;
  readonly drafts: number;
  readonly signed: number;
  /** Signed agreements by the outcome of their latest check; together with `unchecked` all that are signed. */
  readonly kept: number;
  readonly partly: number;
  readonly notKept: number;
  readonly unchecked: number;
  /** Checks, not agreements. */
  readonly soonChecks: number;
  readonly overdueChecks: number;
}

/** Counts agreements on a day: `made = drafts + signed` and `signed = kept + partly + notKept + unchecked`. */
export function agreementCounts(entries: readonly AgreementEntry[], today: IsoDate): AgreementCounts {
  const counts = { drafts: 0, kept: 0, partly: 0, notKept: 0, unchecked: 0, soonChecks: 0, overdueChecks: 0 };
  for (const entry of entries) {
    counts[countedAs(entry.agreement)] += 1;
    for (const { urgency } of waitingChecks(entry, today)) {
      if (urgency === 'overdue') counts.overdueChecks += 1;
      if (urgency === 'soon') counts.soonChecks += 1;
    }
  }
  return { made: entries.length, signed: entries.length - counts.drafts, ...counts };
}

function countedAs(agreement: Agreement): 'drafts' | 'kept' | 'partly' | 'notKept' | 'unchecked' {
  if (agreement.signed === null) return 'drafts';
  const outcome = latestOutcome(agreement);
  switch (outcome) {
    case null:
      return 'unchecked';
    case 'not-kept':
      return 'notKept';
    case 'kept':
    case 'partly':
      return outcome;
    default:
      return assertNever(outcome);
  }
}

/** The first check of each agreement that is overdue or comes within eight weeks, the earliest first. */
export function checksToDo(entries: readonly AgreementEntry[], today: IsoDate): readonly WaitingCheck[] {
  return entries
    .flatMap((entry) => waitingChecks(entry, today).slice(0, 1))
    .filter(({ urgency }) => urgency !== 'later')
    .toSorted((left, right) => compareCodeUnits(left.check.dueOn, right.check.dueOn));
}
