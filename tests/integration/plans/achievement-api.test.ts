import { afterEach, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { PersonId, PlanItemId } from '#shared/kernel/ids.ts';
import type { PlanDraft } from '#shared/domain/plans/plan-policy.ts';
import { anAppointment, aPerson, aRole } from '../../support/drafts.ts';
import { aPlanDraft } from '../../support/plan-drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;
let anna: PersonId;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  anna = (await test.api.team.createPerson.mutate({ person: aPerson() })).personId;
  await test.api.team.createAppointment.mutate({ appointment: anAppointment(anna) });
});

afterEach(async () => {
  await test.remove();
});

const plan = async (draft: Partial<PlanDraft>) =>
  (await test.api.plans.create.mutate({ personId: anna, state: 'agreed', plan: aPlanDraft(draft) })).itemId;

async function achieved(draft: Partial<PlanDraft>): Promise<PlanItemId> {
  const itemId = await plan(draft);
  await test.api.plans.act.mutate({ itemId, action: 'start', on: null });
  await test.api.plans.act.mutate({ itemId, action: 'achieve', on: isoDate('2026-10-15') });
  return itemId;
}

async function competence() {
  const frameworks = await test.api.frameworks.list.query();
  const found = frameworks.flatMap(({ competences }) => competences).find(({ code }) => code === 'B01');
  if (found === undefined) throw new Error('A new school has the framework of team needs');
  return found.id;
}

it('proposes level, diploma and role, and writes what is confirmed in one step', async () => {
  const competenceId = await competence();
  const { roleId } = await test.api.roles.create.mutate({ role: aRole() });
  const outcomes = [{ competenceId, level: 3 }];
  const itemId = await achieved({ title: 'Master EN', kind: 'hbo-master', outcomes, roleAfterId: roleId });
  const open = async () => (await test.api.plans.achievements.query()).flatMap(({ proposals }) => proposals);
  expect((await open()).map(({ kind }) => kind)).toEqual(['level', 'qualification', 'role']);
  const on = isoDate('2026-10-15');
  const diploma = {
    outcome: 'confirmed',
    kind: 'hbo-master',
    title: 'Master EN',
    institute: '',
    accredited: 'yes',
    awardedOn: on,
    evidence: 'self-reported',
    hasSeenDiploma: true,
  } as const;
  const answer = {
    itemId,
    levels: [{ outcome: 'confirmed', competenceId, level: 3, raterKind: 'agreed', ratedOn: on }],
    qualification: diploma,
    role: { outcome: 'confirmed', from: on, minutesPerYear: 2_400 },
  } as const;
  await test.api.plans.confirmAchievement.mutate(answer);
  expect(await open()).toEqual([]);
  const member = async () => (await test.api.team.list.query()).members[0];
  expect((await member())?.qualifications).toMatchObject([{ title: 'Master EN', evidence: 'seen', awardedOn: on }]);
  expect((await member())?.occupancies).toMatchObject([{ roleId, from: on, minutesPerYear: 2_400 }]);
  expect((await failureOf(test.api.plans.confirmAchievement.mutate(answer))).fields[0]?.code).toBe(
    'plan-proposal-gone',
  );
  await test.api.history.undo.mutate();
  expect((await member())?.qualifications).toEqual([]);
  expect(await open()).toHaveLength(3);

  await test.api.plans.confirmAchievement.mutate({
    itemId,
    levels: [{ outcome: 'declined', competenceId }],
    qualification: { ...diploma, hasSeenDiploma: false },
    role: null,
  });
  expect((await member())?.qualifications).toMatchObject([{ evidence: 'self-reported' }]);
  expect((await open()).map(({ kind }) => kind)).toEqual(['role']);
  await test.api.plans.delete.mutate({ itemId });
  expect(await open()).toEqual([]);
});

it('says which answer is wrong, and then writes nothing', async () => {
  const competenceId = await competence();
  const itemId = await achieved({ outcomes: [{ competenceId, level: 3 }] });
  const level = { outcome: 'confirmed', competenceId, level: 99, raterKind: 'leader' } as const;
  const failure = await failureOf(
    test.api.plans.confirmAchievement.mutate({
      itemId,
      levels: [{ ...level, ratedOn: isoDate('2099-01-01') }],
      qualification: null,
      role: null,
    }),
  );
  expect(failure.fields.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'levels.0.level level-not-in-scale',
    'levels.0.ratedOn date-in-future',
  ]);
  expect(await test.api.plans.achievements.query()).toHaveLength(1);
});

it('moves an item, or all that was planned together, and takes it back', async () => {
  const bram = (await test.api.team.createPerson.mutate({ person: aPerson({ givenName: 'Bram' }) })).personId;
  const draft = aPlanDraft({
    startsOn: isoDate('2026-11-10'),
    hours: [{ schoolYear: 2026, source: 'imposed', minutes: 360 }],
    costs: [{ id: null, year: 2026, payer: 'school', kind: 'tuition', cents: 9_500, note: '' }],
  });
  const joint = { personIds: [anna, bram], state: 'agreed', plan: draft } as const;
  const { itemIds } = await test.api.plans.createJoint.mutate(joint);
  const [first, second] = itemIds;
  if (first === undefined || second === undefined) throw new Error('Two people have an item each');
  const facts = async () =>
    (await test.api.plans.list.query()).items
      .toSorted((left, right) => itemIds.indexOf(left.id) - itemIds.indexOf(right.id))
      .map(({ startsOn, hours, costs }) => [startsOn, hours[0]?.schoolYear, costs[0]?.year]);
  const before = ['2026-11-10', 2026, 2026];
  const after = ['2027-11-10', 2027, 2027];
  await test.api.plans.move.mutate({ itemId: first, years: 1, isForAll: false });
  expect(await facts()).toEqual([after, before]);
  await test.api.history.undo.mutate();
  await test.api.plans.move.mutate({ itemId: second, years: 1, isForAll: true });
  expect(await facts()).toEqual([after, after]);
  await test.api.history.undo.mutate();
  expect(await facts()).toEqual([before, before]);
  await test.api.plans.act.mutate({ itemId: first, action: 'start', on: null });
  const refused = await failureOf(test.api.plans.move.mutate({ itemId: first, years: 1, isForAll: false }));
  expect(refused.fields[0]?.code).toBe('plan-move-not-allowed');
});
