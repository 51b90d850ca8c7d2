import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverLedger, type CoverLedger } from '#shared/domain/plans/cover-ledger.ts';
import { coverTable, type CoverFigure } from '#shared/domain/plans/cover-table.ts';
import {
  COVER_STATES,
  PLAN_STATES,
  type PlanCover,
  type PlanItem,
  type PlanSession,
} from '#shared/domain/plans/entities.ts';
import { mergeSessions, sessionSeries } from '#shared/domain/plans/session-series.ts';
import type { SchoolHoliday } from '#shared/domain/plans/school-holidays.ts';
import { addDays, isoDate } from '#shared/kernel/dates.ts';
import { mondayOf, weekdayOf } from '#shared/kernel/weekday.ts';
import { id } from '../builders.ts';
import { aPlanItem } from './plan-builders.ts';

const autumn: SchoolHoliday = {
  id: id('autumn'),
  title: 'Herfstvakantie',
  from: isoDate('2026-10-10'),
  to: isoDate('2026-10-18'),
};

const aCover = (changes: Partial<PlanCover> = {}): PlanCover => ({
  id: id('cover-1'),
  weekday: 3,
  from: isoDate('2026-09-01'),
  to: isoDate('2026-10-31'),
  minutesPerWeek: 300,
  state: 'needed',
  coveredBy: '',
  ...changes,
});

const aSession = (heldOn: string, changes: Partial<PlanSession> = {}): PlanSession => ({
  id: id(`session-${heldOn}`),
  heldOn: isoDate(heldOn),
  minutes: 360,
  needsCover: true,
  ...changes,
});

const ledgerOf = (
  items: readonly PlanItem[],
  holidays: readonly SchoolHoliday[] = [],
  schoolYear = 2026,
): CoverLedger => coverLedger(schoolYear, { items, holidays, schoolYearStart: '08-01', mostAbsent: 2 });
const figures = ({ needed, found, open, wished }: CoverFigure) => ({ needed, found, open, wished });

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(weekdayOf(isoDate('2026-11-23'))).toBe(1);
    expect(weekdayOf(isoDate('1969-12-31'))).toBe(3);
    expect(mondayOf(isoDate('2026-11-29'))).toBe('2026-11-23');
  });
});

describe('a series of sessions', () => {
  const series = {
    from: isoDate('2026-09-01'),
    to: isoDate('2026-10-31'),
    weekday: 3,
    everyWeeks: 2,
    minutes: 360,
    needsCover: true,
  };

  it('is every other Wednesday, without the autumn holiday and without a shift after it', () => {
    const { sessions, skipped } = sessionSeries(series, [autumn]);
    expect(sessions.map(({ heldOn }) => heldOn)).toEqual(['2026-09-02', '2026-09-16', '2026-09-30', '2026-10-28']);
    expect(skipped).toEqual(['2026-10-14']);
  });

  it('begins in the week after when the day has passed, and runs over school years', () => {
    const { sessions } = sessionSeries({ ...series, weekday: 1, to: isoDate('2028-07-14'), everyWeeks: 4 }, []);
    expect(sessions[0]?.heldOn).toBe('2026-09-07');
    expect(sessions.at(-1)?.heldOn).toBe('2028-07-10');
    expect(sessions).toHaveLength(25);
  });

  it('is empty when it cannot be', () => {
    expect(sessionSeries({ ...series, to: isoDate('2026-08-01') }, []).sessions).toEqual([]);
    for (const everyWeeks of [0, -1, 0.5, Number.NaN])
      expect(sessionSeries({ ...series, everyWeeks }, []).sessions).toEqual([]);
  });

  it('takes the place of what is on the same day', () => {
    const merged = mergeSessions(
      [aSession('2026-09-16', { minutes: 60 }), aSession('2026-08-31')],
      sessionSeries(series, [autumn]).sessions,
    );
    expect(merged.map(({ heldOn, minutes }) => [heldOn, minutes]).slice(0, 3)).toEqual([
      ['2026-08-31', 360],
      ['2026-09-02', 360],
      ['2026-09-16', 360],
    ]);
    expect(merged[2]?.id).toBe('session-2026-09-16');
  });

  it('always falls on its weekday, in its period, and on no holiday', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 6 }),
        (first, length, weekday, everyWeeks) => {
          const from = addDays(isoDate('2026-01-01'), first);
          const given = { ...series, from, to: addDays(from, length), weekday, everyWeeks };
          const { sessions, skipped } = sessionSeries(given, [autumn]);
          const days = [...sessions.map(({ heldOn }) => heldOn), ...skipped].toSorted();
          for (const day of days)
            expect([weekdayOf(day), day >= given.from, day <= given.to]).toEqual([weekday, true, true]);
          for (const { heldOn } of sessions) expect(heldOn < autumn.from || heldOn > autumn.to).toBe(true);
          for (const [place, day] of days.entries()) expect(day).toBe(addDays(days[0] ?? day, place * 7 * everyWeeks));
        },
      ),
    );
  });
});

