import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { Id, ObservationId, PersonId } from '#shared/kernel/ids.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';
import { aCompetence, addForm, addTeacher, aVisit } from './support.ts';

let test: TestCore;
let personId: PersonId;
let form: Awaited<ReturnType<typeof addForm>>;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  personId = await addTeacher(test.api);
  form = await addForm(test.api, await aCompetence(test.api));
});

afterEach(() => test.remove());

async function visit(
  observedOn: string,
  steps: { readonly tied?: number; readonly loose?: number } = {},
  patch: Parameters<typeof aVisit>[2] = {},
): Promise<ObservationId> {
  const observation = aVisit(form.formId, personId, { observedOn: isoDate(observedOn), ...patch });
  const { observationId } = await test.api.observations.create.mutate({ observation });
  for (const name of ['tied', 'loose'] as const) {
    const step = steps[name];
    if (step === undefined) continue;
    await test.api.observations.score.mutate({ observationId, itemId: form[name], score: { step } });
  }
  return observationId;
}

async function refused(call: Promise<unknown>): Promise<readonly string[]> {
  const failure = await failureOf(call);
  expect(failure.code).toBe('invalid-input');
  return failure.fields.map(({ path, code }) => `${path}: ${code}`);
}

const get = async (observationId: ObservationId) => test.api.observations.get.query({ observationId });

describe('a lesson visit', () => {
  it('takes a step and a note of an item apart, and gives them up when both are gone', async () => {
    const observationId = await visit('2026-10-01');
    const { score } = test.api.observations;
    await Promise.all([
      score.mutate({ observationId, itemId: form.tied, score: { step: 2 } }),
      score.mutate({ observationId, itemId: form.tied, score: { note: 'Kleine kring' } }),
    ]);
    expect((await get(observationId)).observation.scores).toEqual([
      { itemId: form.tied, step: 2, note: 'Kleine kring' },
    ]);
    await score.mutate({ observationId, itemId: form.tied, score: { step: null } });
    expect((await get(observationId)).observation.scores).toEqual([
      { itemId: form.tied, step: null, note: 'Kleine kring' },
    ]);
    await score.mutate({ observationId, itemId: form.tied, score: { note: '' } });
    expect((await get(observationId)).observation.scores).toEqual([]);
    await test.api.history.undo.mutate();
    expect((await get(observationId)).observation.scores).toHaveLength(1);
  });

  it('can be changed later, with a trace, and keeps what is not named', async () => {
    const observationId = await visit('2026-10-01', { tied: 2 }, { strengths: 'Rust' });
    await test.api.observations.update.mutate({ observationId, observation: { nextStep: 'Tempo' } });
    expect((await get(observationId)).observation).toMatchObject({ strengths: 'Rust', nextStep: 'Tempo' });
    const { entries } = await test.api.history.list.query({ limit: 1, beforeSeq: null });
    expect(entries[0]).toMatchObject({ command: 'observations.update', actor: 'leader' });
  });

  it('names the field that is refused and changes nothing', async () => {
    const observationId = await visit('2026-10-01');
    const { create, update, score } = test.api.observations;
    const draft = aVisit(form.formId, personId);
    expect(await refused(create.mutate({ observation: { ...draft, personId: 'ghost' } }))).toEqual([
      'personId: person-unknown',
    ]);
    expect(await refused(create.mutate({ observation: { ...draft, formId: 'ghost' } }))).toEqual([
      'formId: form-unknown',
    ]);
    const later = { ...draft, observedOn: isoDate('2026-11-02'), observerName: ' ' };
    expect(await refused(create.mutate({ observation: later }))).toEqual([
      'observerName: required',
      'observedOn: date-in-future',
    ]);
    const before = { observedOn: isoDate('1989-12-31') };
    expect(await refused(update.mutate({ observationId, observation: before }))).toEqual([
      'observedOn: date-too-early',
    ]);
    expect(await refused(score.mutate({ observationId, itemId: form.tied, score: { step: 5 } }))).toEqual([
      'step: step-not-in-scale',
    ]);
    expect(await refused(score.mutate({ observationId, itemId: 'ghost', score: { step: 1 } }))).toEqual([
      'itemId: item-unknown',
    ]);
    expect((await get(observationId)).observation.scores).toEqual([]);
    expect(await test.api.observations.list.query({ personId: null, formId: null, from: null, to: null })).toHaveLength(
      1,
    );
  });

  it('answers an id that does not exist with not-found', async () => {
    const unknown = <Kind extends string>(): Id<Kind> => 'there-is-no-such-thing' as Id<Kind>;
    const { observations } = test.api;
    const calls = [
      observations.get.query({ observationId: unknown() }),
      observations.update.mutate({ observationId: unknown(), observation: { lesson: 'x' } }),
      observations.score.mutate({ observationId: unknown(), itemId: form.tied, score: { step: 1 } }),
      observations.delete.mutate({ observationId: unknown() }),
      observations.addRatings.mutate({ observationId: unknown(), itemIds: [form.tied] }),
      observations.growth.query({ personId: unknown() }),
      observations.teamShare.query({
        formId: unknown(),
        from: isoDate('2026-08-01'),
        to: isoDate('2027-07-31'),
        step: 3,
      }),
      observations.updateForm.mutate({ formId: unknown(), form: { title: 'x' } }),
      observations.copyForm.mutate({ formId: unknown(), title: 'x' }),
      observations.deleteForm.mutate({ formId: unknown() }),
      observations.moveSection.mutate({ formId: unknown(), section: 'x', step: 'up' }),
      observations.renameSection.mutate({ formId: form.formId, section: 'no such heading', title: 'y' }),
      observations.updateItem.mutate({ itemId: unknown(), item: { text: 'x' } }),
      observations.moveItem.mutate({ itemId: unknown(), step: 'up' }),
      observations.deleteItem.mutate({ itemId: unknown() }),
    ];
    for (const failure of await Promise.all(calls.map((call) => failureOf(call))))
      expect(failure.code).toBe('not-found');
    expect(test.log).toEqual([]);
  });

  it('is found by person, form and period, newest first', async () => {
    const other = await addTeacher(test.api);
    const [first, second, third] = [
      await visit('2025-10-01'),
      await visit('2026-03-01'),
      await visit('2026-04-01', {}, { personId: other }),
    ];
    const list = async (filter: { personId?: PersonId; from?: string; to?: string }) =>
      (
        await test.api.observations.list.query({
          personId: filter.personId ?? null,
          formId: form.formId,
          from: filter.from === undefined ? null : isoDate(filter.from),
          to: filter.to === undefined ? null : isoDate(filter.to),
        })
      ).map(({ id }) => id);
    expect(await list({})).toEqual([third, second, first]);
    expect(await list({ personId })).toEqual([second, first]);
    expect(await list({ from: '2025-10-02', to: '2026-03-01' })).toEqual([second]);
  });
});

