import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, FrameworkId, GoalId, PersonId } from '#shared/kernel/ids.ts';
import { aGoal, anAppointment, aPerson, aRequirement } from '../../support/drafts.ts';
import { TestCore } from '../../support/test-core.ts';
import { codesOf, entryOf, newCompetence, newFramework, nodeOf } from './framework-steps.ts';

/** The clock of these tests stands on 1 November 2026. */
let test: TestCore;
let frameworkId: FrameworkId;
let reading: CompetenceId;
let maths: CompetenceId;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  frameworkId = await newFramework(test);
  const domain = await newCompetence(test, frameworkId, { kind: 'domain', titleNl: 'Vakken' });
  reading = await newCompetence(test, frameworkId, { titleNl: 'Lezen', parentId: domain });
  maths = await newCompetence(test, frameworkId, { titleNl: 'Rekenen', parentId: domain });
  await test.api.frameworks.activate.mutate({ frameworkId, lastDay: null });
});

afterEach(async () => {
  await test.remove();
});

async function addTeacher(level: number, competenceId: CompetenceId, ratedOn: string): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson() });
  await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId) });
  const rating = { personId, competenceId, level, raterKind: 'leader', ratedOn: isoDate(ratedOn) } as const;
  await test.api.competences.rate.mutate(rating);
  return personId;
}

async function addGoal(): Promise<GoalId> {
  return (await test.api.goals.create.mutate({ goal: aGoal() })).goalId;
}

/** The titles of the columns of the matrix on a day; today without one. */
async function columnsOn(on: string | null, id = frameworkId): Promise<readonly string[]> {
  const query = { frameworkId: id, on: on === null ? null : isoDate(on) };
  const { competences, columnIds } = await test.api.competences.matrix.query(query);
  return columnIds.map((columnId) => competences.find((node) => node.id === columnId)?.titleNl ?? '?');
}

describe('a competence that is retired between two dates', () => {
  // Rated 2 on 1 March 2026, retired on 30 June 2026; today is 1 November 2026.
  beforeEach(async () => {
    await addTeacher(2, reading, '2026-03-01');
    await test.api.frameworks.retireCompetence.mutate({ competenceId: reading, lastDay: isoDate('2026-06-30') });
  });

  it('is a column up to and including its last day, with the level of then, and not after', async () => {
    expect(await columnsOn('2026-02-28')).toEqual(['Lezen', 'Rekenen']);
    expect(await columnsOn('2026-06-30')).toEqual(['Lezen', 'Rekenen']);
    expect(await columnsOn('2026-07-01')).toEqual(['Rekenen']);
    expect(await columnsOn(null)).toEqual(['Rekenen']);
    const { rows } = await test.api.competences.matrix.query({ frameworkId, on: isoDate('2026-06-30') });
    expect(rows.map(({ used }) => used)).toEqual([[2, 0]]);
  });

  it('keeps its ratings, and takes no new ones from after its last day', async () => {
    const [personId] = (await test.api.team.list.query()).members.map(({ person }) => person.id);
    if (personId === undefined) throw new Error('No person');
    expect(await test.api.competences.cell.query({ personId, competenceId: reading })).toHaveLength(1);
    const rate = (ratedOn: string) =>
      test.api.competences.rate.mutate({
        personId,
        competenceId: reading,
        level: 3,
        raterKind: 'leader',
        ratedOn: isoDate(ratedOn),
      });
    expect(await codesOf(rate('2026-07-01'))).toEqual(['competenceId: competence-retired']);
    await rate('2026-06-30');
    expect(await test.api.competences.cell.query({ personId, competenceId: reading })).toHaveLength(2);
  });

  // One teacher, asked for level 2: have 1 on 30 June 2026. The requirement was made before the last day.
  it('still counts for the coverage of a past date', async () => {
    await test.api.frameworks.unretireCompetence.mutate({ competenceId: reading });
    const requirement = aRequirement(await addGoal(), reading, { level: 2 });
    await test.api.requirements.create.mutate({ requirement });
    await test.api.frameworks.retireCompetence.mutate({ competenceId: reading, lastDay: isoDate('2026-06-30') });
    const before = await test.api.competences.matrix.query({ frameworkId, on: isoDate('2026-06-30') });
    expect(before.requirements.map(({ coverage }) => [coverage.have, coverage.need])).toEqual([[1, 1]]);
    const after = await test.api.competences.matrix.query({ frameworkId, on: null });
    expect(after.requirements).toEqual([]);
    expect(await codesOf(test.api.requirements.create.mutate({ requirement }))).toEqual([
      'competenceId: competence-retired',
    ]);
  });

  it('cannot be deleted, and comes back with one step', async () => {
    expect(await codesOf(test.api.frameworks.deleteCompetence.mutate({ competenceId: reading }))).toEqual([
      'competenceId: competence-in-use',
    ]);
    await test.api.frameworks.unretireCompetence.mutate({ competenceId: reading });
    expect(await columnsOn(null)).toEqual(['Lezen', 'Rekenen']);
  });

  it('goes with its heading, and nothing new comes below that', async () => {
    const { parentId } = await nodeOf(test, maths);
    if (parentId === null) throw new Error('No heading');
    await test.api.frameworks.retireCompetence.mutate({ competenceId: parentId, lastDay: isoDate('2026-09-30') });
    expect((await nodeOf(test, maths)).retiredOn).toBe('2026-09-30');
    expect((await nodeOf(test, reading)).retiredOn).toBe('2026-06-30');
    expect(await codesOf(newCompetence(test, frameworkId, { titleNl: 'Nieuw', parentId }))).toEqual([
      'frameworkId: framework-retired',
    ]);
  });
});

