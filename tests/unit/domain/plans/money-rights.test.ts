import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleSetSchema } from '#shared/contract/rules.ts';
import { COST_KINDS } from '#shared/domain/catalogue/entities.ts';
import { PAYERS, PLAN_STATES, type PlanItem } from '#shared/domain/plans/entities.ts';
import { moneyRight } from '#shared/domain/plans/money-rights.ts';
import { personMoneyRight, schoolMoneyRights } from '#shared/domain/plans/money-rights-ledger.ts';
import type { RuleSet } from '#shared/domain/rules/entities.ts';
import type { Appointment, TeamMember, WorkingTimeFactor } from '#shared/domain/team/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, id } from '../builders.ts';
import { aPlanItem } from './plan-builders.ts';

const rules = ruleSetSchema.parse(JSON.parse(readFileSync('assets/rules/rules.json', 'utf8')));
const factor = (size: number): WorkingTimeFactor => Math.round(size * 10_000) as WorkingTimeFactor;
const who = (...appointments: Partial<Appointment>[]): TeamMember =>
  aMember('anna', { appointments: appointments.map((one) => ({ from: isoDate('2015-08-01'), ...one })) });
const centsOf = (year: number, ...appointments: Partial<Appointment>[]) =>
  moneyRight(who(...appointments), year, rules).cents;
const paid = (year: number, cents: number, changes: Partial<PlanItem> = {}): PlanItem =>
  aPlanItem({ ...changes, id: id(`item-${String(year)}-${String(cents)}`), hours: [], costs: [{ year, cents }] });
const input = { rules, mode: 'individual' as const, countedFrom: 2024 };

describe('the right in money of a calendar year', () => {
  it('is € 500 × working-time factor: 0.7 → 350, 1.2 → 600', () => {
    expect(centsOf(2026, { workingTimeFactor: factor(0.7) })).toBe(350_00);
    expect(centsOf(2026, { workingTimeFactor: factor(1.2) })).toBe(600_00);
    expect(centsOf(2026, { workingTimeFactor: factor(0.4) }, { workingTimeFactor: factor(0.3) })).toBe(350_00);
  });

  it('is not known when the size of the appointment is not recorded', () => {
    expect(moneyRight(who({ workingTimeFactor: factor(0) }), 2026, rules)).toMatchObject({
      cents: null,
      reason: 'no-working-time',
    });
  });

  it('is € 3,000 for a leader, whatever the size, beside the amount of teaching hours', () => {
    expect(centsOf(2026, { functionGroup: 'directie', workingTimeFactor: factor(0.6) })).toBe(3_000_00);
    expect(
      centsOf(
        2026,
        { functionGroup: 'directie', workingTimeFactor: factor(0.6) },
        { functionGroup: 'op', workingTimeFactor: factor(0.4) },
      ),
    ).toBe(3_200_00);
  });

  it('is nothing for a student teacher and for who is not in service', () => {
    expect(moneyRight(who({ functionGroup: 'lio' }), 2026, rules)).toMatchObject({
      cents: 0,
      reason: 'does-not-apply',
    });
    expect(moneyRight(who({ to: isoDate('2025-12-31') }), 2026, rules)).toMatchObject({
      cents: 0,
      reason: 'not-in-service',
    });
  });

  it('goes by days when somebody joins or leaves: 184 of 365 days × € 500 = € 252.05', () => {
    const joining = moneyRight(who({ from: isoDate('2026-07-01'), workingTimeFactor: factor(1) }), 2026, rules);
    expect(joining).toMatchObject({ cents: 252_05, isPartOfYear: true, parts: [{ days: 184 }] });
    // 212 of 366 days × € 500 × 0.5 = € 144.81.
    expect(centsOf(2024, { to: isoDate('2024-07-30'), workingTimeFactor: factor(0.5) })).toBe(144_81);
  });

  it('goes by stretches when the size changes: 0.6 for 212 days, then 0.8 for 153', () => {
    const right = moneyRight(
      who(
        { to: isoDate('2026-07-31'), workingTimeFactor: factor(0.6) },
        { from: isoDate('2026-08-01'), workingTimeFactor: factor(0.8) },
      ),
      2026,
      rules,
    );
    expect(right.parts.map(({ days, cents }) => [days, cents])).toEqual([
      [212, 174_25],
      [153, 167_67],
    ]);
    expect(right.cents).toBe(341_92);
  });

  it('follows a rule that changes within the year, and is unknown when an amount is', () => {
    const changed = (value: number | null): RuleSet => ({
      ...rules,
      rules: rules.rules.flatMap<RuleSet['rules'][number]>((rule) =>
        rule.key === 'professionalisation-budget'
          ? [rule, { ...rule, value, from: isoDate('2026-10-01'), isOwn: true }]
          : [rule],
      ),
    });
    const right = moneyRight(who({ workingTimeFactor: factor(1) }), 2026, changed(524_50));
    // 273 of 365 days × 500 = 373.97; 92 of 365 days × 524.50 = 132.20.
    expect(right.parts.map(({ cents, rule }) => [cents, rule.isOwn])).toEqual([
      [373_97, false],
      [132_20, true],
    ]);
    expect(moneyRight(who({}), 2026, changed(null))).toMatchObject({ cents: null, reason: 'rule-unknown' });
  });
});

