import { isoDate, isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { PlanCoverId, PlanExemptionId, PlanSessionId } from '../../kernel/ids.ts';
import { errorAt, warningAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import { weekdayOf } from '../../kernel/weekday.ts';
import type { PlanCover, PlanExemption, PlanItem, PlanSession } from './entities.ts';

/** A session as it is entered; the id is null for a new one. */
export type PlanSessionDraft = Omit<PlanSession, 'id'> & { readonly id: PlanSessionId | null };
/** Cover as it is entered; the id is null for a new one. */
export type PlanCoverDraft = Omit<PlanCover, 'id'> & { readonly id: PlanCoverId | null };
/** An exemption as it is entered; the id is null for a new one. */
export type PlanExemptionDraft = Omit<PlanExemption, 'id'> & { readonly id: PlanExemptionId | null };

const EARLIEST: IsoDate = isoDate('1990-01-01');
const LATEST: IsoDate = isoDate('2100-12-31');
const MINUTES_OF_A_DAY = 24 * 60;
const MINUTES_OF_A_WEEK = 7 * MINUTES_OF_A_DAY;
const MAX_CREDITS = 500;
const MAX_NAME = 100;
const MAX_TITLE = 300;
const MAX_TEXT = 2000;
/** More than a name: a mail address, or so many digits that it is a number of somebody. */
const MORE_THAN_A_NAME = /@|(?:\d[\s.-]?){6,}/u;

/** What can be wrong with the parts of an item. */
export type PlanPartProblemCode =
  | 'required'
  | 'too-long'
  | 'date-too-early'
  | 'date-too-late'
  | 'end-before-start'
  | 'hours-above-zero'
  | 'session-twice'
  | 'weekday-unknown'
  | 'only-a-name'
  | 'number-out-of-range'
  | 'decided-while-asked';

/**
 * What is wrong with the sessions of an item: whole minutes above 0 and at most a day, each day once, between 1990 and
 * 2100.
 */
export function sessionProblems(sessions: readonly PlanSessionDraft[]): readonly Problem<PlanPartProblemCode>[] {
  const seen = new Set<string>();
  return sessions.flatMap(({ heldOn, minutes }, index) => {
    const path = `sessions.${String(index)}`;
    const isTwice = seen.has(heldOn);
    seen.add(heldOn);
    return [
      ...dayProblems(`${path}.heldOn`, heldOn),
      ...(isTwice ? [errorAt(`${path}.heldOn`, 'session-twice' as const)] : []),
      ...minutesProblems(`${path}.minutes`, minutes, MINUTES_OF_A_DAY),
    ];
  });
}

/**
 * What is wrong with the cover of an item: a weekday from Monday to Friday or none, dates in order between 1990 and 2100,
 * whole minutes above 0 and at most a week; who covers is a name and nothing more.
 */
export function coverProblems(cover: readonly PlanCoverDraft[]): readonly Problem<PlanPartProblemCode>[] {
  return cover.flatMap(({ weekday, from, to, minutesPerWeek, coveredBy }, index) => {
    const path = `cover.${String(index)}`;
    const most = weekday === null ? MINUTES_OF_A_WEEK : MINUTES_OF_A_DAY;
    return [
      ...(weekday !== null && !isWholeBetween(weekday, 1, 5)
        ? [errorAt(`${path}.weekday`, 'weekday-unknown' as const)]
        : []),
      ...dayProblems(`${path}.from`, from),
      ...dayProblems(`${path}.to`, to),
      ...(to < from ? [errorAt(`${path}.to`, 'end-before-start' as const)] : []),
      ...minutesProblems(`${path}.minutesPerWeek`, minutesPerWeek, most),
      ...textProblems(`${path}.coveredBy`, coveredBy, MAX_NAME),
      ...(MORE_THAN_A_NAME.test(coveredBy) ? [errorAt(`${path}.coveredBy`, 'only-a-name' as const)] : []),
    ];
  });
}

/**
 * What is wrong with the exemptions within an item: each has a title; credits are whole and above 0, or not known; what
 * is only asked for has no day of decision.
 */
export function exemptionProblems(exemptions: readonly PlanExemptionDraft[]): readonly Problem<PlanPartProblemCode>[] {
  return exemptions.flatMap(({ title, credits, state, decidedOn, evidence }, index) => {
    const path = `exemptions.${String(index)}`;
    return [
      ...(title.trim() === '' ? [errorAt(`${path}.title`, 'required' as const)] : []),
      ...textProblems(`${path}.title`, title, MAX_TITLE),
      ...textProblems(`${path}.evidence`, evidence, MAX_TEXT),
      ...(credits !== null && !isWholeBetween(credits, 1, MAX_CREDITS)
        ? [errorAt(`${path}.credits`, 'number-out-of-range' as const, { min: 1, max: MAX_CREDITS })]
        : []),
      ...(decidedOn === null ? [] : dayProblems(`${path}.decidedOn`, decidedOn)),
      ...(state === 'asked' && decidedOn !== null
        ? [errorAt(`${path}.decidedOn`, 'decided-while-asked' as const)]
        : []),
    ];
  });
}

/**
 * Cover to enter for the sessions of an item that need it and have none on their day: a line of that one day each, so that
 * it can be found and confirmed by itself. In order of day.
 */
export function coverOfSessions({ sessions, cover }: Pick<PlanItem, 'sessions' | 'cover'>): readonly PlanCoverDraft[] {
  return sessions
    .filter(
      ({ heldOn, needsCover }) =>
        needsCover &&
        weekdayOf(heldOn) <= 5 &&
        !cover.some(({ weekday, from, to }) => weekday === weekdayOf(heldOn) && isWithin(heldOn, from, to)),
    )
    .toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1))
    .map(({ heldOn, minutes }) => ({
      id: null,
      weekday: weekdayOf(heldOn),
      from: heldOn,
      to: heldOn,
      minutesPerWeek: minutes,
      state: 'needed',
      coveredBy: '',
    }));
}