describe('the cover of a school year', () => {
  // Wednesdays 2 September – 28 October 2026 are 9; 14 October is a holiday: 8 × 5 h = 40 h = 2,400 minutes.
  it('counts cover on its weekday, both ends included, and not in a holiday', () => {
    const table = coverTable(ledgerOf([aPlanItem({ cover: [aCover({ state: 'found' })] })], [autumn]), 'week');
    expect(figures(table.total)).toEqual({ needed: 2400, found: 2400, open: 0, wished: 0 });
    expect(table.columns[2]?.needed).toBe(2400);
    expect(table.columns[0]?.needed).toBeNull();
  });

  it('adds what sessions ask beyond the cover, once', () => {
    // 360 asked on Wednesday 2 September, of which 300 is arranged; the 60 beyond it come out of the spread 200 of that
    // week. Thursday 3 September asks 360, of which the 140 that are left of it cover some: 220 open.
    const ledger = ledgerOf([
      aPlanItem({
        sessions: [aSession('2026-09-02'), aSession('2026-09-03')],
        cover: [
          aCover({ state: 'confirmed', to: isoDate('2026-09-06') }),
          aCover({ id: id('cover-2'), weekday: null, minutesPerWeek: 200, state: 'found', to: isoDate('2026-09-06') }),
        ],
      }),
    ]);
    const { rows, columns, total } = coverTable(ledger, 'week');
    expect(figures(total)).toEqual({ needed: 720, found: 500, open: 220, wished: 0 });
    expect(columns.map(({ needed }) => needed)).toEqual([null, null, 300, 220, null, 200]);
    expect(rows.find(({ start }) => start === '2026-08-31')?.total.lines).toHaveLength(3);
  });

  it('tells nothing needed from nothing entered', () => {
    const ledger = ledgerOf([
      aPlanItem({ sessions: [aSession('2026-09-02', { needsCover: false })], startsOn: isoDate('2026-09-01') }),
      aPlanItem({ id: id('item-2'), startsOn: isoDate('2026-09-01') }),
      aPlanItem({ id: id('item-3'), state: 'wish', startsOn: isoDate('2026-09-01') }),
      aPlanItem({ id: id('item-4'), startsOn: isoDate('2024-09-01'), endsOn: isoDate('2025-09-01') }),
      aPlanItem({ id: id('item-5'), hours: [{ schoolYear: 2026 }] }),
    ]);
    const [row] = coverTable(ledger, 'week').rows.filter(({ start }) => start === '2026-08-31');
    expect(row?.cells.map(({ needed }) => needed)).toEqual([null, null, 0, null, null, null]);
    expect(ledger.unknown).toEqual(['item-2', 'item-5']);
  });

  it('keeps wishes apart and leaves out what stopped', () => {
    const items = PLAN_STATES.map((state) =>
      aPlanItem({ id: id(`item-${state}`), state, sessions: [aSession('2026-09-02', { minutes: 60 })] }),
    );
    expect(figures(coverTable(ledgerOf(items), 'month').total)).toEqual({
      needed: 240,
      found: 0,
      open: 240,
      wished: 120,
    });
  });

  it('names the days on which more people need cover than can be spared', () => {
    const people = ['anna', 'bert', 'cor'].map((name, index) =>
      aPlanItem({
        id: id(`item-${name}`),
        personId: id(name),
        sessions: [aSession('2026-09-02'), ...(index < 2 ? [aSession('2026-09-09')] : [])],
      }),
    );
    const covered = aPlanItem({ id: id('covered'), cover: [aCover({ minutesPerWeek: 500 })] });
    expect(ledgerOf([...people, covered]).busyDays).toEqual([
      { day: '2026-09-02', personIds: ['anna', 'bert', 'cor'] },
    ]);
  });

  it('always agrees with its lines, by week and by month, and over school years', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(isoDate('2026-03-01'), days));
    const cover = fc
      .record({
        weekday: fc.constantFrom(null, 1, 2, 3, 4, 5),
        from: day,
        length: fc.integer({ min: 0, max: 300 }),
        minutesPerWeek: fc.integer({ min: 1, max: 600 }),
        state: fc.constantFrom(...COVER_STATES),
      })
      .map(({ length, ...given }) => aCover({ ...given, to: addDays(given.from, length) }));
    const session = fc
      .record({ heldOn: day, minutes: fc.integer({ min: 1, max: 600 }), needsCover: fc.boolean() })
      .map(({ heldOn, ...given }) => aSession(heldOn, given));
    const item = fc.record({
      state: fc.constantFrom(...PLAN_STATES),
      cover: fc.array(cover, { maxLength: 3 }),
      sessions: fc.uniqueArray(session, { selector: ({ heldOn }) => heldOn, maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), (given) => {
        const items = given.map((one, index) => aPlanItem({ ...one, id: id(`item-${String(index)}`) }));
        const ledgers = [2025, 2026, 2027, 2028].map((year) => ledgerOf(items, [autumn], year));
        for (const ledger of ledgers) {
          const promised = ledger.lines.filter(({ isCommitted }) => isCommitted);
          const all = promised.reduce((sum, { minutes }) => sum + minutes, 0);
          for (const period of ['week', 'month'] as const) {
            const { rows, columns, total } = coverTable(ledger, period);
            for (const parts of [rows.map((row) => row.total), rows.flatMap(({ cells }) => cells), columns]) {
              expect(parts.reduce((sum, { needed }) => sum + (needed ?? 0), 0)).toBe(all);
              expect(parts.reduce((sum, { found, open }) => sum + found + open, 0)).toBe(all);
              expect(parts.flatMap(({ lines }) => lines)).toHaveLength(ledger.lines.length);
            }
            expect(total.found + total.open).toBe(total.needed ?? 0);
          }
        }
        // What is needed is never less than what sessions ask, and every line is in one school year.
        const asked = items
          .filter(({ state }) => state !== 'stopped' && state !== 'lapsed')
          .flatMap(({ sessions }) => sessions.filter(({ needsCover, heldOn }) => needsCover && weekdayOf(heldOn) < 6))
          .reduce((sum, { minutes }) => sum + minutes, 0);
        const needed = ledgers.flatMap(({ lines }) => lines).reduce((sum, { minutes }) => sum + minutes, 0);
        expect(needed).toBeGreaterThanOrEqual(asked);
      }),
      { numRuns: 60 },
    );
  });
});
