import { addDays, type IsoDate } from '../../kernel/dates.ts';
import { SCHOOL_DAYS, weekdayOf } from '../../kernel/weekday.ts';

/** When a talk takes place. */
export interface TalkSlot {
  readonly plannedOn: IsoDate | null;
  readonly startsAt: string | null;
}

const MINUTES_OF_DAY = 24 * 60;

/**
 * Days and times for a number of talks: so many a day, one after the other, Monday to Friday. Without a first day none has
 * a day; without a time none has a time, nor has a talk that would begin after midnight.
 */
export function spreadTalks(
  count: number,
  plan: {
    readonly startsOn: IsoDate | null;
    readonly startsAt: string | null;
    readonly minutes: number;
    readonly perDay: number;
  },
): readonly TalkSlot[] {
  const slots: TalkSlot[] = [];
  let day = plan.startsOn === null ? null : schoolDayFrom(plan.startsOn);
  for (let index = 0; index < count; index += 1) {
    if (day !== null && index > 0 && index % plan.perDay === 0) day = schoolDayFrom(addDays(day, 1));
    slots.push({ plannedOn: day, startsAt: day === null ? null : timeOf(plan, index % plan.perDay) });
  }
  return slots;
}

function schoolDayFrom(date: IsoDate): IsoDate {
  return weekdayOf(date) <= SCHOOL_DAYS.length ? date : schoolDayFrom(addDays(date, 1));
}

function timeOf(plan: { readonly startsAt: string | null; readonly minutes: number }, place: number): string | null {
  if (plan.startsAt === null) return null;
  const [hours, minutes] = plan.startsAt.split(':').map(Number);
  const start = (hours ?? 0) * 60 + (minutes ?? 0) + place * plan.minutes;
  if (start >= MINUTES_OF_DAY) return null;
  return `${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}`;
}
