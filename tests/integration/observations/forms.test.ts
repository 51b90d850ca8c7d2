import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ObservationFormId } from '#shared/kernel/ids.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';
import { aCompetence, addForm, addTeacher, aForm, anItem, aVisit } from './support.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
});

afterEach(() => test.remove());

async function formOf(formId: ObservationFormId) {
  const { forms } = await test.api.observations.forms.query();
  const entry = forms.find(({ form }) => form.id === formId);
  if (entry === undefined) throw new Error('No such form');
  return entry;
}

async function refused(call: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await test.api.observations.forms.query();
  const failure = await failureOf(call());
  expect(failure.code).toBe('invalid-input');
  expect(await test.api.observations.forms.query()).toEqual(before);
  return failure.fields.map(({ path, code }) => `${path}: ${code}`);
}

describe('a form of the school', () => {
  it('is made, changed field by field, and taken back step by step', async () => {
    const { formId, tied } = await addForm(test.api);
    await test.api.observations.updateForm.mutate({ formId, form: { guidance: 'Kijk eerst' } });
    await test.api.observations.updateItem.mutate({ itemId: tied, item: { text: 'Helpt wie het nog niet snapt' } });
    expect((await formOf(formId)).form).toMatchObject({
      title: 'Onze kijkwijzer',
      guidance: 'Kijk eerst',
      items: [{ section: 'Afstemmen', text: 'Helpt wie het nog niet snapt' }, { section: 'Sfeer' }],
    });
    await test.api.history.undo.mutate();
    expect((await formOf(formId)).form.items[0]?.text).toBe('Geeft verlengde instructie');
  });

  it('says which field is refused', async () => {
    const { formId, tied } = await addForm(test.api);
    const { observations } = test.api;
    expect(await refused(() => observations.createForm.mutate({ form: aForm({ title: '' }) }))).toEqual([
      'title: required',
    ]);
    expect(await refused(() => observations.updateForm.mutate({ formId, form: { steps: [] } }))).toEqual([
      'steps: steps-out-of-range',
    ]);
    expect(await refused(() => observations.createItem.mutate({ formId, item: anItem({ text: ' ' }) }))).toEqual([
      'text: required',
    ]);
    const ghost = () => observations.updateItem.mutate({ itemId: tied, item: { competenceId: 'ghost' } });
    expect(await refused(ghost)).toEqual(['competenceId: competence-unknown']);
  });

  it('orders items and headings, and renames a heading for all of its items', async () => {
    const { formId, tied } = await addForm(test.api);
    const { itemId } = await test.api.observations.createItem.mutate({ formId, item: anItem({ text: 'Daagt uit' }) });
    const order = async () => (await formOf(formId)).form.items.map(({ section, text }) => `${section}: ${text}`);
    await test.api.observations.moveItem.mutate({ itemId, step: 'up' });
    expect(await order()).toEqual([
      'Afstemmen: Daagt uit',
      'Afstemmen: Geeft verlengde instructie',
      'Sfeer: Een fout is welkom',
    ]);
    await test.api.observations.moveSection.mutate({ formId, section: 'Sfeer', step: 'up' });
    await test.api.observations.renameSection.mutate({ formId, section: 'Afstemmen', title: 'Differentiëren' });
    expect(await order()).toEqual([
      'Sfeer: Een fout is welkom',
      'Differentiëren: Daagt uit',
      'Differentiëren: Geeft verlengde instructie',
    ]);
    const before = await test.api.history.list.query({ limit: 1, beforeSeq: null });
    await test.api.observations.moveItem.mutate({ itemId: tied, step: 'down' });
    expect(await test.api.history.list.query({ limit: 1, beforeSeq: null })).toEqual(before);
  });

  it('keeps what was recorded with it: its steps, its scored items, and itself', async () => {
    const { formId, tied, loose } = await addForm(test.api);
    const personId = await addTeacher(test.api);
    const { observationId } = await test.api.observations.create.mutate({ observation: aVisit(formId, personId) });
    await test.api.observations.score.mutate({ observationId, itemId: tied, score: { step: 3 } });
    const { observations } = test.api;
    const steps = aForm().steps;
    expect(await refused(() => observations.updateForm.mutate({ formId, form: { steps: steps.slice(0, 2) } }))).toEqual(
      ['steps: step-in-use'],
    );
    expect(await refused(() => observations.deleteItem.mutate({ itemId: tied }))).toEqual(['itemId: item-in-use']);
    expect(await refused(() => observations.deleteForm.mutate({ formId }))).toEqual(['formId: form-in-use']);
    expect((await formOf(formId)).use).toEqual({ observations: 1, highestStep: 3, usedItemIds: [tied] });

    await observations.updateForm.mutate({ formId, form: { steps: steps.slice(0, 3) } });
    await observations.deleteItem.mutate({ itemId: loose });
    await observations.updateItem.mutate({ itemId: tied, item: { isRetired: true } });
    await observations.updateForm.mutate({ formId, form: { state: 'retired' } });
    const create = () => observations.create.mutate({ observation: aVisit(formId, personId) });
    expect(await refused(create)).toEqual(['formId: form-retired']);
    // What was seen stays and can still be corrected.
    await observations.score.mutate({ observationId, itemId: tied, score: { step: 2 } });
    await observations.delete.mutate({ observationId });
    await observations.deleteForm.mutate({ formId });
    expect((await observations.forms.query()).forms).toEqual([]);
  });
});

