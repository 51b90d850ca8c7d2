import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import type { RaterKind } from '#shared/domain/competences/entities.ts';
import { aGoal, anAppointment, aPerson, aRequirement } from '../../support/drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;
let competenceIds: readonly CompetenceId[];

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  const [entry] = await test.api.frameworks.list.query();
  competenceIds = entry?.competences.filter(({ kind }) => kind === 'competence').map(({ id }) => id) ?? [];
});

afterEach(async () => {
  await test.remove();
});

async function addTeacher(familyName = 'Proef', from = '2020-08-01', to: string | null = null): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson({ familyName }) });
  const appointment = anAppointment(personId, { from: isoDate(from), to: to === null ? null : isoDate(to) });
  await test.api.team.createAppointment.mutate({ appointment });
  return personId;
}

function competence(index = 0): CompetenceId {
  const id = competenceIds[index];
  if (id === undefined) throw new Error('No such competence');
  return id;
}

interface Entered {
  readonly personId: PersonId;
  readonly competenceId: CompetenceId;
  readonly level: number;
  readonly raterKind: RaterKind;
  readonly ratedOn?: ReturnType<typeof isoDate>;
}

const rating = (personId: PersonId, index: number, level: number, changes: Partial<Entered> = {}): Entered => ({
  personId,
  competenceId: competence(index),
  level,
  raterKind: 'leader',
  ...changes,
});

async function levelOf(personId: PersonId, index = 0) {
  const { frameworks } = await test.api.ratings.ofPerson.query({ personId });
  const found = frameworks[0]?.levels.find(({ competenceId }) => competenceId === competence(index));
  if (found === undefined) throw new Error('No such level');
  return found;
}

const undoCommand = async (): Promise<string | undefined> => (await test.api.history.state.query()).undo?.command;

