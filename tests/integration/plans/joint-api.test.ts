import { afterEach, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { PersonId, PlanItemId } from '#shared/kernel/ids.ts';
import { anAppointment, aPerson } from '../../support/drafts.ts';
import { aPlanDraft } from '../../support/plan-drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;
let people: PersonId[];

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  people = [];
  for (let number = 0; number < 3; number += 1) {
    const { personId } = await test.api.team.createPerson.mutate({ person: aPerson() });
    await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId) });
    people.push(personId);
  }
});

afterEach(async () => {
  await test.remove();
});

const draft = aPlanDraft({
  title: 'Studiedag',
  hours: [{ schoolYear: 2026, source: 'professionalisation', minutes: 360 }],
  costs: [{ id: null, year: 2026, payer: 'school', kind: 'tuition', cents: 8_500, note: '' }],
});
const items = async () => (await test.api.plans.list.query()).items;
const states = async () => (await items()).map(({ state }) => state);
const planTogether = async (): Promise<readonly PlanItemId[]> =>
  (await test.api.plans.createJoint.mutate({ personIds: people, state: 'agreed', plan: draft })).itemIds;

it('previews who gets what without storing anything', async () => {
  const before = await test.api.plans.previewJoint.mutate({ personIds: people, plan: draft });
  expect(before.map(({ cents, hours, plannedAlready }) => [cents, hours[0]?.minutes, plannedAlready.length])).toEqual([
    [8_500, 360, 0],
    [8_500, 360, 0],
    [8_500, 360, 0],
  ]);
  expect(await items()).toEqual([]);
  await planTogether();
  const after = await test.api.plans.previewJoint.mutate({ personIds: people.slice(0, 1), plan: draft });
  expect(after.map(({ personId, plannedAlready }) => [personId, plannedAlready.length])).toEqual([[people[0], 1]]);
});

it('does an action for all that allow it, names the others, and takes it back in one step', async () => {
  const [first, second] = await planTogether();
  if (first === undefined || second === undefined) throw new Error('Three were planned');
  await test.api.plans.act.mutate({ itemId: second, action: 'lapse', on: null });
  const secondPerson = (await items()).find(({ id }) => id === second)?.personId;
  const { leftOut } = await test.api.plans.act.mutate({ itemId: first, action: 'enrol', on: null, isForAll: true });
  expect(leftOut).toEqual([secondPerson]);
  expect((await states()).toSorted()).toEqual(['enrolled', 'enrolled', 'lapsed']);
  await test.api.history.undo.mutate();
  expect((await states()).toSorted()).toEqual(['agreed', 'agreed', 'lapsed']);
  const notNow = test.api.plans.act.mutate({ itemId: second, action: 'enrol', on: null, isForAll: true });
  expect((await failureOf(notNow)).fields[0]?.code).toBe('plan-action-not-allowed');
  await test.api.plans.act.mutate({ itemId: first, action: 'enrol', on: null });
  expect((await states()).toSorted()).toEqual(['agreed', 'enrolled', 'lapsed']);
});

it('is achieved for all on a day, but not for whom it starts later', async () => {
  const [first, second] = await planTogether();
  if (first === undefined || second === undefined) throw new Error('Three were planned');
  await test.api.plans.act.mutate({ itemId: first, action: 'start', on: null, isForAll: true });
  await test.api.plans.update.mutate({ itemId: second, plan: { startsOn: isoDate('2026-10-20') } });
  const on = isoDate('2026-10-15');
  const { leftOut } = await test.api.plans.act.mutate({ itemId: first, action: 'achieve', on, isForAll: true });
  expect(leftOut).toHaveLength(1);
  expect((await items()).map(({ achievedOn }) => achievedOn).toSorted()).toEqual([on, on, null]);
});

it('changes for all what has not ended, keeps what is their own, and takes it back in one step', async () => {
  const [first, second] = await planTogether();
  if (first === undefined || second === undefined) throw new Error('Three were planned');
  await test.api.plans.act.mutate({ itemId: second, action: 'lapse', on: null });
  await test.api.plans.update.mutate({ itemId: first, plan: { note: 'Alleen hier' } });
  await test.api.plans.update.mutate({
    itemId: first,
    plan: {
      title: 'Studiedag rekenen',
      hours: [{ schoolYear: 2026, source: 'professionalisation', minutes: 480 }],
      costs: (await items()).find(({ id }) => id === first)?.costs ?? [],
    },
    isForAll: true,
  });
  const facts = async () =>
    (await items())
      .map(({ title, note, hours, costs }) => [title, note, hours[0]?.minutes, costs.length].join(' '))
      .toSorted();
  expect(await facts()).toEqual([
    'Studiedag  360 1',
    'Studiedag rekenen  480 1',
    'Studiedag rekenen Alleen hier 480 1',
  ]);
  await test.api.history.undo.mutate();
  expect(await facts()).toEqual(['Studiedag  360 1', 'Studiedag  360 1', 'Studiedag Alleen hier 360 1']);
});
