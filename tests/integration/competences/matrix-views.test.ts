import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveKey } from '#core/services/crypto/workspace-key.ts';
import { readSalt } from '#core/data/connection.ts';
import { insertFramework } from '#core/data/framework-repository.ts';
import { openWorkspaceFile } from '#core/data/workspace-file.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, FrameworkId, PersonId } from '#shared/kernel/ids.ts';
import type { RequirementOwner } from '#shared/domain/goals/entities.ts';
import { FixedClock } from '../../support/fixed-clock.ts';
import { aGoal, anAppointment, anOccupancy, aPerson, aRequirement, aRole } from '../../support/drafts.ts';
import { failureOf, PASSPHRASE, TestCore } from '../../support/test-core.ts';
import { aCompetence, aFramework, id } from '../../unit/domain/builders.ts';
import { newCompetence, newFramework } from '../frameworks/framework-steps.ts';

/** The clock of these tests stands on 1 November 2026. */
let test: TestCore;
let frameworkId: FrameworkId;
let subjects: CompetenceId;
let reading: CompetenceId;
let maths: CompetenceId;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  frameworkId = await newFramework(test);
  subjects = await newCompetence(test, frameworkId, { kind: 'domain', titleNl: 'Vakken' });
  reading = await newCompetence(test, frameworkId, { titleNl: 'Lezen', parentId: subjects });
  maths = await newCompetence(test, frameworkId, { titleNl: 'Rekenen' });
  await test.api.frameworks.activate.mutate({ frameworkId, lastDay: null });
});

afterEach(async () => {
  await test.remove();
});

async function addTeacher(familyName: string, level: number | null = null): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson({ familyName }) });
  await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId) });
  if (level !== null) {
    await test.api.competences.rate.mutate({ personId, competenceId: reading, level, raterKind: 'leader' });
  }
  return personId;
}

async function ask(owner: RequirementOwner, competenceId: CompetenceId, level = 2): Promise<void> {
  const group = owner.kind === 'goal' ? ({ kind: 'all-teachers' } as const) : owner;
  const requirement = aRequirement('' as never, competenceId, { owner, group, level });
  await test.api.requirements.create.mutate({ requirement });
}

describe('the matrix tells who asks', () => {
  it('for goals, roles and functions alike, each with its coverage', async () => {
    const anna = await addTeacher('Anna', 2);
    const bert = await addTeacher('Bert', 1);
    await addTeacher('Cor');
    const { goalId } = await test.api.goals.create.mutate({ goal: aGoal() });
    const { roleId } = await test.api.roles.create.mutate({ role: aRole() });
    await test.api.roles.createOccupancy.mutate({ occupancy: anOccupancy(roleId, bert) });
    await ask({ kind: 'goal', goalId }, reading);
    await ask({ kind: 'role', roleId }, reading);
    await ask({ kind: 'function', functionTitle: 'Leerkracht' }, maths);

    const matrix = await test.api.competences.matrix.query({ frameworkId });
    const figures = matrix.requirements.map(({ requirement: { owner }, coverage }) => [
      owner.kind,
      coverage.have,
      coverage.need,
      coverage.gap,
      coverage.known,
    ]);
    // Reading 2: anna has it, bert is below, cor is unknown. The role is held by bert. Maths: nothing is known of three.
    expect(figures.sort()).toEqual([
      ['function', 0, 3, 3, 0],
      ['goal', 1, 3, 2, 2],
      ['role', 0, 1, 1, 1],
    ]);
    expect(matrix.goals).toMatchObject([{ id: goalId, state: 'active' }]);
    expect(matrix.roles).toMatchObject([{ id: roleId, titleNl: 'Taalcoördinator', state: 'active' }]);
    expect(matrix.rows.map(({ personId }) => personId).includes(anna)).toBe(true);
  });

  it('counts a person with two overlapping appointments once', async () => {
    const personId = await addTeacher('Dubbel', 2);
    const second = anAppointment(personId, { from: isoDate('2026-01-01'), functionTitle: 'Intern begeleider' });
    await test.api.team.createAppointment.mutate({ appointment: second });
    const { goalId } = await test.api.goals.create.mutate({ goal: aGoal() });
    await ask({ kind: 'goal', goalId }, reading);
    const { rows, members, requirements } = await test.api.competences.matrix.query({ frameworkId });
    expect([rows.length, members.length]).toEqual([1, 1]);
    expect(requirements.map(({ coverage }) => [coverage.have, coverage.need])).toEqual([[1, 1]]);
  });

  it('leaves out requirements of other lists and of competences that are no longer in use', async () => {
    await addTeacher('Anna');
    const { goalId } = await test.api.goals.create.mutate({ goal: aGoal() });
    await ask({ kind: 'goal', goalId }, maths);
    await test.api.frameworks.retireCompetence.mutate({ competenceId: maths, lastDay: isoDate('2026-10-31') });
    expect((await test.api.competences.matrix.query({ frameworkId })).requirements).toEqual([]);
    const before = await test.api.competences.matrix.query({ frameworkId, on: isoDate('2026-10-31') });
    expect(before.requirements).toHaveLength(1);
  });
});

