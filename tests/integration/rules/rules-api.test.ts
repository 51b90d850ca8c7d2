import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RuleKey } from '#shared/domain/rules/definitions.ts';
import type { OwnRuleDraft } from '#shared/domain/rules/own-rules.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { anAppointment, aPerson } from '../../support/drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
});

afterEach(async () => {
  await test.remove();
});

const draft = (changes: Partial<OwnRuleDraft> = {}): OwnRuleDraft => ({
  value: 100,
  parameters: {},
  from: isoDate('2015-08-01'),
  to: null,
  source: 'CAO PO 2025, gelezen door de directie',
  note: '',
  checkedOn: isoDate('2026-01-01'),
  ...changes,
});
const HOURS = 'professionalisation-hours';
const ruleOf = async (key: RuleKey = HOURS) => {
  const found = (await test.api.rules.list.query()).rules.find((rule) => rule.key === key);
  if (found === undefined) throw new Error('Every key is listed');
  return found;
};
const fieldsOf = async (call: Promise<unknown>) =>
  (await failureOf(call)).fields.map(({ path, code }) => `${path} ${code}`);

describe('own rules', () => {
  it('take the place of a shipped one, in what is computed as well, until they are reset', async () => {
    const { personId } = await test.api.team.createPerson.mutate({ person: aPerson() });
    await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId) });
    const rightOf = async () => (await test.api.hours.ofPerson.query({ personId })).rights[0];
    const before = await rightOf();
    expect(before?.rule).toMatchObject({ value: 83, isOwn: false });
    await test.api.rules.change.mutate({ key: HOURS, from: isoDate('2015-08-01'), rule: draft() });
    const after = await rightOf();
    expect(after?.rule).toMatchObject({ value: 100, isOwn: true, confidence: 'unknown' });
    expect((after?.minutes ?? 0) * 83).toBe((before?.minutes ?? 0) * 100);
    expect(await ruleOf()).toMatchObject({ inForce: { value: 100, isOwn: true }, all: [{ value: 100 }] });

    await test.api.rules.change.mutate({ key: HOURS, from: isoDate('2015-08-01'), rule: draft({ value: null }) });
    expect(await rightOf()).toMatchObject({ minutes: null, reason: 'rule-unknown' });
    await test.api.history.undo.mutate();
    expect((await rightOf())?.minutes).toBe(after?.minutes);

    await test.api.rules.reset.mutate({ key: HOURS, from: isoDate('2015-08-01') });
    expect(await rightOf()).toEqual(before);
    expect((await failureOf(test.api.rules.reset.mutate({ key: HOURS, from: isoDate('2015-08-01') }))).code).toBe(
      'not-found',
    );
  });

  it('add a period: the one that began last counts, and the overlap is told', async () => {
    await test.api.rules.add.mutate({
      key: HOURS,
      rule: draft({ from: isoDate('2020-08-01'), to: isoDate('2021-07-31') }),
    });
    const { periods, overlaps, shippedStarts } = await ruleOf();
    expect(periods.map(({ from, to, rule }) => [from, to, rule?.value])).toEqual([
      ['2021-08-01', null, 83],
      ['2020-08-01', '2021-07-31', 100],
      ['2015-08-01', '2020-07-31', 83],
    ]);
    expect(overlaps).toMatchObject([
      { from: '2020-08-01', to: '2021-07-31', counts: { value: 100 }, other: { value: 83 } },
    ]);
    expect(shippedStarts).toEqual(['2015-08-01']);
  });

  it('show a gap as a period without a rule', async () => {
    const mode = 'professionalisation-budget-mode';
    const rule = draft({ value: 'school-pool', from: isoDate('2014-08-01'), to: isoDate('2018-12-31') });
    await test.api.rules.change.mutate({ key: mode, from: isoDate('2014-08-01'), rule });
    expect((await ruleOf(mode)).periods.map(({ from, rule: counts }) => [from, counts?.value ?? null])).toEqual([
      ['2020-01-01', 'individual'],
      ['2019-01-01', null],
      ['2014-08-01', 'school-pool'],
    ]);
  });

  it('are refused when they cannot be', async () => {
    const add = (changes: Partial<OwnRuleDraft>, key: RuleKey = HOURS) =>
      fieldsOf(test.api.rules.add.mutate({ key, rule: draft({ from: isoDate('2024-08-01'), ...changes }) }));
    expect(await add({ value: -1 })).toEqual(['value rule-value-invalid']);
    expect(await add({ value: '83' })).toEqual(['value rule-value-invalid']);
    expect(await add({ to: isoDate('2024-07-31') })).toEqual(['to end-before-start']);
    expect(await add({ source: ' ' })).toEqual(['source required']);
    expect(await add({ from: isoDate('2015-08-01') })).toEqual(['from rule-period-taken']);
    expect(await add({ parameters: { surprise: 1 } })).toEqual(['parameters.surprise number-out-of-range']);
    expect(await add({}, 'sustainable-basic-hours')).toEqual(['parameters.saveYears number-out-of-range']);
    expect(await add({ checkedOn: isoDate('2099-01-01') })).toEqual(['checkedOn date-in-future']);
    const change = (from: string, rule: OwnRuleDraft) =>
      test.api.rules.change.mutate({ key: HOURS, from: isoDate(from), rule });
    expect(await fieldsOf(change('2015-08-01', draft({ from: isoDate('2016-08-01') })))).toEqual([
      'from rule-start-fixed',
    ]);
    expect((await failureOf(change('1999-01-01', draft()))).code).toBe('not-found');
  });
});

describe('settings for planning', () => {
  it('have defaults, are kept, and come back by undo', async () => {
    const { setting, places } = await test.api.planningSettings.get.query();
    expect(setting).toEqual({
      latitude: null,
      longitude: null,
      mostAbsentPerDay: 2,
      mostTravelKm: null,
      budgetMode: 'individual',
    });
    const { latitude, longitude } = places.find(({ name }) => name === 'Amersfoort') ?? { latitude: 0, longitude: 0 };
    const changed = { latitude, longitude, mostAbsentPerDay: 3, mostTravelKm: 60, budgetMode: 'school-pool' as const };
    await test.api.planningSettings.update.mutate({ setting: changed });
    expect((await test.api.planningSettings.get.query()).setting).toEqual(changed);
    await test.api.history.undo.mutate();
    expect((await test.api.planningSettings.get.query()).setting).toEqual(setting);
  });

  it('are refused when they cannot be', async () => {
    const { setting } = await test.api.planningSettings.get.query();
    const update = (changes: Partial<typeof setting>) =>
      fieldsOf(test.api.planningSettings.update.mutate({ setting: { ...setting, ...changes } }));
    expect(await update({ latitude: 52 })).toEqual(['latitude coordinate-out-of-range']);
    expect(await update({ latitude: 91, longitude: 5 })).toEqual(['latitude coordinate-out-of-range']);
    expect(await update({ mostAbsentPerDay: 0 })).toEqual(['mostAbsentPerDay number-out-of-range']);
    expect(await update({ mostTravelKm: 12.5 })).toEqual(['mostTravelKm number-out-of-range']);
  });
});
