import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, FrameworkId, GoalId, PersonId } from '#shared/kernel/ids.ts';
import { selfLevelOn, usedRatingOn } from '#shared/domain/competences/used-level.ts';
import { aGoal, anAppointment, aPerson, aRequirement } from '../../support/drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;
let frameworkId: FrameworkId;
let competenceIds: readonly CompetenceId[];
let domainId: CompetenceId;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  const [entry] = await test.api.frameworks.list.query();
  if (entry === undefined) throw new Error('No framework');
  frameworkId = entry.framework.id;
  competenceIds = entry.competences.filter(({ kind }) => kind === 'competence').map(({ id }) => id);
  const domain = entry.competences.find(({ kind }) => kind === 'domain');
  if (domain === undefined) throw new Error('No domain');
  domainId = domain.id;
});

afterEach(async () => {
  await test.remove();
});

async function addTeacher(familyName = 'Proef', from = '2020-08-01'): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson({ familyName }) });
  await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId, { from: isoDate(from) }) });
  return personId;
}

function competence(index = 0): CompetenceId {
  const id = competenceIds[index];
  if (id === undefined) throw new Error('No such competence');
  return id;
}

async function cellOf(personId: PersonId, competenceId: CompetenceId, on: string | null = null) {
  const matrix = await test.api.competences.matrix.query({ frameworkId, on: on === null ? null : isoDate(on) });
  const row = matrix.rows.find((candidate) => candidate.personId === personId);
  if (row === undefined) return null;
  const at = matrix.columnIds.indexOf(competenceId);
  return {
    used: row.used[at],
    agreed: row.agreed[at],
    self: row.self[at],
    leader: row.leader[at],
    usedDay: row.usedDay[at],
  };
}

const NOTHING = { used: 0, agreed: 0, self: 0, leader: 0, usedDay: 0 };

describe('the cell of the matrix', () => {
  it('is unknown without a rating, which is not zero on the scale', async () => {
    const personId = await addTeacher();
    expect(await cellOf(personId, competence())).toEqual(NOTHING);
  });

  it('uses the agreed level, also when the leader rated later', async () => {
    const personId = await addTeacher();
    const rate = { personId, competenceId: competence() };
    await test.api.competences.rate.mutate({ ...rate, level: 3, raterKind: 'agreed', ratedOn: isoDate('2026-03-01') });
    await test.api.competences.rate.mutate({ ...rate, level: 2, raterKind: 'leader', ratedOn: isoDate('2026-10-01') });
    expect(await cellOf(personId, competence())).toEqual({
      used: 3,
      agreed: 1,
      self: 0,
      leader: 2,
      usedDay: dayNumber(isoDate('2026-03-01')),
    });
  });

  it('never mixes in a self rating, a colleague or an observation', async () => {
    const personId = await addTeacher();
    for (const raterKind of ['self', 'peer', 'observation'] as const) {
      await test.api.competences.rate.mutate({ personId, competenceId: competence(), level: 4, raterKind });
    }
    expect(await cellOf(personId, competence())).toEqual({ ...NOTHING, self: 4 });
    await test.api.competences.rate.mutate({ personId, competenceId: competence(), level: 1, raterKind: 'leader' });
    expect(await cellOf(personId, competence())).toMatchObject({ used: 1, self: 4, leader: 1 });
  });

  it('is dated today when no date was given', async () => {
    const personId = await addTeacher();
    await test.api.competences.rate.mutate({ personId, competenceId: competence(), level: 2, raterKind: 'leader' });
    expect(await cellOf(personId, competence())).toMatchObject({ usedDay: dayNumber(isoDate('2026-11-01')) });
  });

  it('comes back as it was when the rating is undone', async () => {
    const personId = await addTeacher();
    const rate = { personId, competenceId: competence() };
    await test.api.competences.rate.mutate({ ...rate, level: 2, raterKind: 'leader' });
    const before = await cellOf(personId, competence());
    await test.api.competences.rate.mutate({ ...rate, level: 4, raterKind: 'agreed' });
    const after = await cellOf(personId, competence());
    await test.api.history.undo.mutate();
    expect(await cellOf(personId, competence())).toEqual(before);
    await test.api.history.redo.mutate();
    expect(await cellOf(personId, competence())).toEqual(after);
  });
});