describe('the columns that are asked for', () => {
  it('are of the first list in use when none is named, and of a list that is there', async () => {
    const { framework, frameworks } = await test.api.competences.matrix.query({});
    expect(framework.id).toBe(frameworks.find(({ status }) => status === 'active')?.id);
    const unknown = failureOf(test.api.competences.matrix.query({ frameworkId: id<'framework'>('none') }));
    expect((await unknown).code).toBe('not-found');
  });

  it('are all, those below a domain, or those that something asks', async () => {
    const { goalId } = await test.api.goals.create.mutate({ goal: aGoal() });
    await ask({ kind: 'goal', goalId }, maths);
    const columnsOf = async (scope: Parameters<typeof test.api.competences.matrix.query>[0]['scope']) => {
      const matrix = await test.api.competences.matrix.query({ frameworkId, scope });
      return matrix.columnIds;
    };
    expect(await columnsOf({ kind: 'all' })).toEqual([reading, maths]);
    expect(await columnsOf({ kind: 'below', nodeId: subjects })).toEqual([reading]);
    expect(await columnsOf({ kind: 'asked' })).toEqual([maths]);
    expect(await columnsOf({ kind: 'below', nodeId: id<'competence'>('gone') })).toEqual([]);
    const { domains, askedCount } = await test.api.competences.matrix.query({ frameworkId });
    expect(domains.map(({ titleNl, columns }) => [titleNl, columns])).toEqual([['Vakken', 1]]);
    expect(askedCount).toBe(1);
  });

  it('are none for a list without competences, with the people still there', async () => {
    await addTeacher('Anna');
    const empty = await newFramework(test, { titleNl: 'Leeg' });
    const matrix = await test.api.competences.matrix.query({ frameworkId: empty });
    expect(matrix).toMatchObject({ columnIds: [], columnCount: 0, isTooWide: false });
    expect(matrix.rows.map(({ used }) => used)).toEqual([[]]);
  });

  it('are none for a list of 10,000, which says so and gives its domains', async () => {
    await addTeacher('Anna');
    await test.core.close();
    const path = test.path('school.groeikaart');
    const database = openWorkspaceFile(path, await deriveKey(PASSPHRASE, readSalt(path)), new FixedClock());
    database.writeBase({ command: 'example.create', actor: 'leader' }, (tx) => {
      const wide = id<'framework'>('wide');
      const domains = Array.from({ length: 50 }, (_, place) =>
        aCompetence({ id: id<'competence'>(`d${String(place)}`), frameworkId: wide, kind: 'domain', position: place }),
      );
      const competences = Array.from({ length: 10_000 }, (_, place) =>
        aCompetence({
          id: id<'competence'>(`c${String(place)}`),
          frameworkId: wide,
          parentId: id<'competence'>(`d${String(place % 50)}`),
          position: place,
        }),
      );
      insertFramework(tx, aFramework({ id: wide }), [...domains, ...competences]);
    });
    database.close();
    await test.restart();
    await test.api.session.open.mutate({ path, passphrase: PASSPHRASE });

    const wide = id<'framework'>('wide');
    const matrix = await test.api.competences.matrix.query({ frameworkId: wide });
    expect(matrix).toMatchObject({ columnIds: [], competences: [], columnCount: 10_000, isTooWide: true });
    expect(matrix.domains).toHaveLength(50);
    expect(matrix.members).toHaveLength(1);
    const scope = { kind: 'below', nodeId: id<'competence'>('d7') } as const;
    const below = await test.api.competences.matrix.query({ frameworkId: wide, scope });
    expect(below).toMatchObject({ columnCount: 200, isTooWide: false });
    expect(below.columnIds).toHaveLength(200);
    // The columns and the domain above them, and nothing of the rest.
    expect(below.competences).toHaveLength(201);
  });
});
