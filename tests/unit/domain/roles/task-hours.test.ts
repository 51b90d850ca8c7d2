import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityHours, taskHours } from '#shared/domain/roles/task-hours.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates } from '../arbitraries.ts';
import { aMember, id, wtf } from '../builders.ts';
import { aPlanItem } from '../plans/plan-builders.ts';

/** 365 days. */
const year = { from: isoDate('2026-08-01'), to: isoDate('2027-07-31') };
const HOURS = 60;

describe('task hours of a school year', () => {
  it('are the agreed hours of who fills the role all year', () => {
    const anna = aMember('anna', {
      appointments: [{ workingTimeFactor: wtf(0.8) }],
      occupancies: [{ from: isoDate('2020-08-01'), minutesPerYear: 80 * HOURS, deputyId: id('bert') }],
    });
    expect(taskHours([anna, aMember('bert')], year)).toEqual([
      {
        occupancyId: 'anna-occupancy-1',
        personId: 'anna',
        roleId: 'role-1',
        from: '2026-08-01',
        to: '2027-07-31',
        workingTimeFactor: 8000,
        minutesPerYear: 4800,
        minutes: 4800,
        deputyId: 'bert',
      },
    ]);
  });

  it('count by the days of a part of the year', () => {
    // 1 February – 31 July 2027 is 28 + 31 + 30 + 31 + 30 + 31 = 181 days: 4,800 × 181 / 365 = 2,380.27.
    const late = aMember('anna', { occupancies: [{ from: isoDate('2027-02-01'), minutesPerYear: 4800 }] });
    expect(taskHours([late], year)).toMatchObject([{ from: '2027-02-01', to: '2027-07-31', minutes: 2380 }]);
    // In service until 31 August 2026: 31 days, 4,800 × 31 / 365 = 407.67.
    const leaver = aMember('bert', {
      appointments: [{ to: isoDate('2026-08-31') }],
      occupancies: [{ minutesPerYear: 4800 }],
    });
    expect(taskHours([leaver], year)).toMatchObject([{ from: '2026-08-01', to: '2026-08-31', minutes: 408 }]);
  });

  it('are unknown where nothing was agreed, and not there for who fills nothing that year', () => {
    const members = [
      aMember('anna', { occupancies: [{}] }),
      aMember('bert', { occupancies: [{ to: isoDate('2026-07-31'), minutesPerYear: 60 }] }),
      aMember('cor', { occupancies: [{ from: isoDate('2027-08-01'), minutesPerYear: 60 }] }),
      aMember('dora', { appointments: [{ to: isoDate('2026-07-31') }], occupancies: [{ minutesPerYear: 60 }] }),
    ];
    expect(taskHours(members, year)).toMatchObject([{ personId: 'anna', minutesPerYear: null, minutes: null }]);
  });

  it('never exceed what was agreed for a year, and two halves make a whole within a minute', () => {
    fc.assert(
      fc.property(dates('2026-08-01', '2027-07-30'), fc.integer({ min: 0, max: 120_000 }), (end, minutesPerYear) => {
        const next = isoDate(new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10));
        const lines = taskHours(
          [
            aMember('anna', {
              occupancies: [
                { to: end, minutesPerYear },
                { from: next, minutesPerYear },
              ],
            }),
          ],
          year,
        );
        const minutes = lines.map((line) => line.minutes ?? 0);
        expect(Math.max(...minutes)).toBeLessThanOrEqual(minutesPerYear);
        expect(Math.abs(minutes.reduce((sum, each) => sum + each, 0) - minutesPerYear)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('activity hours of a school year', () => {
  it('are those that were promised for that year, own time left out', () => {
    const hours = [
      { id: id<'plan-hours'>('this'), schoolYear: 2026, minutes: 600 },
      { id: id<'plan-hours'>('next'), schoolYear: 2027, minutes: 900 },
      { id: id<'plan-hours'>('own'), schoolYear: 2026, source: 'own-time' as const, minutes: 300 },
    ];
    const items = [
      aPlanItem({ state: 'running', title: 'Coachen', hours }),
      aPlanItem({ state: 'wish', hours }),
      aPlanItem({ state: 'stopped', hours }),
    ];
    expect(activityHours(items, 2026)).toEqual([
      { id: 'this', personId: 'anna', title: 'Coachen', source: 'professionalisation', minutes: 600 },
    ]);
  });
});
