import { afterEach, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, GoalId, PersonId, PlanItemId } from '#shared/kernel/ids.ts';
import type { PlanAction } from '#shared/domain/plans/plan-actions.ts';
import type { PlanDraft } from '#shared/domain/plans/plan-policy.ts';
import { aGoal, anAppointment, aPerson, aRequirement, aRole } from '../../support/drafts.ts';
import { aPlanDraft } from '../../support/plan-drafts.ts';
import { aProgrammeDraft } from '../../support/programme-drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';
import { newCompetence, newFramework } from '../frameworks/framework-steps.ts';
import { addGroup } from '../groups/group-calls.ts';

let test: TestCore;
let anna: PersonId;
let bram: PersonId;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  anna = await teacher('Anna');
  bram = await teacher('Bram');
});

afterEach(async () => {
  await test.remove();
});

async function teacher(givenName: string): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson({ givenName }) });
  await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId) });
  return personId;
}

const plan = async (draft: Partial<PlanDraft>, state: 'wish' | 'agreed' = 'agreed', personId = anna) =>
  (await test.api.plans.create.mutate({ personId, state, plan: aPlanDraft(draft) })).itemId;
const items = async () => (await test.api.plans.list.query()).items;
const act = (itemId: PlanItemId, action: PlanAction, on: string | null = null) =>
  test.api.plans.act.mutate({ itemId, action, on: on === null ? null : isoDate(on) });

async function competence(): Promise<CompetenceId> {
  const frameworks = await test.api.frameworks.list.query();
  const found = frameworks.flatMap(({ competences }) => competences).find(({ code }) => code === 'B01');
  if (found === undefined) throw new Error('A new school has the framework of team needs');
  return found.id;
}

async function goal(): Promise<GoalId> {
  return (await test.api.goals.create.mutate({ goal: aGoal() })).goalId;
}

it('enters, changes part by part, deletes, and takes each back in one step', async () => {
  const first = await plan({ hours: [{ schoolYear: 2026, source: 'professionalisation', minutes: 600 }] });
  const second = await plan({ title: 'Tweede' }, 'wish');
  expect((await items()).map(({ position, state }) => [position, state])).toEqual([
    [0, 'agreed'],
    [1, 'wish'],
  ]);
  const before = (await items())[0]?.hours[0]?.id;
  await test.api.plans.update.mutate({
    itemId: first,
    plan: {
      hours: [
        { schoolYear: 2026, source: 'professionalisation', minutes: 900 },
        { schoolYear: 2027, source: 'own-time', minutes: 60 },
      ],
    },
  });
  const changed = (await items())[0];
  expect(changed?.title).toBe('Training didactisch coachen');
  expect(changed?.hours.map(({ minutes }) => minutes)).toEqual([900, 60]);
  expect(changed?.hours[0]?.id).toBe(before);
  await test.api.history.undo.mutate();
  expect((await items())[0]?.hours.map(({ minutes }) => minutes)).toEqual([600]);
  await test.api.plans.delete.mutate({ itemId: second });
  expect(await items()).toHaveLength(1);
  await test.api.history.undo.mutate();
  expect(await items()).toHaveLength(2);
});

it('plans the same for several people in one step, each with his own parts', async () => {
  const draft = aPlanDraft({
    title: 'Studiedag rekenen',
    hours: [{ schoolYear: 2026, source: 'imposed', minutes: 360 }],
    costs: [{ id: null, year: 2027, payer: 'school', kind: 'tuition', cents: 9_500, note: '' }],
  });
  const both = { personIds: [anna, bram], state: 'agreed', plan: draft } as const;
  await test.api.plans.createJoint.mutate(both);
  const [one, other] = await items();
  expect(one?.jointKey).not.toBeNull();
  expect(other?.jointKey).toBe(one?.jointKey);
  expect(other?.hours[0]?.id).not.toBe(one?.hours[0]?.id);
  expect((await test.api.plans.money.query({ year: 2027 })).ledger.committed).toBe(19_000);
  await test.api.history.undo.mutate();
  expect(await items()).toEqual([]);
  const codes = async (personIds: readonly PersonId[]) =>
    (await failureOf(test.api.plans.createJoint.mutate({ ...both, personIds }))).fields.map(({ code }) => code);
  expect(await codes([])).toEqual(['required']);
  expect(await codes([anna, anna])).toEqual(['person-twice']);
  expect(await codes(['nobody' as PersonId])).toEqual(['person-unknown']);
});

