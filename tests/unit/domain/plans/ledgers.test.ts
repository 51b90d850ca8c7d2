import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleSetSchema } from '#shared/contract/rules.ts';
import { HOUR_SOURCES, PAYERS, PLAN_STATES } from '#shared/domain/plans/entities.ts';
import { hourLedger, type HourLedger } from '#shared/domain/plans/hour-ledger.ts';
import type { HourSaving } from '#shared/domain/plans/hour-savings.ts';
import { moneyLedger, type Budget } from '#shared/domain/plans/money-ledger.ts';
import { plannedRises } from '#shared/domain/plans/planned-rises.ts';
import type { TeamMember, WorkingTimeFactor } from '#shared/domain/team/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, id } from '../builders.ts';
import { aPlanItem } from './plan-builders.ts';

const rules = ruleSetSchema.parse(JSON.parse(readFileSync('assets/rules/rules.json', 'utf8')));
const anna = aMember('anna', {
  person: { birthDate: isoDate('1990-01-01') },
  appointments: [{ workingTimeFactor: 8000 as WorkingTimeFactor, step: 9, from: isoDate('2015-08-01') }],
});
const ledgerOf = (
  items: Parameters<typeof hourLedger>[2]['items'],
  savings: readonly HourSaving[] = [],
  member: TeamMember = anna,
): HourLedger => hourLedger(member, 2026, { items, savings, rules, schoolYearStart: '08-01' });
const entryOf = (ledger: HourLedger, source: string) => ledger.entries.find((entry) => entry.source === source);

