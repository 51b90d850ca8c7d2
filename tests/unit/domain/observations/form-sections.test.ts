import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedSections,
  itemName,
  itemsAfterItemStep,
  itemsAfterSectionStep,
  sectionsOf,
} from '#shared/domain/observations/form-sections.ts';
import { buildShippedForm, copyOfForm } from '#shared/domain/observations/shipped-form.ts';
import type { ObservationItem } from '#shared/domain/observations/entities.ts';
import { id } from '../builders.ts';
import { sequentialIds } from '../../../support/sequential-ids.ts';
import { aForm, anItem } from './builders.ts';

const idsOf = (items: readonly ObservationItem[] | null): readonly string[] | null =>
  items?.toSorted((left, right) => left.position - right.position).map((item) => item.id) ?? null;

describe('the items of a form', () => {
  it('stand under their headings in the order of the first of each, wherever they were added', () => {
    const items = [
      anItem('a', { section: 'Uitleggen', position: 0 }),
      anItem('b', { section: 'Sfeer', position: 1 }),
      anItem('c', { section: ' Uitleggen ', position: 2 }),
      anItem('d', { section: 'Sfeer', position: 3, isRetired: true }),
    ];
    expect(sectionsOf(items).map(({ title, items: own }) => [title, own.map((item) => item.id)])).toEqual([
      ['Uitleggen', ['a', 'c']],
      ['Sfeer', ['b', 'd']],
    ]);
    expect(askedSections({ items }).map(({ items: own }) => own.length)).toEqual([2, 1]);
  });

  it('move within their heading', () => {
    const { items } = aForm({ Uitleggen: ['a', 'b', 'c'], Sfeer: ['d'] });
    const move = (itemId: string, step: 'up' | 'down') => idsOf(itemsAfterItemStep(items, id(itemId), step));
    expect(move('b', 'up')).toEqual(['b', 'a', 'c', 'd']);
    expect(move('b', 'down')).toEqual(['a', 'c', 'b', 'd']);
    expect(move('a', 'up')).toBeNull();
    expect(move('c', 'down')).toBeNull();
    expect(move('ghost', 'down')).toBeNull();
  });

  it('move with their heading', () => {
    const { items } = aForm({ Uitleggen: ['a', 'b'], Sfeer: ['c'] });
    expect(idsOf(itemsAfterSectionStep(items, 'Sfeer', 'up'))).toEqual(['c', 'a', 'b']);
    expect(itemsAfterSectionStep(items, 'Uitleggen', 'up')).toBeNull();
    expect(itemsAfterSectionStep(items, 'Nergens', 'up')).toBeNull();
  });

  it('are the same ones, numbered 0, 1, …, after any step, and a step back undoes it', () => {
    const forms = fc
      .array(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 12 })
      .map((sections) => sections.map((section, position) => anItem(`i${String(position)}`, { section, position })));
    fc.assert(
      fc.property(forms, fc.nat(11), (items, index) => {
        const item = items[index % items.length];
        if (item === undefined) return;
        const after = itemsAfterItemStep(items, item.id, 'down');
        if (after === null) return;
        expect(after.map(({ position }) => position)).toEqual(after.map((_, place) => place));
        expect(after.map((each) => each.id).toSorted()).toEqual(items.map((each) => each.id).toSorted());
        const grouped = sectionsOf(items).flatMap(({ items: own }) => own.map((each) => each.id));
        expect(idsOf(itemsAfterItemStep(after, item.id, 'up'))).toEqual(grouped);
      }),
    );
  });

  it('are called by their heading when they are the only one under it', () => {
    const form = aForm({ Leerklimaat: ['a'], Sfeer: ['b', 'c'], '': ['d'] });
    expect(form.items.map((item) => itemName(item, form))).toEqual([
      'Leerklimaat',
      'Kijkpunt b',
      'Kijkpunt c',
      'Kijkpunt d',
    ]);
  });
});

describe('a form that is made from another', () => {
  const both = (text: string) => ({ nl: text, en: `${text} (en)` });

  it('is a shipped one in one language, with steps and items numbered', () => {
    const built = buildShippedForm(
      {
        key: 'kader',
        title: both('Kader'),
        source: both('Bron'),
        guidance: both('Uitleg'),
        steps: [both('zwak'), both('sterk')],
        sections: [
          { title: both('Sfeer'), items: [both('Rust')] },
          { title: both('Uitleg'), items: [both('Doel'), both('Stappen')] },
        ],
      },
      'en',
      3,
      sequentialIds(),
    );
    expect(built).toMatchObject({ shippedKey: 'kader', title: 'Kader (en)', position: 3, state: 'active' });
    expect(built.steps).toEqual([
      { step: 1, label: 'zwak (en)' },
      { step: 2, label: 'sterk (en)' },
    ]);
    expect(built.items.map(({ section, text, position, formId }) => [section, text, position, formId])).toEqual([
      ['Sfeer (en)', 'Rust (en)', 0, built.id],
      ['Uitleg (en)', 'Doel (en)', 1, built.id],
      ['Uitleg (en)', 'Stappen (en)', 2, built.id],
    ]);
  });

  it('is a copy of its own, without what was retired', () => {
    const form = aForm(
      {},
      {
        shippedKey: 'kader',
        state: 'retired',
        items: [anItem('b', { position: 1 }), anItem('a', { isRetired: true })],
      },
    );
    const copy = copyOfForm(form, 'Onze kijkwijzer', 1, sequentialIds());
    expect(copy).toMatchObject({ shippedKey: null, title: 'Onze kijkwijzer', state: 'active', steps: form.steps });
    expect(copy.items).toMatchObject([{ text: 'Kijkpunt b', position: 0, formId: copy.id }]);
    expect(copy.items[0]?.id).not.toBe('b');
  });
});