describe('the matrix', () => {
  it('gives for a past day what held then: people in service and ratings until that day', async () => {
    const stays = await addTeacher('Blijver');
    const newcomer = await addTeacher('Nieuw', '2026-08-01');
    const rate = { personId: stays, competenceId: competence(), raterKind: 'leader' as const };
    await test.api.competences.rate.mutate({ ...rate, level: 1, ratedOn: isoDate('2025-09-01') });
    await test.api.competences.rate.mutate({ ...rate, level: 3, ratedOn: isoDate('2026-09-01') });
    expect(await cellOf(stays, competence(), '2025-08-31')).toEqual(NOTHING);
    expect(await cellOf(stays, competence(), '2025-09-01')).toMatchObject({ used: 1 });
    expect(await cellOf(stays, competence())).toMatchObject({ used: 3 });
    expect(await cellOf(newcomer, competence(), '2026-07-31')).toBeNull();
    expect(await cellOf(newcomer, competence(), '2026-08-01')).toEqual(NOTHING);
  });

  it('of today, kept packed, equals what the rating rows say', async () => {
    await test.api.session.openExample.mutate();
    const [entry] = await test.api.frameworks.list.query();
    if (entry === undefined) throw new Error('No framework');
    const matrix = await test.api.competences.matrix.query({ frameworkId: entry.framework.id });
    let ratings = 0;
    for (const row of matrix.rows) {
      for (const [at, competenceId] of matrix.columnIds.entries()) {
        const own = await test.api.competences.cell.query({ personId: row.personId, competenceId });
        const used = usedRatingOn(own, matrix.today);
        ratings += own.length;
        expect([row.used[at], row.agreed[at], row.self[at]]).toEqual([
          used?.level ?? 0,
          used?.raterKind === 'agreed' ? 1 : 0,
          selfLevelOn(own, matrix.today) ?? 0,
        ]);
      }
    }
    expect(ratings).toBeGreaterThan(200);
  });

  it('is the same, asked for today as a day of its own and a day later as the past', async () => {
    await test.api.session.openExample.mutate();
    const [entry] = await test.api.frameworks.list.query();
    if (entry === undefined) throw new Error('No framework');
    const query = { frameworkId: entry.framework.id };
    const today = await test.api.competences.matrix.query(query);
    test.clock.moveTo('2026-11-02');
    const past = await test.api.competences.matrix.query({ ...query, on: today.on });
    // Plans hold no history, so that a day of the past has no rises to expect.
    const counted = ({ requirements }: typeof today) =>
      requirements.map(({ requirement, coverage: { forecast: _forecast, people, ...figures } }) => [
        requirement,
        figures,
        { ...people, rising: [] },
      ]);
    expect(past.rows).toEqual(today.rows);
    expect(counted(past)).toEqual(counted(today));
    expect(past.plannedRises).toEqual([]);
  });

  it('shows the gap of a goal fall when somebody reaches the level', async () => {
    const personId = await addTeacher();
    const { goalId }: { goalId: GoalId } = await test.api.goals.create.mutate({ goal: aGoal() });
    await test.api.requirements.create.mutate({ requirement: aRequirement(goalId, competence()) });
    const gap = async () => {
      const { requirements } = await test.api.competences.matrix.query({ frameworkId });
      return requirements.map(({ coverage }) => [coverage.have, coverage.need, coverage.gap, coverage.known]);
    };
    expect(await gap()).toEqual([[0, 1, 1, 0]]);
    await test.api.competences.rate.mutate({ personId, competenceId: competence(), level: 2, raterKind: 'leader' });
    expect(await gap()).toEqual([[0, 1, 1, 1]]);
    await test.api.competences.rate.mutate({ personId, competenceId: competence(), level: 3, raterKind: 'leader' });
    expect(await gap()).toEqual([[1, 1, 0, 1]]);
  });

  it('refuses a day that has not come yet and a framework that does not exist', async () => {
    const future = failureOf(test.api.competences.matrix.query({ frameworkId, on: isoDate('2026-11-02') }));
    expect(await future).toMatchObject({ code: 'invalid-input', fields: [{ path: 'on', code: 'date-in-future' }] });
    const unknown = failureOf(test.api.competences.matrix.query({ frameworkId: 'framework-none' }));
    expect((await unknown).code).toBe('not-found');
  });
});

