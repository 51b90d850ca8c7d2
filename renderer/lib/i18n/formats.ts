import { formatDistance } from 'date-fns/formatDistance';
import { enGB } from 'date-fns/locale/en-GB';
import { nl } from 'date-fns/locale/nl';
import { useTranslation } from 'react-i18next';
import { schoolYearLabel, schoolYearOf, type SchoolYearStart } from '#shared/kernel/school-year.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { Language } from './i18n.ts';

/** How dates, numbers and periods are written in one language. The only place that uses `Intl`. */
export interface Formats {
  /** `1 aug 2026`. */
  date(date: IsoDate): string;
  /** `wo 18 nov 2026`: with the day of the week, for what is planned. */
  weekdayDate(date: IsoDate): string;
  /** `1 augustus 2026`. */
  longDate(date: IsoDate): string;
  /** Date and time at the user's place of a moment in UTC: `1 aug 2026, 14:05`. */
  moment(moment: string): string;
  /** Day at the user's place of a moment in UTC: `maandag 3 augustus 2026`. */
  day(moment: string): string;
  /** Time at the user's place of a moment in UTC: `14:05`. */
  time(moment: string): string;
  /** `3 dagen geleden`, seen from a moment in milliseconds since 1970. */
  ago(moment: string, now: number): string;
  /** `augustus`, of a month 1–12. */
  month(month: number): string;
  /** `1.234,5`; at most `digits` decimals (default 1). */
  number(value: number, digits?: number): string;
  /** A share of 0–1 as `31 %`; at most `digits` decimals (default 0). */
  percent(share: number, digits?: number): string;
  /** Working-time factor in ten-thousandths as `0,8`. */
  wtf(tenThousandths: number): string;
  /** Whole cents as `€ 1.234,50`; whole euros without decimals. */
  euro(cents: number): string;
  /** Whole minutes as hours: `66,4`. */
  hours(minutes: number): string;
  /** `2026–2027`: the school year in which a date falls. */
  schoolYear(date: IsoDate, start?: SchoolYearStart): string;
  /** `a, b en c`. */
  list(items: readonly string[]): string;
}

const LOCALES = {
  nl: { tag: 'nl-NL', dates: nl },
  en: { tag: 'en-GB', dates: enGB },
} as const satisfies Record<Language, unknown>;

/** The formats of a language. */
export function createFormats(language: Language): Formats {
  const { tag, dates } = LOCALES[language];
  // A calendar date has no zone: read and written as UTC it cannot shift.
  const short = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const withWeekday = new Intl.DateTimeFormat(tag, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const long = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const days = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const times = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' });
  const months = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  const byDigits = new Map<number, Intl.NumberFormat>();
  const numbers = (digits: number): Intl.NumberFormat => {
    const known = byDigits.get(digits);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(tag, { maximumFractionDigits: digits });
    byDigits.set(digits, made);
    return made;
  };
  const factor = new Intl.NumberFormat(tag, { maximumFractionDigits: 4 });
  const euros = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
  const wholeEuros = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const hours = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    date: (date) => short.format(new Date(`${date}T00:00:00Z`)),
    weekdayDate: (date) => withWeekday.format(new Date(`${date}T00:00:00Z`)),
    longDate: (date) => long.format(new Date(`${date}T00:00:00Z`)),
    moment: (moment) => moments.format(new Date(moment)),
    ago: (moment, now) => formatDistance(new Date(moment), new Date(now), { addSuffix: true, locale: dates }),
    day: (moment) => days.format(new Date(moment)),
    time: (moment) => times.format(new Date(moment)),
    month: (month) => months.format(Date.UTC(2001, month - 1, 1)),
    number: (value, digits = 1) => numbers(digits).format(value),
    percent: (share, digits = 0) => `${numbers(digits).format(share * 100)}\u00a0%`,
    wtf: (tenThousandths) => factor.format(tenThousandths / 10_000),
    euro: (cents) => (cents % 100 === 0 ? wholeEuros : euros).format(cents / 100),
    hours: (minutes) => hours.format(minutes / 60),
    schoolYear: (date, start) => schoolYearLabel(schoolYearOf(date, start)),
    list: (items) => lists.format(items),
  };
}

const formatsByLanguage = new Map<Language, Formats>();

/** The formats of a language, made once: the formatters of `Intl` take milliseconds to make. */
function formatsOf(language: Language): Formats {
  const known = formatsByLanguage.get(language);
  if (known !== undefined) return known;
  const formats = createFormats(language);
  formatsByLanguage.set(language, formats);
  return formats;
}

/** The formats of the language that the interface speaks now. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'nl';
  return formatsOf(language);
}

/**
 * Reads a number as people type it: decimal comma or point, spaces, a percent sign at the end. Null when it is no
 * number.
 */
export function parseDecimal(text: string): number | null {
  const plain = text.trim().replace(/\s|%$/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$|^-?\.\d+$/.test(plain) ? Number(plain) : null;
}
