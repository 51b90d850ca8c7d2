import { addDays, addYears, daysBetween, type IsoDate } from '../../kernel/dates.ts';
import type { GoalId, RoleId } from '../../kernel/ids.ts';
import type { Payer, PlanHours, PlanItem, PlanOutcome } from '../plans/entities.ts';
import type { Role } from '../roles/entities.ts';

/** When a check is proposed, in the order of time. */
export const CHECK_MOMENTS = ['halfway', 'end', 'year-later'] as const;
/** See {@link CHECK_MOMENTS}. */
export type CheckMoment = (typeof CHECK_MOMENTS)[number];

/** A check as it is proposed; its words come from the language files. */
export interface ProposedCheck {
  readonly moment: CheckMoment;
  readonly dueOn: IsoDate;
}

/** What a plan says that belongs in an agreement, as facts; the language files make sentences of it. */
export interface AgreementProposal {
  readonly goalIds: readonly GoalId[];
  readonly outcomes: readonly PlanOutcome[];
  /** Minutes per school year and source, in the order of the years. */
  readonly hours: readonly Pick<PlanHours, 'schoolYear' | 'source' | 'minutes'>[];
  readonly totalMinutes: number;
  /** Cents per calendar year and payer, in the order of the years. */
  readonly costs: readonly { readonly year: number; readonly payer: Payer; readonly cents: number }[];
  readonly totalCents: number;
  readonly afterRoleId: RoleId | null;
  /** Task time of the role in minutes per school year; null when there is no role or its time is not known. */
  readonly afterMinutesPerYear: number | null;
  readonly checks: readonly ProposedCheck[];
}

/** Shorter programmes, in days, get no check halfway. */
const SHORTEST_WITH_HALFWAY = 60;

/**
 * The facts of a plan item for an agreement: goals and outcomes as the change worked on, hours and costs as time and
 * money, the role after it with its task time, and checks on days that are still to come.
 */
export function draftFromPlan(item: PlanItem, roleAfter: Role | null, today: IsoDate): AgreementProposal {
  const hours = item.hours
    .map(({ schoolYear, source, minutes }) => ({ schoolYear, source, minutes }))
    .toSorted((left, right) => left.schoolYear - right.schoolYear);
  const costs = [...Map.groupBy(item.costs, ({ year, payer }) => `${String(year)} ${payer}`).values()]
    .flatMap((lines) => {
      const [first] = lines;
      return first === undefined
        ? []
        : [{ year: first.year, payer: first.payer, cents: sumOf(lines.map(({ cents }) => cents)) }];
    })
    .toSorted((left, right) => left.year - right.year);
  return {
    goalIds: item.goalIds,
    outcomes: item.outcomes,
    hours,
    totalMinutes: sumOf(hours.map(({ minutes }) => minutes)),
    costs,
    totalCents: sumOf(costs.map(({ cents }) => cents)),
    afterRoleId: roleAfter?.id ?? null,
    afterMinutesPerYear: roleAfter?.minutesPerYear ?? null,
    checks: proposedChecks(item, today),
  };
}

/**
 * When people look back: halfway (programmes of at least 60 days with both dates known), on the last day and a year
 * after it. Without a last day the first day stands in for it. A day in the weekend becomes the Monday after; days
 * before today are left out.
 */
export function proposedChecks(
  { startsOn, endsOn }: Pick<PlanItem, 'startsOn' | 'endsOn'>,
  today: IsoDate,
): readonly ProposedCheck[] {
  const last = endsOn ?? startsOn;
  if (last === null) return [];
  const length = startsOn === null ? 0 : daysBetween(startsOn, last);
  const days: Record<CheckMoment, IsoDate | null> = {
    halfway: startsOn !== null && length >= SHORTEST_WITH_HALFWAY ? addDays(startsOn, Math.floor(length / 2)) : null,
    end: endsOn,
    'year-later': addYears(last, 1),
  };
  return CHECK_MOMENTS.flatMap((moment) => {
    const day = days[moment];
    if (day === null) return [];
    const dueOn = weekdayFrom(day);
    return dueOn < today ? [] : [{ moment, dueOn }];
  });
}

/** The day itself, or the Monday after when it lies in a weekend. */
function weekdayFrom(day: IsoDate): IsoDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(day, 2);
  return weekday === 0 ? addDays(day, 1) : day;
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
