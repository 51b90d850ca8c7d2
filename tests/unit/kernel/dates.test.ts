import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addYears,
  dateFromParts,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isIsoDate,
  isoDate,
  isWithin,
  wholeYearsBetween,
} from '#shared/kernel/dates.ts';
import { dates } from '../domain/arbitraries.ts';

describe('calendar dates', () => {
  it.each(['2026-08-01', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '26-08-01',
    '2026-8-1',
    '',
    '0000-01-01',
  ])('refuses %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it('refuses a time or a line break behind the date', () => {
    expect(isIsoDate('2026-08-01T00:00:00Z')).toBe(false);
    expect(isIsoDate('2026-08-01\n')).toBe(false);
  });

  it('throws on a text that was promised to be a date', () => {
    expect(() => isoDate('yesterday')).toThrow('Not a calendar date');
  });

  it('makes dates of parts, and null of parts that are no day', () => {
    expect(dateFromParts(2026, 2, 28)).toBe('2026-02-28');
    expect(dateFromParts(99, 1, 1)).toBe('0099-01-01');
    expect(dateFromParts(2026, 2, 30)).toBeNull();
    expect(dateFromParts(2026, 1.5, 1)).toBeNull();
    expect(dateFromParts(10_000, 1, 1)).toBeNull();
  });

  it('counts across the change of summer time without losing a day', () => {
    // 2026-03-29 has 23 hours and 2026-10-25 has 25 hours in the Netherlands.
    expect(addDays(isoDate('2026-03-28'), 2)).toBe('2026-03-30');
    expect(daysBetween(isoDate('2026-10-24'), isoDate('2026-10-26'))).toBe(2);
  });

  it('moves 29 February to 28 February in a common year', () => {
    expect(addYears(isoDate('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(isoDate('2024-02-29'), 4)).toBe('2028-02-29');
  });

  it('counts whole years as for an age', () => {
    // Born 14 March 1985: 40 on the day before the birthday in 2026, 41 on it.
    expect(wholeYearsBetween(isoDate('1985-03-14'), isoDate('2026-03-13'))).toBe(40);
    expect(wholeYearsBetween(isoDate('1985-03-14'), isoDate('2026-03-14'))).toBe(41);
  });

  it('includes both ends of a period and takes null as open', () => {
    const day = isoDate('2026-08-01');
    expect(isWithin(day, day, day)).toBe(true);
    expect(isWithin(day, null, null)).toBe(true);
    expect(isWithin(day, addDays(day, 1), null)).toBe(false);
    expect(isWithin(day, null, addDays(day, -1))).toBe(false);
  });

  it('goes back and forth between days and numbers', () => {
    fc.assert(
      fc.property(dates('1600-01-01', '2400-12-31'), fc.integer({ min: -50_000, max: 50_000 }), (date, days) => {
        expect(dateOfDayNumber(dayNumber(date))).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(isIsoDate(addDays(date, days))).toBe(true);
      }),
    );
  });

  it('orders dates as texts in the order of their days', () => {
    fc.assert(
      fc.property(dates('1600-01-01', '2400-12-31'), dates('1600-01-01', '2400-12-31'), (left, right) => {
        expect(left < right).toBe(dayNumber(left) < dayNumber(right));
      }),
    );
  });

  it('gives back the years that were added', () => {
    fc.assert(
      fc.property(dates('1900-01-01', '2100-12-31'), fc.integer({ min: 0, max: 90 }), (date, years) => {
        const later = addYears(date, years);
        // A person born on 29 February completes the year on 1 March of a common year.
        const isMovedLeapDay = date.endsWith('02-29') && later.endsWith('02-28');
        expect(wholeYearsBetween(date, later)).toBe(isMovedLeapDay ? years - 1 : years);
      }),
    );
  });
});