describe('recording ratings together', () => {
  it('is one entry in the history, one step of undo and one of redo', async () => {
    const [anna, bert] = [await addTeacher('Anna'), await addTeacher('Bert')];
    const before = (await test.api.history.list.query({ limit: 1, beforeSeq: null })).entries[0]?.seq ?? 0;
    const ratings = [rating(anna, 0, 3), rating(anna, 1, 2), rating(bert, 0, 1)];
    const { ratingIds, warnings } = await test.api.ratings.rateMany.mutate({ ratings });
    expect(new Set(ratingIds).size).toBe(3);
    expect(warnings).toEqual([]);
    const [entry] = (await test.api.history.list.query({ limit: 1, beforeSeq: null })).entries;
    expect(entry).toMatchObject({
      seq: before + 1,
      command: 'competences.rate-many',
      summary: { count: 3 },
      changes: 3,
    });
    expect((await levelOf(anna)).standing.used?.level).toBe(3);

    await test.api.history.undo.mutate();
    expect((await levelOf(anna)).standing.used).toBeNull();
    expect((await levelOf(bert)).standing.used).toBeNull();
    await test.api.history.redo.mutate();
    expect((await levelOf(anna, 1)).standing.used?.level).toBe(2);
    expect((await levelOf(bert)).standing.used?.level).toBe(1);
  });

  it('records none when one is wrong, and names each by its place', async () => {
    const anna = await addTeacher();
    const domain = (await test.api.frameworks.list.query())[0]?.competences.find(({ kind }) => kind === 'domain');
    const ratings = [
      rating(anna, 0, 3),
      rating(anna, 1, 5),
      rating(anna, 2, 0),
      rating(anna, 3, 2, { ratedOn: isoDate('2026-11-02') }),
      rating('person-of-nobody' as PersonId, 0, 1),
      rating(anna, 0, 1, { competenceId: domain?.id ?? competence() }),
      rating(anna, 0, 2),
    ];
    const failure = await failureOf(test.api.ratings.rateMany.mutate({ ratings }));
    expect(failure.fields.map(({ path, code }) => `${path}: ${code}`)).toEqual([
      'ratings.1.level: level-not-in-scale',
      'ratings.2.level: level-not-in-scale',
      'ratings.3.ratedOn: date-in-future',
      'ratings.4.personId: person-unknown',
      'ratings.5.competenceId: not-a-competence',
      'ratings.6.competenceId: rated-twice',
    ]);
    expect((await levelOf(anna)).standing.count).toBe(0);
    expect(await undoCommand()).toBe('team.create-appointment');
  });

  it('refuses nothing at all, more than five thousand, and levels that are no whole numbers', async () => {
    const anna = await addTeacher();
    const codeOf = async (ratings: readonly Entered[]): Promise<readonly string[]> => {
      const { fields } = await failureOf(test.api.ratings.rateMany.mutate({ ratings: [...ratings] }));
      return fields.map(({ path, code }) => `${path}: ${code}`);
    };
    expect(await codeOf([])).toEqual(['ratings: nothing-to-rate']);
    expect(await codeOf(Array.from({ length: 5001 }, () => rating(anna, 0, 1)))).toEqual(['ratings: too-many-ratings']);
    expect((await codeOf([rating(anna, 0, 1.5)]))[0]).toMatch(/^ratings\.0\.level: /);
  });

  it('takes ratings of who is not in service on the day, and says so', async () => {
    const left = await addTeacher('Weg', '2020-08-01', '2026-07-31');
    const ratings = [
      rating(left, 0, 2, { ratedOn: isoDate('2026-07-31') }),
      rating(left, 1, 2, { ratedOn: isoDate('2026-08-01') }),
    ];
    const { warnings } = await test.api.ratings.rateMany.mutate({ ratings });
    expect(warnings.map(({ path, code }) => `${path}: ${code}`)).toEqual(['ratings.1.ratedOn: not-in-service-then']);
    const answer = await test.api.ratings.ofPerson.query({ personId: left });
    expect(answer.isInService).toBe(false);
    expect((await levelOf(left, 1)).standing.used?.level).toBe(2);
    // Who has left is in no group, and in no list of people to rate.
    const { levels } = await test.api.ratings.ofCompetence.query({ competenceId: competence(1) });
    expect(levels.map(({ personId }) => personId)).not.toContain(left);
    const single = await test.api.competences.rate.mutate(rating(left, 2, 2));
    expect(single.warnings.map(({ code }) => code)).toEqual(['not-in-service-then']);
  });

  it('takes ratings of a competence up to its last day of use, and none after it; what there was stays', async () => {
    const anna = await addTeacher();
    await test.api.ratings.rateMany.mutate({ ratings: [rating(anna, 0, 3, { ratedOn: isoDate('2026-05-01') })] });
    await test.api.frameworks.retireCompetence.mutate({ competenceId: competence(), lastDay: isoDate('2026-10-31') });
    const failure = await failureOf(test.api.ratings.rateMany.mutate({ ratings: [rating(anna, 0, 2)] }));
    expect(failure.fields).toEqual([{ path: 'ratings.0.competenceId', code: 'competence-retired', details: {} }]);
    const cells = [{ personId: anna, competenceId: competence() }];
    const review = await failureOf(test.api.ratings.review.mutate({ cells }));
    expect(review.fields).toEqual([{ path: 'cells.0', code: 'competence-retired', details: {} }]);
    const lastDay = { ratedOn: isoDate('2026-10-31') };
    await test.api.ratings.rateMany.mutate({ ratings: [rating(anna, 0, 2, lastDay)] });
    // Out of use: no longer among what is rated, and still in the history.
    const { frameworks } = await test.api.ratings.ofPerson.query({ personId: anna });
    const ids = frameworks.flatMap(({ levels }) => levels.map(({ competenceId }) => competenceId));
    expect(ids).not.toContain(competence());
    const history = await test.api.ratings.history.query({ personId: anna, competenceId: competence() });
    expect(history.ratings.map(({ level }) => level)).toEqual([2, 3]);
  });

  it('keeps two ratings of one day and uses the one entered last', async () => {
    const anna = await addTeacher();
    await test.api.ratings.rateMany.mutate({ ratings: [rating(anna, 0, 4)] });
    await test.api.ratings.rateMany.mutate({ ratings: [rating(anna, 0, 2)] });
    const { standing } = await levelOf(anna);
    expect([standing.used?.level, standing.count]).toEqual([2, 2]);
  });
});

it('records five thousand ratings in one step, and takes them back in one', async () => {
  const people: PersonId[] = [];
  for (let number = 0; number < 100; number += 1) {
    people.push((await test.api.team.createPerson.mutate({ person: aPerson() })).personId);
  }
  const days = ['2025-03-01', '2026-03-01'].map(isoDate);
  const ratings = people.flatMap((personId) =>
    days.flatMap((ratedOn) =>
      Array.from({ length: 25 }, (_, index) => rating(personId, index, (index % 4) + 1, { ratedOn })),
    ),
  );
  expect(ratings).toHaveLength(5_000);
  await test.api.ratings.rateMany.mutate({ ratings });
  expect((await levelOf(people[99] ?? people[0] ?? ('' as PersonId), 24)).standing.count).toBe(2);
  const cells = people.flatMap((personId) =>
    Array.from({ length: 25 }, (_, index) => ({ personId, competenceId: competence(index) })),
  );
  expect(await test.api.ratings.review.mutate({ cells })).toEqual({ confirmed: 2_500, fresh: 0 });
  await test.api.history.undo.mutate();
  await test.api.history.undo.mutate();
  expect((await test.api.ratings.history.query({})).ratings).toEqual([]);
}, 30_000);

