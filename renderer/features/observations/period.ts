import type { IsoDate } from '#shared/kernel/dates.ts';
import { schoolYearOf, schoolYearPeriod, type SchoolYearStart } from '#shared/kernel/school-year.ts';
import { EARLIEST_OBSERVATION } from '#shared/domain/observations/observation-policy.ts';

/** Which visits are looked at: this school year and the one before, one of them, or all. */
export const PERIOD_CHOICES = ['two', 'this', 'last', 'all'] as const;
/** See {@link PERIOD_CHOICES}. */
export type PeriodChoice = (typeof PERIOD_CHOICES)[number];

/** The first and last day of a choice; both count. */
export function periodOf(
  choice: PeriodChoice,
  today: IsoDate,
  start: SchoolYearStart,
): { readonly from: IsoDate; readonly to: IsoDate } {
  const present = schoolYearOf(today, start);
  const now = schoolYearPeriod(present, start);
  const before = schoolYearPeriod({ ...present, startYear: present.startYear - 1 }, start);
  switch (choice) {
    case 'two':
      return { from: before.from, to: now.to };
    case 'this':
      return now;
    case 'last':
      return before;
    case 'all':
      return { from: EARLIEST_OBSERVATION, to: now.to };
  }
}
