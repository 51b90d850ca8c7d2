import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formProblems, formRemovalProblems, UNUSED_FORM } from '#shared/domain/observations/form-policy.ts';
import { itemProblems, itemRemovalProblems, MAX_FORM_ITEMS } from '#shared/domain/observations/item-policy.ts';
import { observationProblems, scoreProblems } from '#shared/domain/observations/observation-policy.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aCompetence, id, problemList } from '../builders.ts';
import { aForm, aVisit, anItem } from './builders.ts';

const steps = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ step: index + 1, label: `stap ${String(index + 1)}` }));

describe('a form', () => {
  const problemsOf = (changes: Parameters<typeof aForm>[1], use = UNUSED_FORM): readonly string[] =>
    problemList(formProblems(aForm({}, changes), null, use));

  it('has a title and 2 to 10 steps', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ title: '  ' })).toEqual(['title: required']);
    expect(problemsOf({ steps: steps(2) })).toEqual([]);
    expect(problemsOf({ steps: steps(10) })).toEqual([]);
    expect(problemsOf({ steps: steps(1) })).toEqual(['steps: steps-out-of-range']);
    expect(problemsOf({ steps: steps(11) })).toEqual(['steps: steps-out-of-range']);
  });

  it('numbers its steps 1, 2, … and names each of them once', () => {
    expect(problemsOf({ steps: [...steps(2), { step: 4, label: 'x' }] })).toEqual(['steps: steps-not-in-order']);
    const labels = ['a', ' a ', ''].map((label, index) => ({ step: index + 1, label }));
    expect(problemsOf({ steps: labels })).toEqual(['steps.1.label: label-twice', 'steps.2.label: required']);
  });

  it('keeps the steps that were given', () => {
    const use = { ...UNUSED_FORM, observations: 1, highestStep: 3 };
    expect(problemsOf({ steps: steps(3) }, use)).toEqual([]);
    expect(problemsOf({ steps: steps(2) }, use)).toEqual(['steps: step-in-use']);
  });

  it('that was shipped keeps its texts, its scale and its items, and can be retired', () => {
    const shipped = aForm({ Sfeer: ['a'] }, { shippedKey: 'kijkkader' });
    const change = (changes: Parameters<typeof aForm>[1]) =>
      problemList(formProblems({ ...shipped, ...changes }, shipped, UNUSED_FORM));
    expect(change({ state: 'retired' })).toEqual([]);
    expect(change({ title: 'Anders', steps: steps(3) })).toEqual(['title: form-locked', 'steps: form-locked']);
    const [item] = shipped.items;
    if (item === undefined) throw new Error('No item');
    const itemChange = (changes: Parameters<typeof anItem>[1]) =>
      problemList(itemProblems({ ...item, ...changes }, { form: shipped, stored: item, competence: aCompetence() }));
    expect(itemChange({ competenceId: id('competence-1') })).toEqual([]);
    expect(itemChange({ text: 'Anders' })).toEqual(['text: form-locked']);
    expect(problemList(itemRemovalProblems(item, shipped, UNUSED_FORM))).toEqual(['itemId: form-locked']);
  });

  it('leaves only when nothing was recorded with it', () => {
    expect(formRemovalProblems(UNUSED_FORM)).toEqual([]);
    expect(problemList(formRemovalProblems({ ...UNUSED_FORM, observations: 1 }))).toEqual(['formId: form-in-use']);
  });
});

describe('an item', () => {
  const form = aForm({ Sfeer: ['a', 'b'] });
  const problemsOf = (changes: Parameters<typeof anItem>[1], competence = aCompetence()): readonly string[] =>
    problemList(itemProblems(anItem('c', changes), { form, stored: null, competence }));

  it('says what to look at', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ text: ' ' })).toEqual(['text: required']);
    expect(problemsOf({ text: 'x'.repeat(501), section: 'x'.repeat(201) })).toEqual([
      'text: too-long',
      'section: too-long',
    ]);
  });

  it('is tied to a competence that is known and no domain', () => {
    const competenceId = id<'competence'>('competence-1');
    expect(problemsOf({ competenceId })).toEqual([]);
    expect(problemsOf({ competenceId }, aCompetence({ kind: 'domain' }))).toEqual(['competenceId: not-a-competence']);
    expect(problemList(itemProblems(anItem('c', { competenceId }), { form, stored: null, competence: null }))).toEqual([
      'competenceId: competence-unknown',
    ]);
  });

  it('is at most the 200th', () => {
    const many = aForm({ x: Array.from({ length: MAX_FORM_ITEMS }, (_, index) => `i${String(index)}`) });
    const [first] = many.items;
    if (first === undefined) throw new Error('No item');
    expect(problemList(itemProblems(anItem('new'), { form: many, stored: null, competence: null }))).toEqual([
      'text: too-many-items',
    ]);
    expect(itemProblems({ ...first, text: 'Anders' }, { form: many, stored: first, competence: null })).toEqual([]);
  });

  it('that was scored is retired, not removed', () => {
    const use = { observations: 1, highestStep: 2, usedItemIds: new Set([id<'observation-item'>('a')]) };
    expect(problemList(itemRemovalProblems(anItem('a'), form, use))).toEqual(['itemId: item-in-use']);
    expect(itemRemovalProblems(anItem('b'), form, use)).toEqual([]);
  });
});

