import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleSetSchema } from '#shared/contract/rules.ts';
import { hourLedger, type HourEntry } from '#shared/domain/plans/hour-ledger.ts';
import {
  SAVING_SOURCES,
  savingProblems,
  savingTerm,
  type HourSaving,
  type HourSavingDraft,
} from '#shared/domain/plans/hour-savings.ts';
import { overrunOf, saysSomething, teamHours } from '#shared/domain/plans/team-hours.ts';
import { HOUR_SOURCES, PLAN_STATES } from '#shared/domain/plans/entities.ts';
import type { TeamMember, WorkingTimeFactor } from '#shared/domain/team/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, id } from '../builders.ts';
import { aPlanItem } from './plan-builders.ts';

const rules = ruleSetSchema.parse(JSON.parse(readFileSync('assets/rules/rules.json', 'utf8')));
const start = '08-01';

const fullTimer = (...factors: readonly number[]): TeamMember =>
  aMember('anna', {
    person: { birthDate: isoDate('1990-01-01') },
    appointments: factors.map((factor) => ({
      workingTimeFactor: factor as WorkingTimeFactor,
      step: 9,
      from: isoDate('2010-08-01'),
    })),
  });

const aSaving = (fromSchoolYear: number, hours: number, changes: Partial<HourSaving> = {}): HourSaving => ({
  id: id(`saving-${String(fromSchoolYear)}`),
  personId: id('anna'),
  source: 'sustainable-basic',
  fromSchoolYear,
  minutes: hours * 60,
  purpose: 'Studieweek',
  ...changes,
});

function entryIn(
  schoolYear: number,
  savings: readonly HourSaving[],
  promised: Readonly<Record<number, number>>,
  member = fullTimer(10_000),
): HourEntry | undefined {
  const items = Object.entries(promised).map(([year, hours]) =>
    aPlanItem({
      id: id(`item-${year}`),
      hours: [{ schoolYear: Number(year), source: 'sustainable-basic', minutes: hours * 60 }],
    }),
  );
  return hourLedger(member, schoolYear, { items, savings, rules, schoolYearStart: start }).entries.find(
    ({ source }) => source === 'sustainable-basic',
  );
}

describe('hours kept for later', () => {
  // wtf 1.0: 40 h a year. 10 h kept from 2024; 44 h promised in 2025 takes 4 h of them; 6 h are left in 2026.
  it('are used once: 10 kept, 4 used in 2025, 6 left in 2026', () => {
    const entry = entryIn(2026, [aSaving(2024, 10)], { 2025: 44, 2026: 10 });
    expect(entry).toMatchObject({ right: 2400, saved: 360, setAside: 0, committed: 600, left: 2160 });
    expect(entry?.savings[0]).toMatchObject({ left: 360, isUsable: true, lastSchoolYear: 2027 });
  });

  it('leave less of the year from which they are kept: 40 − 10 − 25 = 5', () => {
    expect(entryIn(2024, [aSaving(2024, 10)], { 2024: 25 })).toMatchObject({ saved: 0, setAside: 600, left: 300 });
  });

  // 5 h from 2023 (until 2026) and 5 h from 2025 (until 2028); 47 h promised in 2026: 5 of 2023 and 2 of 2025.
  it('go in the order in which they expire', () => {
    const entry = entryIn(2027, [aSaving(2025, 5), aSaving(2023, 5)], { 2026: 47 });
    expect(entry?.savings.map(({ fromSchoolYear, left, isUsable }) => [fromSchoolYear, left, isUsable])).toEqual([
      [2025, 180, true],
      [2023, 0, false],
    ]);
    expect(entry?.saved).toBe(180);
  });

  it('expire after the term of the rule', () => {
    expect(entryIn(2027, [aSaving(2024, 10)], {})?.saved).toBe(600);
    expect(entryIn(2028, [aSaving(2024, 10)], {})?.saved).toBe(0);
  });

  it('are unknown when the right of a year that used hours is unknown', () => {
    const joined = aMember('anna', { appointments: [{ from: isoDate('2026-08-01'), step: 9 }] });
    expect(entryIn(2026, [aSaving(2024, 10)], { 2025: 4 }, joined)).toMatchObject({ saved: null, left: null });
    expect(entryIn(2026, [aSaving(2024, 10)], {}, joined)).toMatchObject({ saved: 600 });
  });

  it('know their term from the rule of their year', () => {
    expect(savingTerm('sustainable-basic', 2026, rules, start).years).toBe(3);
    expect(savingTerm('sustainable-senior', 2026, rules, start).years).toBe(5);
    expect(savingTerm('sustainable-starter', 2026, rules, start).years).toBe(0);
    expect(savingTerm('professionalisation', 2026, rules, start).years).toBeNull();
    expect(savingTerm('sustainable-basic', 2000, rules, start)).toEqual({ rule: null, years: null });
  });

  it('of a source without a known term are kept, but never counted', () => {
    const saving = aSaving(2025, 10, { source: 'professionalisation' });
    const { entries } = hourLedger(fullTimer(10_000), 2026, {
      items: [],
      savings: [saving],
      rules,
      schoolYearStart: start,
    });
    expect(entries[0]).toMatchObject({ saved: 0, savings: [{ lastSchoolYear: null, isUsable: false, left: 600 }] });
  });
});

