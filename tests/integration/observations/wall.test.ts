import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompetenceId, ObservationId, PersonId } from '#shared/kernel/ids.ts';
import { aGoal, aRequirement } from '../../support/drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';
import { aCompetence, addForm, addTeacher, aVisit } from './support.ts';

let test: TestCore;
let competenceId: CompetenceId;
let teachers: readonly PersonId[];
let form: Awaited<ReturnType<typeof addForm>>;

/** Three teachers: one at level 3, one at level 1, one unknown; a goal that asks level 3 of everybody. */
beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  competenceId = await aCompetence(test.api);
  teachers = [await addTeacher(test.api), await addTeacher(test.api), await addTeacher(test.api)];
  for (const [index, level] of [3, 1].entries()) {
    const personId = teachers[index] ?? '';
    await test.api.competences.rate.mutate({ personId, competenceId, level, raterKind: 'leader' });
  }
  const { goalId } = await test.api.goals.create.mutate({ goal: aGoal() });
  await test.api.requirements.create.mutate({ requirement: aRequirement(goalId, competenceId) });
  form = await addForm(test.api, competenceId);
});

afterEach(() => test.remove());

/** Everything that counts levels, as the screens get it. */
async function judgements() {
  const [list] = await test.api.frameworks.list.query();
  if (list === undefined) throw new Error('No framework');
  const { rows, requirements } = await test.api.competences.matrix.query({ frameworkId: list.framework.id, on: null });
  const { goals } = await test.api.goals.list.query();
  return {
    matrix: rows.map(({ personId, used, agreed, usedDay, self, leader }) => [
      personId,
      used,
      agreed,
      usedDay,
      self,
      leader,
    ]),
    requirements,
    goals,
    overview: await test.api.overview.get.query(),
  };
}

async function visit(personId: PersonId | undefined, step: number): Promise<ObservationId> {
  const observation = aVisit(form.formId, personId ?? ('' as PersonId), { nextStep: 'Nog meer' });
  const { observationId } = await test.api.observations.create.mutate({ observation });
  await test.api.observations.score.mutate({ observationId, itemId: form.tied, score: { step, note: 'Mooi' } });
  return observationId;
}

describe('the wall between observing and judging', () => {
  it('a visit changes no level used, no coverage and no figure of the overview', async () => {
    const before = await judgements();
    for (const [index, step] of [1, 4, 4].entries()) await visit(teachers[index], step);
    expect(await judgements()).toEqual(before);
  });

  it('neither does a rating that is made from it, on its day or when looking back', async () => {
    const [atThree, atOne, unknown] = teachers;
    const before = await judgements();
    const dates = await test.api.frameworks.list.query();
    const frameworkId = dates[0]?.framework.id;
    if (frameworkId === undefined) throw new Error('No framework');
    for (const [personId, step] of [
      [atThree, 1],
      [atOne, 4],
      [unknown, 3],
    ] as const) {
      const observationId = await visit(personId, step);
      await test.api.observations.addRatings.mutate({ observationId, itemIds: [form.tied] });
    }
    expect(await judgements()).toEqual(before);
    test.clock.moveTo('2026-11-20');
    const then = await test.api.competences.matrix.query({ frameworkId, on: null });
    const usedOf = (personId: PersonId | undefined) => {
      const row = then.rows.find((candidate) => candidate.personId === personId);
      return row?.used[then.columnIds.indexOf(competenceId)];
    };
    expect([usedOf(atThree), usedOf(atOne), usedOf(unknown)]).toEqual([3, 1, 0]);
  });

  it('a rating comes only when it is asked for, stays of kind observation and points at its visit', async () => {
    const [personId] = teachers;
    if (personId === undefined) throw new Error('Nobody');
    const observationId = await visit(personId, 2);
    const cell = () => test.api.competences.cell.query({ personId, competenceId });
    expect(await cell()).toHaveLength(1);
    expect((await test.api.observations.get.query({ observationId })).ratings).toMatchObject([
      { itemId: form.tied, competenceId, outcome: { kind: 'possible', draft: { level: 2 } } },
    ]);
    expect(await test.api.observations.addRatings.mutate({ observationId, itemIds: [form.tied] })).toEqual({
      ratings: 1,
    });
    expect(await cell()).toContainEqual(
      expect.objectContaining({
        raterKind: 'observation',
        level: 2,
        observationId,
        raterName: 'De coach',
        ratedOn: '2026-10-01',
        note: 'Mooi',
        evidence: 'Onze kijkwijzer: Geeft verlengde instructie',
      }),
    );
    const again = await failureOf(test.api.observations.addRatings.mutate({ observationId, itemIds: [form.tied] }));
    expect(again.fields).toMatchObject([{ path: 'itemIds.0', code: 'rating-already-added' }]);
    const loose = await failureOf(test.api.observations.addRatings.mutate({ observationId, itemIds: [form.loose] }));
    expect(loose.fields).toMatchObject([{ path: 'itemIds.0', code: 'item-without-competence' }]);
    expect(await cell()).toHaveLength(2);
  });

  it('a form with another number of steps than the framework has levels makes no rating', async () => {
    const [personId] = teachers;
    const { steps } = (await test.api.observations.forms.query()).forms[0]?.form ?? { steps: [] };
    await test.api.observations.updateForm.mutate({
      formId: form.formId,
      form: { steps: [...steps, { step: 5, label: 'meesterlijk' }] },
    });
    const observationId = await visit(personId, 2);
    const failure = await failureOf(test.api.observations.addRatings.mutate({ observationId, itemIds: [form.tied] }));
    expect(failure.fields).toMatchObject([{ path: 'itemIds.0', code: 'scales-differ' }]);
  });
});