describe('a level in use', () => {
  const levels = [1, 2, 3].map((was) => ({ was, labelNl: `niveau ${String(was)}`, labelEn: '' }));
  const changeScale = (wanted: typeof levels) =>
    test.api.frameworks.changeScale.mutate({ frameworkId, levels: wanted });

  it('by a rating or a requirement stays; others can go, and take their descriptors along', async () => {
    await addTeacher(1, reading, '2026-03-01');
    await test.api.requirements.create.mutate({ requirement: aRequirement(await addGoal(), maths, { level: 2 }) });
    for (const level of [1, 2, 3]) {
      await test.api.frameworks.describeLevel.mutate({ competenceId: reading, level, textNl: `zo ${String(level)}` });
    }
    expect(await codesOf(changeScale(levels.slice(1)))).toEqual(['levels: level-in-use', 'levels: level-in-use']);
    expect(await codesOf(changeScale([levels[1], levels[0], levels[2]].flatMap((x) => x ?? [])))).toEqual([
      'levels: level-in-use',
      'levels: level-in-use',
    ]);
    await changeScale(levels.slice(0, 2));
    expect((await entryOf(test, frameworkId)).framework.levels.map(({ labelNl }) => labelNl)).toEqual([
      'niveau 1',
      'niveau 2',
    ]);
    expect((await nodeOf(test, reading)).descriptors.map(({ level }) => level)).toEqual([1, 2]);
    await test.api.history.undo.mutate();
    expect((await nodeOf(test, reading)).descriptors.map(({ level }) => level)).toEqual([1, 2, 3]);
  });
});

