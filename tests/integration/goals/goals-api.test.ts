import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, GoalId, PersonId } from '#shared/kernel/ids.ts';
import { placeAfterStep } from '#shared/domain/goals/goal-tree.ts';
import { aGoal, anAppointment, aPerson, aRequirement } from '../../support/drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;
let competenceId: CompetenceId;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  const [list] = await test.api.frameworks.list.query();
  const competence = list?.competences.find(({ kind }) => kind === 'competence');
  if (competence === undefined) throw new Error('No competence');
  competenceId = competence.id;
});

afterEach(async () => {
  await test.remove();
});

async function addTeacher(level: number | null, patch: Parameters<typeof anAppointment>[1] = {}): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson() });
  await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId, patch) });
  if (level !== null) {
    await test.api.competences.rate.mutate({ personId, competenceId, level, raterKind: 'leader' });
  }
  return personId;
}

async function addGoal(patch: Parameters<typeof aGoal>[0] = {}): Promise<GoalId> {
  return (await test.api.goals.create.mutate({ goal: aGoal(patch) })).goalId;
}

async function entryOf(goalId: GoalId) {
  const { goals } = await test.api.goals.list.query();
  const entry = goals.find(({ goal }) => goal.id === goalId);
  if (entry === undefined) throw new Error('No such goal');
  return entry;
}

describe('coverage of a requirement', () => {
  // Five teachers: 4, 3, 2, unknown, and one at 3 who leaves on 31 December 2026; an assistant at 4 who is no teacher.
  // Everybody of the teachers at 3, the one at 2 exempt, by 1 August 2027:
  //   group 5, asked 4; have 4, 3 and the leaver = 3; unknown 1; need 4; gap 1; known 3; forecast 3 − 1 = 2.
  it('gives the figures that were counted by hand, and the people behind them', async () => {
    const high = await addTeacher(4);
    const enough = await addTeacher(3);
    const low = await addTeacher(2);
    const unknown = await addTeacher(null);
    const leaver = await addTeacher(3, { to: isoDate('2026-12-31') });
    await addTeacher(4, { functionGroup: 'oop' });
    const goalId = await addGoal();
    const requirement = aRequirement(goalId, competenceId, { byDate: isoDate('2027-08-01') });
    const { requirementId } = await test.api.requirements.create.mutate({ requirement });
    await test.api.requirements.createExemption.mutate({
      exemption: { requirementId, personId: low, reason: 'Gaat met pensioen' },
    });

    const { coverage } = await entryOf(goalId);
    expect(coverage).toMatchObject({ gap: 1, state: 'open' });
    expect(coverage.requirements[0]).toMatchObject({ have: 3, need: 4, gap: 1, known: 3, forecast: 2 });
    const people = coverage.requirements[0]?.people;
    expect(people?.have.toSorted()).toEqual([high, enough, leaver].toSorted());
    expect(people?.lacking).toEqual([]);
    expect(people?.unknown).toEqual([unknown]);
    expect(people?.exempt).toEqual([low]);
    expect(people?.leaving).toEqual([leaver]);
  });

  // Four teachers, two of them at level 3; 60 % of 4 is 2.4, rounded up 3: one short.
  it('previews what a requirement would ask, with the same figures as when it is stored', async () => {
    for (const level of [3, 3, 1, 1]) await addTeacher(level);
    const goalId = await addGoal();
    const requirement = aRequirement(goalId, competenceId, { quantity: { kind: 'at-least-percent', percent: 60 } });
    const preview = await test.api.requirements.preview.query({ requirementId: null, requirement });
    expect(preview).toMatchObject({ have: 2, need: 3, gap: 1, known: 4 });
    expect((await entryOf(goalId)).requirements).toEqual([]);

    const { requirementId } = await test.api.requirements.create.mutate({ requirement });
    const stored = (await entryOf(goalId)).coverage.requirements[0];
    expect({ ...preview, requirementId }).toEqual(stored);
  });

  it('previews a change with the exemptions of the stored requirement', async () => {
    const exempt = await addTeacher(1);
    await addTeacher(3);
    const goalId = await addGoal();
    const requirement = aRequirement(goalId, competenceId, { level: 2 });
    const { requirementId } = await test.api.requirements.create.mutate({ requirement });
    await test.api.requirements.createExemption.mutate({
      exemption: { requirementId, personId: exempt, reason: 'Verlof' },
    });
    const preview = await test.api.requirements.preview.query({
      requirementId,
      requirement: { ...requirement, level: 3 },
    });
    expect(preview).toMatchObject({ have: 1, need: 1, gap: 0 });
    expect(preview.people.exempt).toEqual([exempt]);
  });
});