it('follows the table of actions and keeps the day on which it was achieved', async () => {
  const itemId = await plan({ startsOn: isoDate('2026-09-01') }, 'wish');
  const state = async () => (await items())[0]?.state;
  expect((await failureOf(act(itemId, 'achieve'))).fields[0]?.code).toBe('plan-action-not-allowed');
  await act(itemId, 'agree');
  await act(itemId, 'start');
  expect((await failureOf(act(itemId, 'achieve', '2026-11-02'))).fields[0]?.code).toBe('date-in-future');
  expect((await failureOf(act(itemId, 'achieve', '2026-08-31'))).fields[0]?.code).toBe('achieved-before-start');
  await act(itemId, 'achieve', '2026-10-30');
  expect(await state()).toBe('achieved');
  expect((await items())[0]?.achievedOn).toBe('2026-10-30');
  await test.api.history.undo.mutate();
  expect(await state()).toBe('running');
  expect((await items())[0]?.achievedOn).toBeNull();
});

it('counts the hours and the money of a person, with the lines behind them', async () => {
  // A full-time teacher has 83 h of professionalisation: 4,980 minutes.
  const agreed = await plan({
    startsOn: isoDate('2020-01-01'),
    endsOn: isoDate('2029-10-01'),
    hours: [{ schoolYear: 2026, source: 'professionalisation', minutes: 1_200 }],
    costs: [{ id: null, year: 2027, payer: 'school', kind: 'tuition', cents: 50_000, note: '' }],
  });
  await plan({ hours: [{ schoolYear: 2026, source: 'professionalisation', minutes: 600 }] }, 'wish');
  const answer = await test.api.plans.ofPerson.query({ personId: anna });
  // The years of the dates, of the hours, and this one and the next two.
  expect(answer.hours.map(({ schoolYear }) => schoolYear)).toEqual([2019, 2026, 2027, 2028, 2029]);
  const entry = answer.hours[1]?.entries[0];
  expect(entry).toMatchObject({ right: 4_980, saved: 0, committed: 1_200, wished: 600, left: 3_780 });
  expect(entry?.lines[0]).toEqual({ itemId: agreed, minutes: 1_200, isCommitted: true });
  expect(answer.money.map(({ year, committed }) => [year, committed])).toEqual([[2027, 50_000]]);
  expect(answer.items[0]?.warnings.map(({ code }) => code)).toEqual(['starts-before-employment']);
  const team = await test.api.plans.teamHours.query({ schoolYear: 2026 });
  expect(team.ledgers.map(({ person, ledger }) => [person.givenName, ledger.committed, ledger.wished])).toEqual([
    ['Anna', 1_200, 600],
    ['Bram', 0, 0],
  ]);
});

it('keeps budgets and sets what is promised against them', async () => {
  const budget = { year: 2027, payer: 'school', title: 'Scholing', purpose: '', cents: 100_000 } as const;
  const { budgetId } = await test.api.plans.createBudget.mutate({ budget });
  await plan({ costs: [{ id: null, year: 2027, payer: 'school', kind: 'tuition', cents: 120_000, note: '' }] });
  const school = async () => (await test.api.plans.money.query({ year: 2027 })).ledger.entries[0];
  expect(await school()).toMatchObject({ payer: 'school', budget: 100_000, committed: 120_000, left: -20_000 });
  await test.api.plans.updateBudget.mutate({ budgetId, budget: { cents: 150_000 } });
  expect((await school())?.left).toBe(30_000);
  const negative = test.api.plans.updateBudget.mutate({ budgetId, budget: { cents: -1 } });
  expect((await failureOf(negative)).fields[0]?.code).toBe('amount-not-negative');
  await test.api.plans.deleteBudget.mutate({ budgetId });
  expect((await school())?.left).toBeNull();
  expect(await test.api.plans.budgets.query()).toEqual([]);
});

it('refuses negative money and hours, and keeps nothing of it', async () => {
  const refused = plan({
    hours: [{ schoolYear: 2026, source: 'imposed', minutes: -60 }],
    costs: [{ id: null, year: 2027, payer: 'school', kind: 'other', cents: -1, note: '' }],
  });
  const { code, fields } = await failureOf(refused);
  expect([code, ...fields.map(({ path }) => path)]).toEqual(['invalid-input', 'hours.0.minutes', 'costs.0.cents']);
  expect(await items()).toEqual([]);
});