describe('a new version', () => {
  async function newVersion(): Promise<FrameworkId> {
    const version = { frameworkId, titleNl: 'Eigen kader', titleEn: 'Own framework', version: '2' };
    return (await test.api.frameworks.newVersion.mutate(version)).frameworkId;
  }

  it('retires the old one on a date when it comes into use, and nothing is lost', async () => {
    const person = await addTeacher(2, reading, '2026-03-01');
    const next = await newVersion();
    expect((await entryOf(test, next)).framework).toMatchObject({ status: 'draft', replacesId: frameworkId });
    expect((await entryOf(test, frameworkId)).framework.status).toBe('active');
    const newReading = (await entryOf(test, next)).competences.find(({ titleNl }) => titleNl === 'Lezen');
    if (newReading === undefined) throw new Error('Not copied');
    await test.api.frameworks.updateCompetence.mutate({
      competenceId: newReading.id,
      competence: { titleNl: 'Begrijpend lezen' },
    });

    expect(await codesOf(test.api.frameworks.activate.mutate({ frameworkId: next, lastDay: null }))).toEqual([
      'lastDay: required',
    ]);
    await test.api.frameworks.activate.mutate({ frameworkId: next, lastDay: isoDate('2026-10-31') });

    const list = await test.api.frameworks.list.query();
    expect(list.map(({ framework }) => [framework.id, framework.status])).toEqual([
      [list[0]?.framework.id, 'active'],
      [next, 'active'],
      [frameworkId, 'retired'],
    ]);
    const { links } = await entryOf(test, frameworkId);
    expect(links.map(({ fromId, kind }) => [fromId === reading ? 'Lezen' : 'Rekenen', kind]).toSorted()).toEqual([
      ['Lezen', 'replaced-by'],
      ['Rekenen', 'exact'],
    ]);
    expect(await columnsOn(null, next)).toEqual(['Begrijpend lezen', 'Rekenen']);
    expect(await columnsOn(null)).toEqual([]);
    expect(await columnsOn('2026-10-31')).toEqual(['Lezen', 'Rekenen']);
    expect(await test.api.competences.cell.query({ personId: person, competenceId: reading })).toHaveLength(1);

    // One step back, and the old one is in use as before.
    await test.api.history.undo.mutate();
    expect((await entryOf(test, frameworkId)).framework.status).toBe('active');
    expect(await columnsOn(null)).toEqual(['Lezen', 'Rekenen']);
  });

  it('says which requirements have to move, and moves them to what takes their place', async () => {
    const goalId = await addGoal();
    const requirement = aRequirement(goalId, reading, { level: 2, quantity: { kind: 'at-least-count', count: 1 } });
    const { requirementId } = await test.api.requirements.create.mutate({ requirement });
    const person = await addTeacher(2, reading, '2026-03-01');
    await test.api.requirements.createExemption.mutate({
      exemption: { requirementId, personId: person, reason: 'Verlof' },
    });
    expect((await test.api.frameworks.requirementsToMove.query()).requirements).toEqual([]);

    const next = await newVersion();
    await test.api.frameworks.activate.mutate({ frameworkId: next, lastDay: isoDate('2026-10-31') });
    const successor = (await entryOf(test, next)).competences.find(({ titleNl }) => titleNl === 'Lezen');
    const [toMove] = (await test.api.frameworks.requirementsToMove.query()).requirements;
    expect(toMove).toMatchObject({
      requirement: { id: requirementId },
      owner: { titleNl: 'Beter rekenonderwijs' },
      successors: [{ competenceId: successor?.id, level: 2 }],
    });
    if (successor === undefined) throw new Error('No successor');

    const move = (competenceId: CompetenceId, level: number) =>
      test.api.frameworks.moveRequirements.mutate({ moves: [{ requirementId, competenceId, level }] });
    expect(await codesOf(move(maths, 2))).toEqual(['competenceId: competence-retired']);
    expect(await codesOf(move(successor.id, 9))).toEqual(['level: level-not-in-scale']);
    await move(successor.id, 2);
    expect((await test.api.frameworks.requirementsToMove.query()).requirements).toEqual([]);
    const [goal] = (await test.api.goals.list.query()).goals;
    expect(goal?.requirements).toMatchObject([
      { id: requirementId, competenceId: successor.id, level: 2, exemptions: [{ personId: person }] },
    ]);
  });

  it('leaves requirements of goals that are over where they are', async () => {
    const goalId = await addGoal();
    await test.api.requirements.create.mutate({ requirement: aRequirement(goalId, reading, { level: 2 }) });
    await test.api.frameworks.retireCompetence.mutate({ competenceId: reading, lastDay: isoDate('2026-10-31') });
    expect((await test.api.frameworks.requirementsToMove.query()).requirements).toHaveLength(1);
    await test.api.goals.update.mutate({ goalId, goal: { state: 'achieved' } });
    expect((await test.api.frameworks.requirementsToMove.query()).requirements).toEqual([]);
  });

  it('of a draft there is none', async () => {
    const draft = await newFramework(test);
    const version = { frameworkId: draft, titleNl: 'x', titleEn: '', version: '2' };
    expect(await codesOf(test.api.frameworks.newVersion.mutate(version))).toEqual(['frameworkId: framework-draft']);
  });
});