describe('a shipped form', () => {
  it('is added once, in the language asked for, and stays as its source says', async () => {
    const { observations } = test.api;
    expect((await observations.forms.query()).shipped.map(({ key }) => key)).toEqual(['kijkkader', 'icalt-domains']);
    const { formId } = await observations.addShippedForm.mutate({ key: 'icalt-domains', language: 'nl' });
    expect((await observations.forms.query()).shipped.map(({ key }) => key)).toEqual(['kijkkader']);
    const { form } = await formOf(formId);
    expect(form.steps).toHaveLength(4);
    expect(new Set(form.items.map(({ section }) => section)).size).toBe(7);
    expect(form.guidance).toContain('nadrukkelijk geen beoordelingsinstrument');
    expect(await refused(() => observations.addShippedForm.mutate({ key: 'icalt-domains', language: 'en' }))).toEqual([
      'key: form-already-there',
    ]);
    expect(await refused(() => observations.updateForm.mutate({ formId, form: { title: 'Anders' } }))).toEqual([
      'title: form-locked',
    ]);
    expect(await refused(() => observations.createItem.mutate({ formId, item: anItem() }))).toEqual([
      'text: form-locked',
      'section: form-locked',
      'isRetired: form-locked',
    ]);
    const section = form.items[0]?.section ?? '';
    expect(await refused(() => observations.renameSection.mutate({ formId, section, title: 'Anders' }))).toEqual([
      'section: form-locked',
    ]);
    expect(await refused(() => observations.moveSection.mutate({ formId, section, step: 'down' }))).toEqual([
      'itemId: form-locked',
    ]);
  });

  it('can be tied to a competence, and copied to be changed', async () => {
    const competenceId = await aCompetence(test.api);
    const { formId } = await test.api.observations.addShippedForm.mutate({ key: 'kijkkader', language: 'nl' });
    const [item] = (await formOf(formId)).form.items;
    if (item === undefined) throw new Error('No item');
    await test.api.observations.updateItem.mutate({ itemId: item.id, item: { competenceId } });
    const copy = await test.api.observations.copyForm.mutate({ formId, title: 'Ons kijkkader' });
    await test.api.observations.updateForm.mutate({ formId: copy.formId, form: { guidance: 'Van ons' } });
    const { form } = await formOf(copy.formId);
    expect(form).toMatchObject({ shippedKey: null, title: 'Ons kijkkader', guidance: 'Van ons' });
    expect(form.items).toHaveLength(9);
    expect(form.items[0]).toMatchObject({ text: item.text, competenceId });
    expect((await formOf(formId)).form.guidance).not.toBe('Van ons');
  });
});