describe('what visits show', () => {
  // Afstemmen has the item `tied`, Sfeer the item `loose`: first visit 1 and 3, second 2 and nothing.
  it('is growth per heading, beside the visit before, with the lowest score as the thing to attend to', async () => {
    await visit('2026-03-01', { tied: 1, loose: 3 });
    const second = await visit('2026-10-01', { tied: 2 }, { nextStep: 'Korter uitleggen' });
    const { forms, visits } = await test.api.observations.growth.query({ personId });
    expect(visits.map(({ nextStep }) => nextStep)).toEqual(['Korter uitleggen', '']);
    expect(forms).toHaveLength(1);
    expect(forms[0]?.others.sections.map(({ section, points }) => [section, points.map(({ mean }) => mean)])).toEqual([
      ['Afstemmen', [1, 2]],
      ['Sfeer', [3, null]],
    ]);
    expect((await get(second)).before?.observedOn).toBe('2026-03-01');
  });

  it('is the share of the team, hidden below five people', async () => {
    const teachers = [personId, ...(await Promise.all([1, 2, 3, 4].map(() => addTeacher(test.api))))];
    const steps = [3, 4, 2, 3];
    for (const [index, tied] of steps.entries())
      await visit('2026-10-01', { tied }, { personId: teachers[index] ?? personId });
    const query = { formId: form.formId, from: isoDate('2026-08-01'), to: isoDate('2027-07-31'), step: 3 };
    const four = await test.api.observations.teamShare.query(query);
    expect(four).toMatchObject({ on: '2026-11-01', group: 5, visited: 4 });
    expect(four.sections.map(({ figure }) => figure)).toEqual([{ kind: 'hidden' }, { kind: 'hidden' }]);
    await visit('2026-10-02', { tied: 1 }, { personId: teachers[4] ?? personId });
    const five = await test.api.observations.teamShare.query(query);
    expect(five.sections.map(({ figure }) => figure)).toEqual([
      { kind: 'shown', scored: 5, reached: 3 },
      { kind: 'hidden' },
    ]);
    expect(await refused(test.api.observations.teamShare.query({ ...query, step: 5 }))).toEqual([
      'step: step-not-in-scale',
    ]);
  });
});

describe('removing', () => {
  it('a visit takes its scores along and undo brings them back; the rating made from it stays', async () => {
    const observationId = await visit('2026-10-01', { tied: 3, loose: 2 });
    await test.api.observations.addRatings.mutate({ observationId, itemIds: [form.tied] });
    const before = await get(observationId);
    const competenceId = await aCompetence(test.api);
    await test.api.observations.delete.mutate({ observationId });
    expect((await failureOf(get(observationId))).code).toBe('not-found');
    const [rating] = await test.api.competences.cell.query({ personId, competenceId });
    expect(rating).toMatchObject({ raterKind: 'observation', level: 3, observationId: null });
    await test.api.history.undo.mutate();
    expect(await get(observationId)).toEqual(before);
  });

  it('a person takes his visits along and undo brings them back', async () => {
    const observationId = await visit('2026-10-01', { tied: 3 });
    await test.api.observations.addRatings.mutate({ observationId, itemIds: [form.tied] });
    const before = await get(observationId);
    await test.api.team.deletePerson.mutate({ personId });
    expect((await failureOf(get(observationId))).code).toBe('not-found');
    await test.api.history.undo.mutate();
    expect(await get(observationId)).toEqual(before);
  });

  it('a visit moves to another person only before a rating was made from it', async () => {
    const other = await addTeacher(test.api);
    const observationId = await visit('2026-10-01', { tied: 3 });
    await test.api.observations.update.mutate({ observationId, observation: { personId: other } });
    expect((await get(observationId)).observation.personId).toBe(other);
    await test.api.observations.addRatings.mutate({ observationId, itemIds: [form.tied] });
    const move = test.api.observations.update.mutate({ observationId, observation: { personId } });
    expect(await refused(move)).toEqual(['personId: observation-has-ratings']);
  });
});