describe('changing a goal', () => {
  it('leaves the fields that are not named as they are', async () => {
    const goalId = await addGoal({ title: 'Rekenen', why: 'Omdat', theme: 'Basis' });
    await Promise.all([
      test.api.goals.update.mutate({ goalId, goal: { title: 'Beter rekenen' } }),
      test.api.goals.update.mutate({ goalId, goal: { theme: 'Rekenen' } }),
    ]);
    expect((await entryOf(goalId)).goal).toMatchObject({ title: 'Beter rekenen', why: 'Omdat', theme: 'Rekenen' });
  });

  it('empties a field that is given as empty', async () => {
    const goalId = await addGoal({ endsOn: isoDate('2027-07-31') });
    await test.api.goals.update.mutate({ goalId, goal: { endsOn: null } });
    expect((await entryOf(goalId)).goal.endsOn).toBeNull();
  });

  it('moves a goal through the tree as its steps say', async () => {
    const first = await addGoal({ title: 'a' });
    const second = await addGoal({ title: 'b' });
    const third = await addGoal({ title: 'c' });
    const goals = async () => (await test.api.goals.list.query()).goals.map(({ goal }) => goal);
    const step = async (goalId: GoalId, name: 'up' | 'down' | 'in' | 'out'): Promise<void> => {
      const place = placeAfterStep(await goals(), goalId, name);
      if (place === null) throw new Error('No such step');
      await test.api.goals.move.mutate({ goalId, ...place });
    };
    const order = async () => (await goals()).map(({ title, parentId }) => [title, parentId]);
    await step(third, 'up');
    expect(await order()).toEqual([
      ['a', null],
      ['c', null],
      ['b', null],
    ]);
    await step(second, 'in');
    expect((await entryOf(second)).goal.parentId).toBe(third);
    await step(second, 'out');
    expect(await order()).toEqual([
      ['a', null],
      ['c', null],
      ['b', null],
    ]);
    await step(first, 'down');
    expect((await order()).map(([title]) => title)).toEqual(['c', 'a', 'b']);
  });
});

describe('bad input', () => {
  async function refused(call: Promise<unknown>): Promise<readonly string[]> {
    const before = await test.api.goals.list.query();
    const failure = await failureOf(call);
    expect(failure.code).toBe('invalid-input');
    expect(await test.api.goals.list.query()).toEqual(before);
    return failure.fields.map(({ path, code }) => `${path}: ${code}`);
  }

  it('names the field of a goal and changes nothing', async () => {
    const goalId = await addGoal({ startsOn: isoDate('2026-08-01') });
    const update = (goal: Parameters<typeof test.api.goals.update.mutate>[0]['goal']) =>
      refused(test.api.goals.update.mutate({ goalId, goal }));
    expect(await update({ title: '  ' })).toEqual(['title: required']);
    expect(await update({ endsOn: isoDate('2026-07-31') })).toEqual(['endsOn: end-before-start']);
    expect(await update({ ownerId: 'nobody' })).toEqual(['ownerId: owner-unknown']);
    expect(await update({ ownerGroupId: 'nobody' })).toEqual(['ownerGroupId: group-unknown']);
    expect(await update({ parentId: goalId })).toEqual(['parentId: parent-below-itself']);
    expect(await refused(test.api.goals.create.mutate({ goal: aGoal({ title: '' }) }))).toEqual(['title: required']);
  });

  it('names the field of a requirement and changes nothing, stored or previewed', async () => {
    const goalId = await addGoal();
    const drafts = [
      aRequirement(goalId, competenceId, { quantity: { kind: 'at-least-count', count: 0 } }),
      aRequirement(goalId, competenceId, { quantity: { kind: 'at-least-percent', percent: 101 } }),
      aRequirement(goalId, competenceId, { level: 9 }),
      aRequirement(goalId, 'ghost' as CompetenceId),
    ];
    const expected = [
      ['quantity.count: count-out-of-range'],
      ['quantity.percent: percent-out-of-range'],
      ['level: level-not-in-scale'],
      ['competenceId: competence-unknown'],
    ];
    for (const [index, requirement] of drafts.entries()) {
      expect(await refused(test.api.requirements.create.mutate({ requirement }))).toEqual(expected[index]);
      const preview = test.api.requirements.preview.query({ requirementId: null, requirement });
      expect(await refused(preview)).toEqual(expected[index]);
    }
  });

  it('asks a reason for an exemption, and gives one person one exemption', async () => {
    const personId = await addTeacher(null);
    const goalId = await addGoal();
    const { requirementId } = await test.api.requirements.create.mutate({
      requirement: aRequirement(goalId, competenceId),
    });
    const exempt = (reason: string) =>
      test.api.requirements.createExemption.mutate({ exemption: { requirementId, personId, reason } });
    expect(await refused(exempt('  '))).toEqual(['reason: required']);
    await exempt('Ouderschapsverlof');
    expect(await refused(exempt('Nog eens'))).toEqual(['personId: already-exempt']);
  });
});