describe('a rating is refused', () => {
  it.each([
    ['a level above the scale', { level: 5 }, 'level', 'level-not-in-scale'],
    ['level 0', { level: 0 }, 'level', 'level-not-in-scale'],
    ['a date in the future', { ratedOn: isoDate('2026-11-02') }, 'ratedOn', 'date-in-future'],
    ['a date before 1990', { ratedOn: isoDate('1989-12-31') }, 'ratedOn', 'date-too-early'],
    ['an unknown person', { personId: 'person-none' as PersonId }, 'personId', 'person-unknown'],
    ['an unknown competence', { competenceId: 'none' as CompetenceId }, 'competenceId', 'competence-unknown'],
    ['a note that is too long', { note: 'x'.repeat(4001) }, 'note', 'too-long'],
  ] as const)('with %s, at its field', async (_what, patch, path, code) => {
    const personId = await addTeacher();
    const rating = { personId, competenceId: competence(), level: 3, raterKind: 'leader' as const, ...patch };
    const failure = await failureOf(test.api.competences.rate.mutate(rating));
    expect(failure.code).toBe('invalid-input');
    expect(failure.fields.map((field) => [field.path, field.code])).toEqual([[path, code]]);
    expect(await cellOf(personId, competence())).toEqual(NOTHING);
  });

  it('on a domain', async () => {
    const personId = await addTeacher();
    const failure = await failureOf(
      test.api.competences.rate.mutate({ personId, competenceId: domainId, level: 2, raterKind: 'leader' }),
    );
    expect(failure.fields).toMatchObject([{ path: 'competenceId', code: 'not-a-competence' }]);
  });

  it('without anything being written', async () => {
    const personId = await addTeacher();
    const before = await test.api.history.state.query();
    await failureOf(
      test.api.competences.rate.mutate({ personId, competenceId: competence(), level: 9, raterKind: 'leader' }),
    );
    expect(await test.api.history.state.query()).toEqual(before);
    expect(await test.api.competences.cell.query({ personId, competenceId: competence() })).toEqual([]);
  });
});

describe('all ratings of a cell', () => {
  it('are kept with rater, note and evidence, newest first', async () => {
    const personId = await addTeacher();
    const rate = { personId, competenceId: competence() };
    await test.api.competences.rate.mutate({ ...rate, level: 2, raterKind: 'leader', ratedOn: isoDate('2025-01-10') });
    await test.api.competences.rate.mutate({
      ...rate,
      level: 3,
      raterKind: 'observation',
      raterName: "A. van 't Hoff",
      ratedOn: isoDate('2026-02-10'),
      note: 'Duidelijke instructie',
      evidence: 'Lesbezoek',
    });
    const ratings = await test.api.competences.cell.query(rate);
    expect(ratings).toMatchObject([
      {
        level: 3,
        raterKind: 'observation',
        raterName: "A. van 't Hoff",
        note: 'Duidelijke instructie',
        evidence: 'Lesbezoek',
      },
      { level: 2, raterKind: 'leader', ratedOn: '2025-01-10' },
    ]);
  });
});
