import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PersonId } from '#shared/kernel/ids.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { anAppointment, aPerson } from '../../support/drafts.ts';
import { aPlanDraft } from '../../support/plan-drafts.ts';
import { TestCore } from '../../support/test-core.ts';

let test: TestCore;
let anna: PersonId;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  anna = (await test.api.team.createPerson.mutate({ person: aPerson() })).personId;
  await test.api.team.createAppointment.mutate({
    appointment: { ...anAppointment(anna), from: isoDate('2015-08-01'), workingTimeFactor: 8000 },
  });
  await test.api.plans.create.mutate({
    personId: anna,
    state: 'agreed',
    plan: aPlanDraft({
      hours: [],
      costs: [{ id: null, year: 2026, payer: 'school', kind: 'tuition', cents: 150_00, note: '' }],
    }),
  });
});

afterEach(async () => {
  await test.remove();
});

const ofAnna = async (year: number) =>
  (await test.api.plans.ofPerson.query({ personId: anna })).moneyRights.find((right) => right.year === year);

it('is used, left and carried by the rules in force, with a reference to them', async () => {
  expect(await ofAnna(2026)).toMatchObject({
    right: {
      cents: 400_00,
      parts: [{ rule: { key: 'professionalisation-budget', isOwn: false, version: '2026-11' } }],
    },
    carried: 0,
    used: 150_00,
    left: 250_00,
  });
  expect(await ofAnna(2027)).toMatchObject({ carried: 250_00, leftWithCarried: 650_00 });
  await test.api.rules.add.mutate({
    key: 'professionalisation-budget',
    rule: {
      value: 524_50,
      parameters: { saveYears: 3 },
      from: isoDate('2027-01-01'),
      to: null,
      source: 'Brief van het bestuur',
      note: '',
      checkedOn: isoDate('2026-01-01'),
    },
  });
  expect((await ofAnna(2026))?.right.cents).toBe(400_00);
  expect((await ofAnna(2027))?.right).toMatchObject({
    cents: 419_60,
    parts: [{ rule: { isOwn: true, source: 'Brief van het bestuur' } }],
  });
});

it('goes into one pool when the school chooses so', async () => {
  const { setting } = await test.api.planningSettings.get.query();
  await test.api.planningSettings.update.mutate({ setting: { ...setting, budgetMode: 'school-pool' } });
  expect(await ofAnna(2026)).toMatchObject({ right: { cents: null, reason: 'school-pool' }, left: null });
  expect((await test.api.plans.money.query({ year: 2026 })).rights).toMatchObject({
    mode: 'school-pool',
    pool: { right: 400_00, used: 150_00, left: 250_00 },
    people: [{ personId: anna, used: 150_00 }],
  });
});