describe('the hours of a school year', () => {
  it('are right, promised, wished and left: 66.4 − 60 = 6.4 hours', () => {
    const ledger = ledgerOf([
      aPlanItem({ hours: [{ minutes: 60 * 60 }] }),
      aPlanItem({ id: id('item-2'), state: 'wish', hours: [{ minutes: 20 * 60 }] }),
      aPlanItem({ id: id('item-3'), state: 'stopped', hours: [{ minutes: 99 * 60 }] }),
      aPlanItem({ id: id('item-4'), personId: id('bert'), hours: [{ minutes: 99 * 60 }] }),
      aPlanItem({ id: id('item-5'), hours: [{ minutes: 99 * 60, schoolYear: 2027 }] }),
    ]);
    expect(entryOf(ledger, 'professionalisation')).toMatchObject({
      right: 3984,
      committed: 3600,
      wished: 1200,
      left: 384,
    });
    expect(ledger).toMatchObject({ committed: 3600, wished: 1200, countedOn: '2026-08-01' });
  });

  it('go below zero when more is promised than there is a right to', () => {
    const ledger = ledgerOf([aPlanItem({ hours: [{ source: 'sustainable-basic', minutes: 33 * 60 }] })]);
    expect(entryOf(ledger, 'sustainable-basic')?.left).toBe(-60);
  });

  it('know no right for study leave, imposed training and own time', () => {
    const ledger = ledgerOf([aPlanItem({ hours: [{ source: 'study-leave', minutes: 100 }] })]);
    for (const source of ['study-leave', 'imposed', 'own-time']) {
      expect(entryOf(ledger, source)).toMatchObject({ right: null, left: null, reason: 'no-right-by-rule' });
    }
    expect(ledger.committed).toBe(100);
  });

  it('can be kept for three years for basic sustainable employability, and not at all for a starter', () => {
    const saving = (source: HourSaving['source'], fromSchoolYear: number): HourSaving => ({
      id: id(`saving-${source}-${String(fromSchoolYear)}`),
      personId: anna.person.id,
      source,
      fromSchoolYear,
      minutes: 600,
      purpose: '',
    });
    const savedOf = (...savings: HourSaving[]): number | null | undefined =>
      entryOf(ledgerOf([], savings), savings[0]?.source ?? '')?.saved;
    expect(savedOf(saving('sustainable-basic', 2023))).toBe(600);
    expect(savedOf(saving('sustainable-basic', 2022))).toBe(0);
    expect(savedOf(saving('sustainable-basic', 2026))).toBe(0);
    expect(savedOf(saving('sustainable-basic', 2024), saving('sustainable-basic', 2025))).toBe(1200);
    expect(savedOf(saving('sustainable-starter', 2025))).toBe(0);
  });

  it('are counted on the first day in service of who joins during the year, and unknown for who does not', () => {
    const joining = aMember('bert', { appointments: [{ from: isoDate('2027-01-04'), step: 9 }] });
    expect(ledgerOf([], [], joining)).toMatchObject({ countedOn: '2027-01-04' });
    const gone = aMember('cor', { appointments: [{ from: null, to: isoDate('2026-07-31') }] });
    expect(entryOf(ledgerOf([], [], gone), 'professionalisation')).toMatchObject({
      right: null,
      reason: 'no-working-time',
    });
  });

  it('always agree with their lines', () => {
    const part = fc.record({
      source: fc.constantFrom(...HOUR_SOURCES),
      schoolYear: fc.constantFrom(2025, 2026, 2027),
      minutes: fc.integer({ min: 1, max: 10_000 }),
    });
    const item = fc.record({ state: fc.constantFrom(...PLAN_STATES), hours: fc.array(part, { maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (given) => {
        const items = given.map((one, index) => aPlanItem({ ...one, id: id(`item-${String(index)}`) }));
        const ledger = ledgerOf(items);
        const counted = given
          .filter(({ state }) => state !== 'stopped' && state !== 'lapsed')
          .flatMap(({ hours }) => hours.filter(({ schoolYear }) => schoolYear === 2026));
        const total = counted.reduce((sum, { minutes }) => sum + minutes, 0);
        expect(ledger.committed + ledger.wished).toBe(total);
        for (const entry of ledger.entries) {
          expect(entry.lines.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(entry.committed + entry.wished);
        }
      }),
    );
  });
});

describe('the money of a calendar year', () => {
  const budget = (cents: number, changes: Partial<Budget> = {}): Budget => ({
    id: id('budget-1'),
    year: 2027,
    payer: 'school',
    title: 'Scholing',
    purpose: '',
    cents,
    ...changes,
  });

  it('is budget, promised, wished and left: 5,000 − 3,500 = 1,500 euro', () => {
    const ledger = moneyLedger(
      2027,
      [
        aPlanItem({ costs: [{ cents: 350_000 }, { cents: 700_000, payer: 'lerarenbeurs' }, { cents: 1, year: 2026 }] }),
        aPlanItem({ id: id('item-2'), state: 'discussed', costs: [{ cents: 80_000 }] }),
        aPlanItem({ id: id('item-3'), state: 'lapsed', costs: [{ cents: 999 }] }),
      ],
      [budget(300_000), budget(200_000, { title: 'Prestatiebox' }), budget(1, { year: 2028 })],
    );
    expect(ledger.entries.find(({ payer }) => payer === 'school')).toMatchObject({
      budget: 500_000,
      committed: 350_000,
      wished: 80_000,
      left: 150_000,
    });
    expect(ledger.entries.find(({ payer }) => payer === 'lerarenbeurs')).toMatchObject({ budget: null, left: null });
    expect(ledger).toMatchObject({ committed: 1_050_000, wished: 80_000 });
  });

  it('always agrees with its lines, to the cent', () => {
    const cost = fc.record({
      payer: fc.constantFrom(...PAYERS),
      year: fc.constantFrom(2026, 2027),
      cents: fc.integer({ min: 1, max: 10_000_000 }),
    });
    const item = fc.record({ state: fc.constantFrom(...PLAN_STATES), costs: fc.array(cost, { maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (given) => {
        const items = given.map((one, index) => aPlanItem({ ...one, id: id(`item-${String(index)}`) }));
        const both = [2026, 2027].map((year) => moneyLedger(year, items, []));
        const total = given
          .filter(({ state }) => state !== 'stopped' && state !== 'lapsed')
          .flatMap(({ costs }) => costs)
          .reduce((sum, { cents }) => sum + cents, 0);
        expect(both.reduce((sum, { committed, wished }) => sum + committed + wished, 0)).toBe(total);
        for (const { entries } of both) {
          for (const entry of entries) {
            expect(entry.lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(entry.committed + entry.wished);
          }
        }
      }),
    );
  });
});

describe('what plans promise', () => {
  const outcomes = [{ competenceId: id<'competence'>('maths'), level: 3 }];

  it('is due on the last day of an approved item, or at the end of the school year in which it starts', () => {
    const rises = plannedRises([
      aPlanItem({ outcomes, endsOn: isoDate('2028-02-01') }),
      aPlanItem({ id: id('item-2'), outcomes, startsOn: isoDate('2026-09-01') }),
      aPlanItem({ id: id('item-3'), outcomes }),
    ]);
    expect(rises.map(({ by }) => by)).toEqual(['2028-02-01', '2027-07-31']);
  });

  it('is nothing for wishes, and nothing more for what has ended', () => {
    for (const state of PLAN_STATES) {
      const count = plannedRises([aPlanItem({ state, outcomes, endsOn: isoDate('2028-02-01') })]).length;
      expect(count).toBe(['agreed', 'enrolled', 'running'].includes(state) ? 1 : 0);
    }
  });
});