describe('marking as reviewed', () => {
  it('adds a rating of the same kind and level, dated today, and changes no level', async () => {
    const anna = await addTeacher();
    const dated = { ratedOn: isoDate('2024-03-01') };
    await test.api.competences.rate.mutate(rating(anna, 0, 3, { ...dated, raterKind: 'agreed' }));
    await test.api.competences.rate.mutate(rating(anna, 0, 2, { ratedOn: isoDate('2026-03-01') }));
    const before = (await levelOf(anna)).standing;
    expect(before).toMatchObject({ givenOn: '2024-03-01', reviewedOn: null, age: { years: 2, months: 8 } });
    const cells = [{ personId: anna, competenceId: competence() }];
    expect(await test.api.ratings.review.mutate({ cells })).toEqual({ confirmed: 1, fresh: 0 });
    const after = (await levelOf(anna)).standing;
    expect(after.used).toMatchObject({ level: 3, raterKind: 'agreed', ratedOn: '2026-11-01' });
    expect(after.used?.confirmsId).toBe(before.used?.id);
    expect(after).toMatchObject({ givenOn: '2024-03-01', reviewedOn: '2026-11-01', age: { days: 0 }, count: 3 });
    // Nothing is said twice on one day, and nothing is written for it.
    expect(await test.api.ratings.review.mutate({ cells })).toEqual({ confirmed: 0, fresh: 1 });
    expect((await levelOf(anna)).standing.count).toBe(3);

    await test.api.history.undo.mutate();
    expect((await levelOf(anna)).standing).toEqual(before);
  });

  it('confirms many cells in one step, and none when one has nothing to confirm', async () => {
    const [anna, bert] = [await addTeacher('Anna'), await addTeacher('Bert')];
    const dated = { ratedOn: isoDate('2025-01-01') };
    await test.api.ratings.rateMany.mutate({ ratings: [rating(anna, 0, 3, dated), rating(bert, 0, 1, dated)] });
    await test.api.competences.rate.mutate(rating(anna, 1, 4, { raterKind: 'self' }));
    const of = (personId: PersonId, index: number) => ({ personId, competenceId: competence(index) });
    const refused = await failureOf(test.api.ratings.review.mutate({ cells: [of(anna, 0), of(anna, 1), of(bert, 2)] }));
    expect(refused.fields.map(({ path, code }) => `${path}: ${code}`)).toEqual([
      'cells.1: nothing-to-confirm',
      'cells.2: nothing-to-confirm',
    ]);
    expect((await levelOf(anna)).standing.reviewedOn).toBeNull();
    expect(await test.api.ratings.review.mutate({ cells: [of(anna, 0), of(bert, 0)] })).toEqual({
      confirmed: 2,
      fresh: 0,
    });
    expect(await undoCommand()).toBe('competences.mark-reviewed');
    await test.api.history.undo.mutate();
    expect((await levelOf(bert)).standing.reviewedOn).toBeNull();
  });

  it('refuses nothing at all and what there is not', async () => {
    const codes = async (cells: readonly { personId: PersonId; competenceId: CompetenceId }[]) =>
      (await failureOf(test.api.ratings.review.mutate({ cells: [...cells] }))).fields.map(({ code }) => code);
    expect(await codes([])).toEqual(['nothing-to-review']);
    expect(await codes([{ personId: 'x' as PersonId, competenceId: competence() }])).toEqual(['nothing-to-confirm']);
    const anna = await addTeacher();
    expect(await codes([{ personId: anna, competenceId: 'x' as CompetenceId }])).toEqual(['competence-unknown']);
  });
});