describe('what can be kept', () => {
  const codes = (changes: Partial<HourSavingDraft>, others: readonly HourSaving[] = []) => {
    const draft = { ...aSaving(2026, 10), ...changes };
    const term = savingTerm(draft.source, draft.fromSchoolYear, rules, start);
    return savingProblems(draft, { others, term }).map(({ path, code }) => `${path}: ${code}`);
  };

  it('is whole, has a purpose, and comes once per person, source and year', () => {
    expect(codes({})).toEqual([]);
    for (const minutes of [0, -60, 0.5, Number.NaN]) expect(codes({ minutes })).toEqual(['minutes: hours-above-zero']);
    expect(codes({ purpose: ' ' })).toEqual(['purpose: required']);
    expect(codes({ fromSchoolYear: 1989 })).toEqual(['fromSchoolYear: plan-year-out-of-range']);
    expect(codes({}, [aSaving(2026, 1)])).toEqual(['fromSchoolYear: saving-twice']);
    expect(codes({}, [aSaving(2025, 1), aSaving(2026, 1, { personId: id('bert') })])).toEqual([]);
  });

  it('is never the hours of a starter', () => {
    expect(codes({ source: 'sustainable-starter' })).toEqual(['source: saving-not-allowed']);
  });
});

describe('hours that always agree', () => {
  const savings = fc
    .uniqueArray(
      fc.record({ year: fc.integer({ min: 2018, max: 2028 }), minutes: fc.integer({ min: 1, max: 3000 }) }),
      {
        selector: ({ year }) => year,
        maxLength: 6,
      },
    )
    .map((given) => given.map(({ year, minutes }) => aSaving(year, 0, { minutes })));
  const promised = fc.array(fc.integer({ min: 0, max: 6000 }), { minLength: 11, maxLength: 11 });

  it('use a kept minute at most once, and never one that is past its term', () => {
    fc.assert(
      fc.property(savings, promised, fc.constantFrom(0, 4_000, 10_000, 12_000), (kept, minutes, factor) => {
        const member = fullTimer(factor);
        const items = minutes.flatMap((each, index) =>
          each === 0
            ? []
            : [
                aPlanItem({
                  id: id(`item-${String(index)}`),
                  hours: [{ schoolYear: 2019 + index, source: 'sustainable-basic', minutes: each }],
                }),
              ],
        );
        const before = new Map<string, number | null>(kept.map((saving) => [saving.id, saving.minutes]));
        for (let year = 2019; year < 2030; year += 1) {
          const entry = hourLedger(member, year, { items, savings: kept, rules, schoolYearStart: start }).entries[1];
          if (entry === undefined) throw new Error('No entry');
          const { right, saved, setAside, committed, left } = entry;
          expect(left).toBe(right === null || saved === null ? null : right + saved - setAside - committed);
          for (const saving of entry.savings) {
            const then = before.get(saving.id) ?? null;
            if (then === null || saving.left === null) {
              expect(saving.left).toBeNull();
              continue;
            }
            expect(saving.left).toBeGreaterThanOrEqual(0);
            expect(saving.left).toBeLessThanOrEqual(then);
            before.set(saving.id, saving.left);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('add up for the team, with a factor of 0, of 1.2 and of two employers', () => {
    const part = fc.record({
      source: fc.constantFrom(...HOUR_SOURCES),
      schoolYear: fc.constantFrom(2025, 2026),
      minutes: fc.integer({ min: 1, max: 10_000 }),
    });
    const item = fc.record({ state: fc.constantFrom(...PLAN_STATES), hours: fc.array(part, { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(fc.array(item, { maxLength: 3 }), { minLength: 3, maxLength: 3 }), (given) => {
        const factors = [[0], [12_000], [6_000, 4_000]] as const;
        const ledgers = given.map((own, index) => {
          const items = own.map((one, place) => aPlanItem({ ...one, id: id(`item-${String(place)}`) }));
          return hourLedger(fullTimer(...(factors[index] ?? [])), 2026, {
            items,
            savings: [],
            rules,
            schoolYearStart: start,
          });
        });
        expect(ledgers.map(({ entries }) => entries[1]?.right)).toEqual([null, 2880, 2400]);
        const { people, totals } = teamHours(ledgers);
        for (const total of totals) {
          const parts = ledgers.flatMap(({ entries }) => entries.filter(({ source }) => source === total.source));
          for (const figure of ['committed', 'wished'] as const) {
            expect(total[figure]).toBe(parts.reduce((sum, each) => sum + each[figure], 0));
          }
          expect(total.overrun).toBe(parts.reduce((sum, each) => sum + overrunOf(each), 0));
        }
        const order = people.map(({ overrun }) => overrun);
        expect(order).toEqual(order.toSorted((one, other) => other - one));
        for (const { entries, ledger } of people) {
          const silent = ledger.entries.filter((entry) => !saysSomething(entry));
          expect(entries.length + silent.length).toBe(HOUR_SOURCES.length);
          expect(silent.every(({ committed, wished }) => committed === 0 && wished === 0)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keep every source of which hours can be kept among the sources of hours', () => {
    expect(SAVING_SOURCES.every((source) => HOUR_SOURCES.includes(source))).toBe(true);
  });
});