/** What deserves a second look in sessions and cover. */
export type PlanPartWarningCode = 'outside-item-period' | 'no-cover-at-weekend';

/**
 * Sessions and cover outside the first and last day of their item, where an open side gives no warning; and sessions on
 * Saturday or Sunday that ask for cover: nobody teaches then, so none is counted.
 */
export function planPartWarnings({
  startsOn,
  endsOn,
  sessions,
  cover,
}: {
  readonly [Field in 'startsOn' | 'endsOn']: PlanItem[Field];
} & {
  readonly sessions: readonly Pick<PlanSession, 'heldOn' | 'needsCover'>[];
  readonly cover: readonly Pick<PlanCover, 'from' | 'to'>[];
}): readonly Problem<PlanPartWarningCode>[] {
  const isOutside = (date: IsoDate): boolean =>
    (startsOn !== null && date < startsOn) || (endsOn !== null && date > endsOn);
  return [
    ...sessions.flatMap(({ heldOn, needsCover }, index) => {
      const path = `sessions.${String(index)}`;
      return [
        ...(isOutside(heldOn) ? [warningAt(`${path}.heldOn`, 'outside-item-period' as const)] : []),
        ...(needsCover && weekdayOf(heldOn) > 5
          ? [warningAt(`${path}.needsCover`, 'no-cover-at-weekend' as const)]
          : []),
      ];
    }),
    ...cover.flatMap(({ from, to }, index) =>
      isOutside(from) || isOutside(to)
        ? [warningAt(`cover.${String(index)}.from`, 'outside-item-period' as const)]
        : [],
    ),
  ];
}

function dayProblems(path: string, date: IsoDate): readonly Problem<'date-too-early' | 'date-too-late'>[] {
  if (date < EARLIEST) return [errorAt(path, 'date-too-early', { earliest: EARLIEST })];
  if (date > LATEST) return [errorAt(path, 'date-too-late', { latest: LATEST })];
  return [];
}

function minutesProblems(path: string, minutes: number, most: number): readonly Problem<'hours-above-zero'>[] {
  return isWholeBetween(minutes, 1, most) ? [] : [errorAt(path, 'hours-above-zero', { maxHours: most / 60 })];
}

function textProblems(path: string, text: string, max: number): readonly Problem<'too-long'>[] {
  return characterCount(text) > max ? [errorAt(path, 'too-long', { max })] : [];
}

function isWholeBetween(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