describe('what is used, left and carried', () => {
  const member = who({ workingTimeFactor: factor(0.8) });
  const ofYear = (year: number, ...items: PlanItem[]) => personMoneyRight(member, year, { ...input, items });

  it('is € 400 − 100 = 300 left, and the next year at most 300 more', () => {
    const items = [paid(2025, 100_00), paid(2026, 500_00)];
    const from2025 = { ...input, countedFrom: 2025, items };
    expect(personMoneyRight(member, 2025, from2025)).toMatchObject({ carried: 0, used: 100_00, left: 300_00 });
    expect(personMoneyRight(member, 2026, from2025)).toMatchObject({
      carried: 300_00,
      used: 500_00,
      left: -100_00,
      leftWithCarried: 200_00,
    });
    expect(personMoneyRight(member, 2027, from2025).carried).toBe(200_00);
  });

  it('is carried for three years, four for a leader', () => {
    expect([2024, 2025, 2026, 2027, 2028].map((year) => ofYear(year).carried)).toEqual([
      0, 400_00, 800_00, 1_200_00, 1_200_00,
    ]);
    const leader = who({ functionGroup: 'directie' });
    expect(personMoneyRight(leader, 2029, { ...input, items: [] }).carried).toBe(12_000_00);
  });

  it('counts what school or board pays, promised, without replacement and imposed training', () => {
    const costs = [
      { year: 2026, cents: 1_00 },
      { year: 2026, cents: 10_00, payer: 'board' as const },
      { year: 2026, cents: 100_00, payer: 'teacher' as const },
      { year: 2026, cents: 1_000_00, kind: 'replacement' as const },
    ];
    const ledger = ofYear(
      2026,
      aPlanItem({ hours: [], costs }),
      aPlanItem({ id: id('item-2'), hours: [{ source: 'imposed' }], costs: [{ year: 2026 }] }),
      aPlanItem({ id: id('item-3'), state: 'wish', costs: [{ year: 2026, cents: 5_00 }] }),
    );
    expect(ledger).toMatchObject({ used: 11_00, wished: 5_00 });
  });

  it('is not known as long as a right within the term is not', () => {
    const later = who({ to: isoDate('2024-12-31'), workingTimeFactor: factor(0) }, { from: isoDate('2025-01-01') });
    const carried = (year: number) => personMoneyRight(later, year, { ...input, items: [] }).carried;
    expect(carried(2026)).toBeNull();
    expect(carried(2029)).not.toBeNull();
  });
});

describe('the pool of a school', () => {
  const members = [
    aMember('anna', { appointments: [{ workingTimeFactor: factor(0.8) }] }),
    aMember('bert', { appointments: [{ workingTimeFactor: factor(1.2) }] }),
    aMember('cor', { appointments: [{ functionGroup: 'directie' }] }),
  ];
  const items = [paid(2026, 900_00)];

  it('is € 500 × 2.0 fte = 1,000, of which nobody has a right of his own but the leader', () => {
    const rights = schoolMoneyRights(2026, { ...input, mode: 'school-pool', members, items });
    expect(rights.pool).toEqual({ right: 1_000_00, used: 900_00, wished: 0, left: 100_00 });
    expect(rights.people.map(({ right }) => [right.cents, right.reason])).toEqual([
      [null, 'school-pool'],
      [null, 'school-pool'],
      [3_000_00, 'applies'],
    ]);
    expect(rights).toMatchObject({ right: 4_000_00, left: 3_100_00, isMinimum: false });
  });

  it('is what the agreement said until the end of 2019, whatever the school chooses', () => {
    expect(schoolMoneyRights(2019, { ...input, members, items }).mode).toBe('school-pool');
    expect(schoolMoneyRights(2020, { ...input, members, items })).toMatchObject({ mode: 'individual', pool: null });
  });
});

it('sums always agree with their parts, in both modes', () => {
  const cost = fc.record({
    year: fc.constantFrom(2025, 2026, 2027),
    payer: fc.constantFrom(...PAYERS),
    kind: fc.constantFrom(...COST_KINDS),
    cents: fc.integer({ min: 1, max: 500_00 }),
  });
  const item = fc.record({
    state: fc.constantFrom(...PLAN_STATES),
    person: fc.integer({ min: 0, max: 2 }),
    costs: fc.array(cost, { maxLength: 4 }),
  });
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString());
  const appointment = fc.record({
    from: day.map((text) => isoDate(text.slice(0, 10))),
    workingTimeFactor: fc.constantFrom(0, 3333, 8000, 12_000).map((size) => size as WorkingTimeFactor),
    functionGroup: fc.constantFrom('op' as const, 'oop' as const, 'directie' as const, 'lio' as const),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(appointment, { maxLength: 3 }), { minLength: 3, maxLength: 3 }),
      fc.array(item, { maxLength: 6 }),
      fc.constantFrom('individual' as const, 'school-pool' as const),
      (team, given, mode) => {
        const members = team.map((appointments, index) => aMember(`p${String(index)}`, { appointments }));
        const items = given.map(({ person, ...one }, index) =>
          aPlanItem({ ...one, personId: id(`p${String(person)}`), id: id(`item-${String(index)}`) }),
        );
        const rights = schoolMoneyRights(2026, { ...input, mode, members, items });
        for (const { right, used, wished, left, lines } of rights.people) {
          if (right.cents !== null) {
            expect(right.parts.reduce((sum, { cents }) => sum + cents, 0)).toBe(right.cents);
            expect(left).toBe(right.cents - used);
          }
          expect(lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(used + wished);
        }
        const own = rights.people.reduce((sum, { right }) => sum + (right.cents ?? 0), 0);
        expect(rights.right).toBe(own + (rights.pool?.right ?? 0));
        expect(rights.used).toBe(rights.people.reduce((sum, { used }) => sum + used, 0));
        expect(rights.left).toBe(rights.right - rights.used);
      },
    ),
  );
});