describe('where people stand', () => {
  it('gives every rater, the differences and what is asked, for a person and for a competence alike', async () => {
    const anna = await addTeacher('Anna');
    const { goalId } = await test.api.goals.create.mutate({ goal: aGoal() });
    await test.api.requirements.create.mutate({ requirement: aRequirement(goalId, competence(), { level: 3 }) });
    await test.api.ratings.rateMany.mutate({
      ratings: [
        rating(anna, 0, 4, { raterKind: 'self' }),
        rating(anna, 0, 2, { ratedOn: isoDate('2026-10-02') }),
        rating(anna, 0, 1, { raterKind: 'peer' }),
        rating(anna, 0, 3, { raterKind: 'observation' }),
      ],
    });
    const ofPerson = await levelOf(anna);
    expect(ofPerson.asked).toBe(3);
    expect(ofPerson.standing).toMatchObject({
      used: { level: 2, raterKind: 'leader' },
      latest: { self: { level: 4 }, peer: { level: 1 }, observation: { level: 3 }, agreed: null },
      selfDifference: 2,
      selfLeaderDifference: 2,
      age: { days: 30, years: 0, months: 0 },
      count: 4,
    });
    const ofCompetence = await test.api.ratings.ofCompetence.query({ competenceId: competence() });
    expect(ofCompetence.levels).toEqual([{ personId: anna, standing: ofPerson.standing, asked: 3 }]);
    const ofTeam = await test.api.ratings.ofTeam.query();
    expect(ofTeam.cells).toEqual([
      {
        personId: anna,
        competenceId: competence(),
        agreed: null,
        leader: { level: 2, ratedOn: '2026-10-02' },
        asked: 3,
      },
    ]);
    expect((await levelOf(anna, 1)).asked).toBeNull();
  });

  it('is not told of who or what there is not', async () => {
    const person = test.api.ratings.ofPerson.query({ personId: 'x' });
    expect((await failureOf(person)).code).toBe('not-found');
    const on = test.api.ratings.ofCompetence.query({ competenceId: 'x' });
    expect((await failureOf(on)).code).toBe('not-found');
  });

  it('agrees in the three views of the example school', async () => {
    await test.api.session.openExample.mutate();
    const team = await test.api.ratings.ofTeam.query();
    const cells = new Map(team.cells.map((cell) => [`${cell.personId} ${cell.competenceId}`, cell]));
    let known = 0;
    for (const { person } of team.members.slice(0, 6)) {
      const { frameworks } = await test.api.ratings.ofPerson.query({ personId: person.id });
      for (const { competenceId, standing, asked } of frameworks.flatMap(({ levels }) => levels)) {
        const cell = cells.get(`${person.id} ${competenceId}`);
        expect([cell?.agreed?.level, cell?.leader?.level, cell?.asked ?? null]).toEqual([
          standing.latest.agreed?.level,
          standing.latest.leader?.level,
          asked,
        ]);
        if (standing.used !== null) known += 1;
      }
    }
    expect(known).toBeGreaterThan(30);
  });
});

describe('the history of ratings', () => {
  it('is filtered by person, competence, rater and day, the newest first, page by page', async () => {
    const [anna, bert] = [await addTeacher('Anna'), await addTeacher('Bert')];
    await test.api.ratings.rateMany.mutate({
      ratings: [
        rating(anna, 0, 1, { ratedOn: isoDate('2024-01-10') }),
        rating(anna, 0, 2, { ratedOn: isoDate('2025-01-10') }),
        rating(anna, 0, 4, { ratedOn: isoDate('2025-01-10'), raterKind: 'self' }),
        rating(anna, 1, 3, { ratedOn: isoDate('2026-01-10') }),
        rating(bert, 0, 3, { ratedOn: isoDate('2026-02-10') }),
      ],
    });
    const days = async (filter: Parameters<typeof test.api.ratings.history.query>[0]) =>
      (await test.api.ratings.history.query(filter)).ratings.map(({ ratedOn, raterKind }) => `${ratedOn} ${raterKind}`);
    expect(await days({ personId: anna })).toHaveLength(4);
    expect(await days({ personId: anna, competenceId: competence(), raterKinds: ['leader'] })).toEqual([
      '2025-01-10 leader',
      '2024-01-10 leader',
    ]);
    expect(await days({ from: isoDate('2025-01-10'), to: isoDate('2026-01-10'), raterKinds: ['leader'] })).toEqual([
      '2026-01-10 leader',
      '2025-01-10 leader',
    ]);
    const first = await test.api.ratings.history.query({ limit: 2 });
    expect([first.ratings.length, first.hasMore]).toEqual([2, true]);
    const rest = await test.api.ratings.history.query({ limit: 3, offset: 2 });
    expect([rest.ratings.length, rest.hasMore]).toEqual([3, false]);
    const [entry] = await test.api.frameworks.list.query();
    expect(await days({ frameworkId: entry?.framework.id ?? null })).toHaveLength(5);
    expect(await days({ frameworkId: 'none' })).toEqual([]);
  });
});
