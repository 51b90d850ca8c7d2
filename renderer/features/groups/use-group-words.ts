import { useTranslation } from 'react-i18next';
import type { AttendanceCount } from '#shared/domain/groups/group-summary.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';

/** Words for times and periods of groups. */
export interface GroupWords {
  /** `3 uur`, `1 uur 15 min`, `45 min`; of whole minutes. */
  readonly duration: (minutes: number) => string;
  /** `1 aug 2026 – nu`, `tot 31 jul 2026`; empty when both ends are open. */
  readonly period: (from: IsoDate | null, to: IsoDate | null) => string;
  /** `5 van 6 leden`, with others who were there behind it. */
  readonly attendance: (count: AttendanceCount) => string;
  /** `wo 18 nov 2026, 14:30`; without a time only the day. */
  readonly dayAndTime: (day: IsoDate, time: string | null) => string;
}

/** See {@link GroupWords}. */
export function useGroupWords(): GroupWords {
  const { t } = useTranslation('groups');
  const formats = useFormats();
  return {
    duration: (minutes) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (hours === 0) return t('duration.minutes', { minutes: rest });
      return rest === 0 ? t('duration.hours', { hours }) : t('duration.both', { hours, minutes: rest });
    },
    period: (from, to) => {
      if (from === null && to === null) return '';
      if (from === null) return t('period.until', { to: to === null ? '' : formats.date(to) });
      if (to === null) return t('period.since', { from: formats.date(from) });
      return t('period.both', { from: formats.date(from), to: formats.date(to) });
    },
    attendance: ({ members, expected, others }) => {
      const ofMembers = t('attendance.of-members', { members, expected });
      return others === 0 ? ofMembers : t('attendance.with-others', { ofMembers, count: others });
    },
    dayAndTime: (day, time) =>
      time === null ? formats.weekdayDate(day) : t('day-and-time', { day: formats.weekdayDate(day), time }),
  };
}