it('feeds the forecast of goals, matrix and overview once a plan is agreed', async () => {
  const goalId = await goal();
  const competenceId = await competence();
  await test.api.requirements.create.mutate({
    requirement: aRequirement(goalId, competenceId, { level: 3, byDate: isoDate('2028-07-31') }),
  });
  const itemId = await plan(
    { endsOn: isoDate('2027-07-01'), outcomes: [{ competenceId, level: 3 }], goalIds: [goalId] },
    'wish',
  );
  const forecasts = async () => {
    const [entry] = (await test.api.goals.list.query()).goals;
    const matrix = await test.api.competences.matrix.query({});
    return [
      entry?.coverage.requirements[0]?.forecast,
      matrix.requirements[0]?.coverage.forecast,
      matrix.plannedRises.length,
    ];
  };
  expect(await forecasts()).toEqual([0, 0, 0]);
  await act(itemId, 'agree');
  expect(await forecasts()).toEqual([1, 1, 1]);
});

it('lets plans go on without a goal, role, group or competence that is removed', async () => {
  const goalId = await goal();
  const groupId = await addGroup(test);
  const competenceId = await newCompetence(test, await newFramework(test), { titleNl: 'Weg' });
  const { roleId } = await test.api.roles.create.mutate({ role: aRole() });
  await plan({ goalIds: [goalId], roleAfterId: roleId, groupId, outcomes: [{ competenceId, level: 1 }] });
  await test.api.catalogue.create.mutate({ programme: aProgrammeDraft({ outcomes: [{ competenceId, level: 1 }] }) });
  const whole = (await items())[0];
  await test.api.goals.delete.mutate({ goalId });
  await test.api.roles.delete.mutate({ roleId });
  await test.api.groups.delete.mutate({ groupId });
  await test.api.frameworks.deleteCompetence.mutate({ competenceId });
  expect((await items())[0]).toEqual({ ...whole, goalIds: [], roleAfterId: null, groupId: null, outcomes: [] });
  const entries = async () => (await test.api.catalogue.list.query()).programmes.map(({ programme }) => programme);
  expect((await entries()).flatMap(({ outcomes }) => outcomes).map((outcome) => outcome.competenceId)).not.toContain(
    competenceId,
  );
  for (let step = 0; step < 4; step += 1) await test.api.history.undo.mutate();
  expect((await items())[0]).toEqual(whole);
});

it('reorders the items of a person in one step, and takes it back', async () => {
  const first = await plan({ title: 'Eerste' });
  await plan({ title: 'Tweede' });
  await plan({ title: 'Van Bram' }, 'agreed', bram);
  await plan({ title: 'Derde' });
  const order = async () => {
    const own = (await test.api.plans.ofPerson.query({ personId: anna })).items;
    return own.map(({ item }) => `${String(item.position)} ${item.title}`);
  };
  await test.api.plans.reorder.mutate({ itemId: first, position: 1 });
  expect(await order()).toEqual(['0 Tweede', '1 Eerste', '2 Derde']);
  await test.api.plans.reorder.mutate({ itemId: first, position: 99 });
  expect(await order()).toEqual(['0 Tweede', '1 Derde', '2 Eerste']);
  await test.api.history.undo.mutate();
  await test.api.history.undo.mutate();
  expect(await order()).toEqual(['0 Eerste', '1 Tweede', '2 Derde']);
});

it('moves hours of several years and weekly sessions, which take the places of each other', async () => {
  const itemId = await plan({
    hours: [
      { schoolYear: 2026, source: 'professionalisation', minutes: 600 },
      { schoolYear: 2027, source: 'professionalisation', minutes: 300 },
    ],
  });
  const days = ['2026-09-02', '2027-09-01'].map((day) => ({
    id: null,
    heldOn: isoDate(day),
    minutes: 180,
    needsCover: false,
  }));
  await test.api.plans.setSessions.mutate({ itemId, sessions: days, forAll: false });
  const facts = async () =>
    (await items()).flatMap(({ hours, sessions }) => [
      hours.map(({ schoolYear, minutes }) => `${String(schoolYear)} ${String(minutes)}`).sort(),
      sessions.map(({ heldOn }) => heldOn).sort(),
    ]);
  const before = await facts();
  await test.api.plans.move.mutate({ itemId, years: 1, isForAll: false });
  expect(await facts()).toEqual([
    ['2027 600', '2028 300'],
    ['2027-09-01', '2028-08-30'],
  ]);
  await test.api.history.undo.mutate();
  expect(await facts()).toEqual(before);
  await test.api.plans.move.mutate({ itemId, years: -1, isForAll: false });
  expect((await facts())[0]).toEqual(['2025 600', '2026 300']);
});