describe('an observation', () => {
  const context = { form: aForm({ Sfeer: ['a'] }), isPersonKnown: true, today: isoDate('2026-11-01'), isNew: true };
  const problemsOf = (changes: Parameters<typeof aVisit>[2], more: Partial<typeof context> = {}): readonly string[] =>
    problemList(observationProblems(aVisit('2026-10-01', {}, changes), { ...context, ...more }));

  it('needs nothing scored', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('lies between 1990 and today', () => {
    expect(problemsOf({ observedOn: isoDate('2026-11-01') })).toEqual([]);
    expect(problemsOf({ observedOn: isoDate('2026-11-02') })).toEqual(['observedOn: date-in-future']);
    expect(problemsOf({ observedOn: isoDate('1990-01-01') })).toEqual([]);
    expect(problemsOf({ observedOn: isoDate('1989-12-31') })).toEqual(['observedOn: date-too-early']);
  });

  it('says who watched, unless the teacher scored himself', () => {
    expect(problemsOf({ observerName: ' ' })).toEqual(['observerName: required']);
    expect(problemsOf({ observerName: '', observerKind: 'self' })).toEqual([]);
  });

  it('is of a known person with a form that is in use and asks something', () => {
    expect(problemsOf({}, { isPersonKnown: false })).toEqual(['personId: person-unknown']);
    expect(problemsOf({}, { form: aForm() })).toEqual(['formId: form-without-items']);
    const retired = aForm({ Sfeer: ['a'] }, { state: 'retired' });
    expect(problemsOf({}, { form: retired })).toEqual(['formId: form-retired']);
    expect(problemsOf({}, { form: retired, isNew: false })).toEqual([]);
  });

  it('may have any notes as long as they are bearable', () => {
    expect(problemsOf({ nextStep: 'x'.repeat(4001) })).toEqual(['nextStep: too-long']);
  });
});

describe('a score', () => {
  const form = aForm({}, { items: [anItem('a'), anItem('old', { isRetired: true, position: 1 })] });
  const score = (itemId: string, step: number | null, note = '') => ({
    itemId: id<'observation-item'>(itemId),
    step,
    note,
  });

  it('is of an item of the form and a step of its scale', () => {
    expect(scoreProblems(score('a', 4), form, false)).toEqual([]);
    expect(problemList(scoreProblems(score('a', 5), form, false))).toEqual(['step: step-not-in-scale']);
    expect(problemList(scoreProblems(score('a', 0), form, false))).toEqual(['step: step-not-in-scale']);
    expect(problemList(scoreProblems(score('ghost', 1), form, false))).toEqual(['itemId: item-unknown']);
  });

  it('may be a note alone', () => {
    expect(scoreProblems(score('a', null, 'Stelt open vragen'), form, false)).toEqual([]);
    expect(problemList(scoreProblems(score('a', null, 'x'.repeat(2001)), form, false))).toEqual(['note: too-long']);
  });

  it('of a retired item can be corrected and not given anew', () => {
    expect(problemList(scoreProblems(score('old', 2), form, false))).toEqual(['itemId: item-retired']);
    expect(scoreProblems(score('old', 2), form, true)).toEqual([]);
  });

  it('is taken exactly when its step is on the scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 300 }), fc.integer({ min: 2, max: 10 }), (step, count) => {
        const isTaken = scoreProblems(score('a', step), { ...form, steps: steps(count) }, false).length === 0;
        expect(isTaken).toBe(step >= 1 && step <= count);
      }),
    );
  });
});
