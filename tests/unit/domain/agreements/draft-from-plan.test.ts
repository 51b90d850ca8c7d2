import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, isoDate } from '#shared/kernel/dates.ts';
import { draftFromPlan, proposedChecks } from '#shared/domain/agreements/draft-from-plan.ts';
import { aRole, id } from '../builders.ts';
import { aPlanItem } from '../plans/plan-builders.ts';

const today = isoDate('2026-09-15');

it('takes goals, outcomes, hours, costs, role and days over from the plan', () => {
  const item = aPlanItem({
    startsOn: isoDate('2026-09-01'),
    endsOn: isoDate('2027-06-30'),
    goalIds: [id<'goal'>('g2')],
    outcomes: [{ competenceId: id<'competence'>('t4'), level: 3 }],
    hours: [
      { schoolYear: 2027, minutes: 600 },
      { schoolYear: 2026, minutes: 2400 },
      { schoolYear: 2026, source: 'own-time', minutes: 1800 },
    ],
    costs: [
      { year: 2027, cents: 10_000 },
      { year: 2026, cents: 245_000 },
      { year: 2026, kind: 'materials', cents: 12_000 },
      { year: 2026, payer: 'teacher', cents: 500 },
    ],
  });
  const role = aRole({ id: id<'role'>('maths'), minutesPerYear: 80 * 60 });
  expect(draftFromPlan(item, role, today)).toEqual({
    goalIds: ['g2'],
    outcomes: [{ competenceId: 't4', level: 3 }],
    hours: [
      { schoolYear: 2026, source: 'professionalisation', minutes: 2400 },
      { schoolYear: 2026, source: 'own-time', minutes: 1800 },
      { schoolYear: 2027, source: 'professionalisation', minutes: 600 },
    ],
    totalMinutes: 4800,
    costs: [
      // 2,450 tuition and 120 materials of the school are one line.
      { year: 2026, payer: 'school', cents: 257_000 },
      { year: 2026, payer: 'teacher', cents: 500 },
      { year: 2027, payer: 'school', cents: 10_000 },
    ],
    totalCents: 267_500,
    afterRoleId: 'maths',
    afterMinutesPerYear: 4800,
    checks: [
      // 302 days: halfway is 151 days on, Saturday 30 January 2027, so the Monday after.
      { moment: 'halfway', dueOn: '2027-02-01' },
      { moment: 'end', dueOn: '2027-06-30' },
      { moment: 'year-later', dueOn: '2028-06-30' },
    ],
  });
});

it('proposes no checks without dates, on days that have passed, or halfway through a short course', () => {
  expect(proposedChecks({ startsOn: null, endsOn: null }, today)).toEqual([]);
  expect(proposedChecks({ startsOn: isoDate('2026-09-01'), endsOn: null }, today)).toEqual([
    { moment: 'year-later', dueOn: '2027-09-01' },
  ]);
  const days = (from: string, to: string) =>
    proposedChecks({ startsOn: isoDate(from), endsOn: isoDate(to) }, today).map(({ moment }) => moment);
  expect(days('2026-10-01', '2026-11-29')).toEqual(['end', 'year-later']);
  expect(days('2026-10-01', '2026-11-30')).toEqual(['halfway', 'end', 'year-later']);
  expect(days('2025-09-01', '2026-07-01')).toEqual(['year-later']);
  expect(days('2023-09-01', '2024-07-01')).toEqual([]);
});

it('proposes days in order, on working days, from today on', () => {
  const day = fc.integer({ min: -1500, max: 1500 }).map((days) => addDays(today, days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 1500 }), (startsOn, length) => {
      const days = proposedChecks({ startsOn, endsOn: addDays(startsOn, length) }, today).map(({ dueOn }) => dueOn);
      expect(days).toEqual(days.toSorted());
      for (const dueOn of days) {
        expect(dueOn >= today).toBe(true);
        expect([0, 6]).not.toContain(new Date(dueOn).getUTCDay());
      }
    }),
  );
});
