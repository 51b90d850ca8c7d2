import { dateFromParts, dateOfDayNumber, dayNumber, isoDate, type IsoDate } from './dates.ts';

/** Order of day and month in a column of dates written with digits. */
export type DateOrder = 'day-month' | 'month-day';

/**
 * What a date cell says.
 *
 * `placeholder` is a date that systems write for "unknown": 1900 and before (`1900-01-00`, `30-12-1899`), zeros.
 * `open` is the far future that systems write for "no end" (`31-12-9999`).
 */
export type ParsedDate =
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'empty' | 'placeholder' | 'open' | 'not-existing' | 'not-a-date' };

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mrt: 3,
  maa: 3,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/;
const DIGITS = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{2}|\d{4})(?:[T ,]+\d{1,2}[:.]\d{2}.*)?$/;
const WORDS = /^(?:[a-z]+,? )?(\d{1,2})e?[-/. ]+([a-z]{3,9})[-/. ]+(\d{2}|\d{4})$/;
const SERIAL = /^(\d{1,6})(?:[.,]\d+)?$/;
const PLACEHOLDER_YEAR = 1900;
const OPEN_YEAR = 2200;
// Excel's day 1 is 1 January 1900 with a leap day too many before 1 March 1900; the dates used here lie after it.
const EXCEL_EPOCH = dayNumber(isoDate('1899-12-30'));
const FIRST_SERIAL = 10_000; // 18 May 1927
const LAST_SERIAL = 110_000; // 1 March 2201

function finish(year: number, month: number, day: number): ParsedDate {
  if (year <= PLACEHOLDER_YEAR || (month === 0 && day === 0)) return { kind: 'placeholder' };
  const date = dateFromParts(year, month, day);
  if (date === null) return { kind: 'not-existing' };
  return year >= OPEN_YEAR ? { kind: 'open' } : { kind: 'date', date };
}

/** Four digits for a year of two: the latest such year that is not after `latestYear`. */
function fullYear(digits: string, latestYear: number): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  const century = Math.floor(latestYear / 100) * 100;
  return century + year <= latestYear ? century + year : century - 100 + year;
}

/** `28-02-1980` without a pattern, because nearly every date is written so; null for any other form. */
function parsePlainDate(text: string): ParsedDate | null {
  if (text.length !== 10 || text.charCodeAt(2) !== 0x2d || text.charCodeAt(5) !== 0x2d) return null;
  let digits = 0;
  for (let index = 0; index < 10; index += 1) {
    if (index === 2 || index === 5) continue;
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return null;
    digits = digits * 10 + digit;
  }
  return finish(digits % 10_000, Math.floor(digits / 10_000) % 100, Math.floor(digits / 1_000_000));
}

/**
 * Reads a date as Dutch staff lists write it.
 *
 * Understood: `1980-02-28`, `28-02-1980`, `28/2/80`, `28.02.1980`, `28 februari 1980`, `28-feb-80`, `19800228`, `28021980`, an Excel
 * serial number (`29279`), each also with a time behind it. A year of two digits becomes the latest such year that is not
 * after `latestYear`: for a birth date the year in which someone is 14, for others some years ahead.
 */
export function parseDate(text: string, latestYear: number, order: DateOrder = 'day-month'): ParsedDate {
  if (text === '') return { kind: 'empty' };
  const plain = order === 'day-month' ? parsePlainDate(text) : null;
  if (plain !== null) return plain;
  let match = YEAR_FIRST.exec(text);
  if (match !== null) return finish(Number(match[1]), Number(match[2]), Number(match[3]));
  match = DIGITS.exec(text);
  if (match !== null) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    const year = fullYear(match[3] ?? '', latestYear);
    return order === 'day-month' ? finish(year, second, first) : finish(year, first, second);
  }
  match = SERIAL.exec(text);
  if (match !== null) {
    const serial = Number(match[1]);
    if (serial <= 1) return { kind: 'placeholder' };
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return { kind: 'not-a-date' };
    return { kind: 'date', date: dateOfDayNumber(EXCEL_EPOCH + serial) };
  }
  if (/^\d{8}$/.test(text)) {
    const yearFirst = Number(text.slice(0, 4));
    if (yearFirst >= 1800 && yearFirst <= 2199)
      return finish(yearFirst, Number(text.slice(4, 6)), Number(text.slice(6)));
    return finish(Number(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2)));
  }
  match = WORDS.exec(text.toLowerCase().replace(/\s+/g, ' '));
  if (match !== null) {
    const month = MONTHS[(match[2] ?? '').slice(0, 3)];
    if (month !== undefined) return finish(fullYear(match[3] ?? '', latestYear), month, Number(match[1]));
  }
  return { kind: 'not-a-date' };
}

/**
 * The order of day and month in a column: month first only when some date can be read no other way and none contradicts it.
 */
export function guessDateOrder(rows: readonly (readonly string[])[], column: number): DateOrder {
  let monthFirst = false;
  let previous = '';
  for (const row of rows) {
    const value = row[column] ?? '';
    // Day and month of the row before need no second look.
    const start = value.slice(0, 6);
    if (start === previous) continue;
    previous = start;
    const match = DIGITS.exec(value);
    if (match === null) continue;
    if (Number(match[1]) > 12) return 'day-month';
    if (Number(match[2]) > 12) monthFirst = true;
  }
  return monthFirst ? 'month-day' : 'day-month';
}
