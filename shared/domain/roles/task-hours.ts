import { addDays, daysBetween, isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { OccupancyId, PersonId, PlanHoursId, RoleId } from '../../kernel/ids.ts';
import type { HourSource, PlanItem } from '../plans/entities.ts';
import { isCommitted } from '../plans/plan-actions.ts';
import type { TeamMember, WorkingTimeFactor } from '../team/entities.ts';
import { isInServiceOn, workingTimeFactorOn } from '../team/service.ts';

/** A school year by its first and last day, both included. */
export interface YearPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Hours that somebody has for a role in one school year, as the work-distribution plan takes them over. */
export interface TaskHours {
  readonly occupancyId: OccupancyId;
  readonly personId: PersonId;
  readonly roleId: RoleId;
  /** First and last day of the year on which he fills the role. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Working-time factor on the first of these days. */
  readonly workingTimeFactor: WorkingTimeFactor;
  /** Minutes agreed for a whole school year; null when nothing was agreed. */
  readonly minutesPerYear: number | null;
  /** Minutes of this school year; null when nothing was agreed. */
  readonly minutes: number | null;
  readonly deputyId: PersonId | null;
}

/**
 * The task hours of a school year (domain-rules C-60, C-61: the plan and its Excel planner ask for activities with
 * persons and hours), per person in the order of the team, per role in the order of his occupancies.
 *
 * Counted are the days of the year on which somebody holds the role and is in service; without such a day there is no
 * line. Hours are agreed for a whole year, so a part of one counts by its days: minutes × days / days of the year,
 * rounded to whole minutes. Unknown hours stay unknown.
 */
export function taskHours(members: readonly TeamMember[], year: YearPeriod): readonly TaskHours[] {
  const days = Array.from({ length: daysBetween(year.from, year.to) + 1 }, (_day, index) => addDays(year.from, index));
  return members.flatMap((member) =>
    member.occupancies.flatMap((occupancy): readonly TaskHours[] => {
      const { id, personId, roleId, minutesPerYear, deputyId } = occupancy;
      const held = days.filter((day) => isWithin(day, occupancy.from, occupancy.to) && isInServiceOn(member, day));
      const [from] = held;
      const to = held.at(-1);
      if (from === undefined || to === undefined) return [];
      return [
        {
          occupancyId: id,
          personId,
          roleId,
          from,
          to,
          workingTimeFactor: workingTimeFactorOn(member, from),
          minutesPerYear,
          minutes: minutesPerYear === null ? null : Math.round((minutesPerYear * held.length) / days.length),
          deputyId,
        },
      ];
    }),
  );
}

/** Hours of an activity of professional development in one school year. */
export interface ActivityHours {
  readonly id: PlanHoursId;
  readonly personId: PersonId;
  readonly title: string;
  readonly source: HourSource;
  /** Whole minutes, above 0. */
  readonly minutes: number;
}

/**
 * The hours of a school year that plans promise, one line per activity and source: those of items from agreed on and of
 * what was achieved (see `isCommitted`), in the order of the items. Somebody's own time is no working time and is left out.
 *
 * @param startYear calendar year in which the school year starts
 */
export function activityHours(items: readonly PlanItem[], startYear: number): readonly ActivityHours[] {
  return items
    .filter(({ state }) => isCommitted(state))
    .flatMap(({ personId, title, hours }) =>
      hours
        .filter(({ schoolYear, source }) => schoolYear === startYear && source !== 'own-time')
        .map(({ id, source, minutes }) => ({ id, personId, title, source, minutes })),
    );
}
