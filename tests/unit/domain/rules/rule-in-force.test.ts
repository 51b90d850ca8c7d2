import { expect, it } from 'vitest';
import type { Rule, RuleSet } from '#shared/domain/rules/entities.ts';
import { ruleInForce } from '#shared/domain/rules/rule-in-force.ts';
import { isoDate } from '#shared/kernel/dates.ts';

const rule = (value: number, from: string, to: string | null): Rule => ({
  key: 'lesson-hours-maximum',
  value,
  from: isoDate(from),
  to: to === null ? null : isoDate(to),
  parameters: {},
  confidence: 'high',
  source: '',
  noteNl: '',
  noteEn: '',
  checkedOn: isoDate('2026-11-01'),
  isOwn: false,
});
const set = (...rules: Rule[]): RuleSet => ({ version: '1', checkedOn: isoDate('2026-11-01'), rules });
const valueOn = (rules: RuleSet, date: string): number | null =>
  ruleInForce(rules, 'lesson-hours-maximum', isoDate(date))?.value ?? null;

it('gives the rule of the date, with both its days', () => {
  const rules = set(rule(930, '2014-08-01', '2019-07-31'), rule(940, '2019-08-01', null));
  expect(['2014-07-31', '2014-08-01', '2019-07-31', '2019-08-01'].map((date) => valueOn(rules, date))).toEqual([
    null,
    930,
    930,
    940,
  ]);
});

it('takes the newer one where two overlap, and nothing in a gap', () => {
  const overlapping = set(rule(2, '2021-01-01', null), rule(1, '2020-01-01', null));
  expect(valueOn(overlapping, '2022-01-01')).toBe(2);
  const gap = set(rule(1, '2020-01-01', '2020-12-31'), rule(2, '2022-01-01', null));
  expect(valueOn(gap, '2021-06-01')).toBeNull();
});