describe('a whole framework', () => {
  it('is retired after a last day that lies ahead, by itself', async () => {
    await test.api.frameworks.retire.mutate({ frameworkId, lastDay: isoDate('2026-12-31') });
    expect((await entryOf(test, frameworkId)).framework.status).toBe('active');
    expect(await columnsOn(null)).toEqual(['Lezen', 'Rekenen']);
    test.clock.moveTo('2027-01-01');
    expect((await entryOf(test, frameworkId)).framework.status).toBe('retired');
    expect(await columnsOn(null)).toEqual([]);
    expect(await codesOf(test.api.frameworks.update.mutate({ frameworkId, framework: { titleNl: 'x' } }))).toEqual([
      'frameworkId: framework-retired',
    ]);
    await test.api.frameworks.activate.mutate({ frameworkId, lastDay: null });
    expect(await columnsOn(null)).toEqual(['Lezen', 'Rekenen']);
  });

  it('comes back without what had been retired before', async () => {
    await test.api.frameworks.retireCompetence.mutate({ competenceId: reading, lastDay: isoDate('2026-06-30') });
    await test.api.frameworks.retire.mutate({ frameworkId, lastDay: isoDate('2026-10-31') });
    await test.api.frameworks.activate.mutate({ frameworkId, lastDay: null });
    expect(await columnsOn(null)).toEqual(['Rekenen']);
    expect(await codesOf(test.api.frameworks.activate.mutate({ frameworkId, lastDay: null }))).toEqual([
      'frameworkId: already-active',
    ]);
  });

  it('is deleted only when nothing was done with it, and an undo brings all of it back', async () => {
    const draft = (await test.api.frameworks.copy.mutate({ frameworkId, titleNl: 'Kopie', titleEn: '', version: '1' }))
      .frameworkId;
    const before = await entryOf(test, draft);
    await test.api.frameworks.delete.mutate({ frameworkId: draft });
    expect((await test.api.frameworks.list.query()).map(({ framework }) => framework.id)).not.toContain(draft);
    await test.api.history.undo.mutate();
    expect(await entryOf(test, draft)).toEqual(before);

    await addTeacher(2, reading, '2026-03-01');
    expect(await codesOf(test.api.frameworks.delete.mutate({ frameworkId }))).toEqual([
      'frameworkId: framework-in-use',
    ]);
    const { uses } = await entryOf(test, frameworkId);
    expect(uses).toEqual([
      { competenceId: reading, ratings: 1, requirements: 0, observationItems: 0, lastRatedOn: '2026-03-01' },
    ]);
  });

  it('that a version replaces can be deleted; the version stands on its own then', async () => {
    const version = { frameworkId, titleNl: 'Eigen kader', titleEn: '', version: '2' };
    const next = (await test.api.frameworks.newVersion.mutate(version)).frameworkId;
    await test.api.frameworks.delete.mutate({ frameworkId });
    expect((await entryOf(test, next)).framework.replacesId).toBeNull();
    await test.api.frameworks.activate.mutate({ frameworkId: next, lastDay: null });
    expect((await entryOf(test, next)).framework.status).toBe('active');
  });

  it('that is a draft can be neither rated on nor asked for', async () => {
    const draft = await newFramework(test);
    const competenceId = await newCompetence(test, draft, { titleNl: 'Nieuw' });
    const personId = await addTeacher(2, reading, '2026-03-01');
    const rating = { personId, competenceId, level: 1, raterKind: 'leader' } as const;
    const refused = ['competenceId: framework-not-active'];
    expect(await codesOf(test.api.competences.rate.mutate(rating))).toEqual(refused);
    const requirement = aRequirement(await addGoal(), competenceId, { level: 1 });
    expect(await codesOf(test.api.requirements.create.mutate({ requirement }))).toEqual(refused);
    await test.api.frameworks.activate.mutate({ frameworkId: draft, lastDay: null });
    await test.api.competences.rate.mutate(rating);
  });

  it('without competences is not taken into use', async () => {
    const empty = await newFramework(test);
    expect(await codesOf(test.api.frameworks.activate.mutate({ frameworkId: empty, lastDay: null }))).toEqual([
      'frameworkId: no-competences',
    ]);
  });
});
