import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  seriesDays,
  seriesMeetingDates,
  seriesProblems,
  type MeetingSeries,
} from '#shared/domain/groups/meeting-series.ts';
import { daysBetween, isoDate } from '#shared/kernel/dates.ts';
import { dates } from '../arbitraries.ts';
import { problemList } from '../builders.ts';

const WORKSHOP: MeetingSeries = {
  firstOn: isoDate('2026-09-16'),
  everyWeeks: 3,
  count: 10,
  minutes: 180,
  startsAt: '14:00',
  topic: '',
  skipped: [],
};

describe('a series of meetings', () => {
  // A research workshop (concepts 104): ten Wednesdays, three weeks apart. Counted on a calendar:
  // 16 Sep, 7 and 28 Oct, 18 Nov, 9 and 30 Dec, 20 Jan, 10 Feb, 3 and 24 Mar.
  it('gives the ten days of a research workshop', () => {
    expect(seriesMeetingDates(WORKSHOP)).toEqual([
      '2026-09-16',
      '2026-10-07',
      '2026-10-28',
      '2026-11-18',
      '2026-12-09',
      '2026-12-30',
      '2027-01-20',
      '2027-02-10',
      '2027-03-03',
      '2027-03-24',
    ]);
  });

  // 30 December is in the Christmas holidays: passed over, so the series ends three weeks later, on 14 April.
  it('passes over a skipped day and runs on', () => {
    const skipping = { ...WORKSHOP, skipped: [isoDate('2026-12-30'), isoDate('2026-12-25')] };
    const days = seriesDays(skipping);
    expect(days).toHaveLength(11);
    expect(days[5]).toEqual({ date: '2026-12-30', isSkipped: true });
    expect(seriesMeetingDates(skipping)).toHaveLength(10);
    expect(seriesMeetingDates(skipping).at(-1)).toBe('2027-04-14');
  });

  it('passes over the last day as well', () => {
    const skipping = { ...WORKSHOP, count: 2, skipped: [isoDate('2026-10-07')] };
    expect(seriesMeetingDates(skipping)).toEqual(['2026-09-16', '2026-10-28']);
  });

  it.each<[string, Partial<MeetingSeries>, readonly string[]]>([
    ['no meetings', { count: 0 }, ['count: count-out-of-range']],
    ['61 meetings', { count: 61 }, ['count: count-out-of-range']],
    ['half a meeting', { count: 0.5 }, ['count: count-out-of-range']],
    ['no weeks', { everyWeeks: 0 }, ['everyWeeks: weeks-out-of-range']],
    ['27 weeks', { everyWeeks: 27 }, ['everyWeeks: weeks-out-of-range']],
    ['no minutes', { minutes: 0 }, ['minutes: minutes-out-of-range']],
    ['a time that is none', { startsAt: '25:00' }, ['startsAt: time-invalid']],
    ['an end after 2199', { firstOn: isoDate('2199-12-01') }, ['firstOn: date-too-late']],
  ])('is refused with %s', (_name, patch, expected) => {
    expect(problemList(seriesProblems({ ...WORKSHOP, ...patch }))).toEqual(expected);
  });

  it('is empty rather than endless when its numbers are none', () => {
    expect(seriesDays({ ...WORKSHOP, everyWeeks: 0 })).toEqual([]);
    expect(seriesDays({ ...WORKSHOP, count: Number.NaN })).toEqual([]);
  });

  it('always has as many meetings as asked, in rhythm, and none on a skipped day', () => {
    const series = fc.record({
      firstOn: dates(),
      everyWeeks: fc.integer({ min: 1, max: 26 }),
      count: fc.integer({ min: 1, max: 60 }),
      skippedSteps: fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 20 }),
    });
    fc.assert(
      fc.property(series, ({ skippedSteps, ...given }) => {
        const rhythm = seriesMeetingDates({ ...given, count: 60, skipped: [] });
        const skipped = skippedSteps.flatMap((step) => rhythm[step] ?? []);
        const days = seriesMeetingDates({ ...given, skipped });
        expect(days).toHaveLength(given.count);
        expect(days.filter((day) => skipped.includes(day))).toEqual([]);
        for (const day of days) {
          expect(daysBetween(given.firstOn, day) % (7 * given.everyWeeks)).toBe(0);
        }
        expect(days).toEqual([...new Set(days)].toSorted());
      }),
    );
  });
});
