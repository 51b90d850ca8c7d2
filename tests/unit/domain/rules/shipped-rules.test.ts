import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleSetSchema } from '#shared/contract/rules.ts';
import { RULE_KEYS, type RuleKey } from '#shared/domain/rules/definitions.ts';
import { ruleInForce } from '#shared/domain/rules/rule-in-force.ts';
import { isRuleValue } from '#shared/domain/rules/rule-value.ts';
import { isoDate } from '#shared/kernel/dates.ts';

const text = readFileSync('assets/rules/rules.json', 'utf8');
const SHIPPED = ruleSetSchema.parse(JSON.parse(text));
const valueOn = (key: RuleKey, date: string): unknown => ruleInForce(SHIPPED, key, isoDate(date))?.value;

describe('the shipped rules', () => {
  it('hold every key, and no two of one key that begin on one day', () => {
    expect(new Set(SHIPPED.rules.map(({ key }) => key))).toEqual(new Set(RULE_KEYS));
    const starts = SHIPPED.rules.map(({ key, from }) => `${key} ${from}`);
    expect(new Set(starts).size).toBe(starts.length);
  });

  // Domain-rules, appendix A.
  it.each<[RuleKey, string, unknown]>([
    ['year-task-hours', '2026-11-01', 1659],
    ['professionalisation-hours', '2026-11-01', 83],
    ['sustainable-basic-hours', '2026-11-01', 40],
    ['sustainable-starter-hours', '2026-11-01', 40],
    ['sustainable-senior-hours', '2026-11-01', 130],
    ['lesson-hours-maximum', '2019-07-31', 930],
    ['lesson-hours-maximum', '2019-08-01', 940],
    ['professionalisation-budget-mode', '2019-12-31', 'school-pool'],
    ['professionalisation-budget-mode', '2020-01-01', 'individual'],
    ['professionalisation-budget', '2026-11-01', 500_00],
    ['leader-professionalisation-budget', '2026-11-01', 3_000_00],
    ['lerarenbeurs-tuition-cap', '2026-11-01', 7_000_00],
    ['lerarenbeurs-materials', '2026-11-01', { percent: 10, capCents: 350_00 }],
    ['lerarenbeurs-travel', '2026-11-01', { percent: 10, capCents: 350_00 }],
    ['lerarenbeurs-leave-hours', '2026-11-01', { master: 320, bachelor: 160, premaster: 160 }],
    ['lerarenbeurs-leave-rate', '2018-08-31', 37_79],
    ['lerarenbeurs-leave-rate', '2026-11-01', null],
    [
      'lerarenbeurs-window',
      '2026-11-01',
      { opens: { day: '02-01', time: '18:00' }, closes: { day: '03-15', time: '23:59' } },
    ],
    ['lerarenbeurs-window', '2028-04-02', undefined],
    ['lerarenbeurs-years', '2026-11-01', 3],
    ['lerarenbeurs-credit-edges', '2026-11-01', { least: 30, full: 60 }],
    ['career-change-grant', '2028-12-31', 25_000_00],
    ['career-change-grant', '2029-01-01', undefined],
    ['career-change-deadline', '2026-11-01', '10-15'],
    ['support-staff-grant', '2026-11-01', 20_000_00],
    ['development-plan-age', '2026-11-01', 4],
    ['school-plan-age', '2026-11-01', 4],
    ['appraisal-retention', '2026-11-01', 2],
    ['access-request-term', '2026-11-01', 1],
    ['smallest-cell', '2026-11-01', 5],
    ['master-share-target', '2020-12-31', 30],
    ['master-share-target', '2021-01-01', undefined],
  ])('%s on %s', (key, date, value) => {
    expect(valueOn(key, date)).toEqual(value);
  });

  it('say how long something may be saved, and other bounds', () => {
    const parametersOf = (key: RuleKey) => ruleInForce(SHIPPED, key, isoDate('2026-11-01'))?.parameters;
    expect(parametersOf('professionalisation-budget')).toEqual({ saveYears: 3 });
    expect(parametersOf('leader-professionalisation-budget')).toEqual({ saveYears: 4 });
    expect(parametersOf('sustainable-senior-hours')).toEqual({
      minAge: 57,
      saveYears: 5,
      ownPercentToScale8: 40,
      ownPercentAbove: 50,
    });
    expect(parametersOf('access-request-term')).toEqual({ extraMonths: 2 });
  });

  it('are refused with a value of another shape or with a parameter too many', () => {
    const changed = (change: (rule: Record<string, unknown>) => void): boolean => {
      const set = JSON.parse(text) as { rules: Record<string, unknown>[] };
      const [first] = set.rules;
      if (first !== undefined) change(first);
      return ruleSetSchema.safeParse(set).success;
    };
    expect(changed(() => undefined)).toBe(true);
    expect(changed((rule) => (rule['value'] = '1659'))).toBe(false);
    expect(changed((rule) => (rule['value'] = -1))).toBe(false);
    expect(changed((rule) => (rule['parameters'] = { saveYears: 3 }))).toBe(false);
    expect(changed((rule) => (rule['value'] = null))).toBe(true);
  });
});

it.each<[RuleKey, unknown, boolean]>([
  ['year-task-hours', 1659.25, true],
  ['year-task-hours', 1659.255, false],
  ['year-task-hours', Number.NaN, false],
  ['professionalisation-budget', 524.5, false],
  ['professionalisation-budget', 524_50, true],
  ['master-share-target', 101, false],
  ['career-change-deadline', '02-30', false],
  ['gym-licence-since', '2001-02-30', false],
  ['professionalisation-budget-mode', 'nobody', false],
  ['lerarenbeurs-credit-edges', { least: 61, full: 60 }, false],
  ['lerarenbeurs-leave-hours', { master: 320 }, false],
  ['lerarenbeurs-window', { opens: { day: '02-01', time: '25:00' }, closes: { day: '03-15', time: null } }, false],
  ['lerarenbeurs-materials', { percent: 10, capCents: 350_00, surprise: 1 }, false],
])('%s can be %j: %s', (key, value, isSound) => {
  expect(isRuleValue(key, value)).toBe(isSound);
});
