import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionZone } from '#shared/domain/observations/attention-zone.ts';
import { growthOf, visitBefore } from '#shared/domain/observations/growth.ts';
import { id, momentOn } from '../builders.ts';
import { aForm, aVisit, anItem } from './builders.ts';

const form = aForm({ Uitleggen: ['a', 'b', 'c'], Sfeer: ['d'] });

describe('growth', () => {
  // First visit: a 1, b 2, c not scored, d 3. Second: a 2, b 3, c 3, d with a note alone.
  //   Uitleggen: (1 + 2) / 2 = 1.5 of 2 of 3 items, then (2 + 3 + 3) / 3 = 2.67 of 3 of 3.
  //   Sfeer: 3 of 1 of 1, then nothing of 0 of 1.
  const visits = [aVisit('2026-05-10', { a: 2, b: 3, c: 3, d: null }), aVisit('2025-11-20', { a: 1, b: 2, d: 3 })];

  it('gives the means that were worked out by hand, oldest visit first', () => {
    const growth = growthOf(form, visits, 'others');
    expect(growth.visits.map(({ observedOn }) => observedOn)).toEqual(['2025-11-20', '2026-05-10']);
    expect(growth.sections).toEqual([
      {
        section: 'Uitleggen',
        itemId: null,
        points: [
          { mean: 1.5, scored: 2, asked: 3 },
          { mean: 8 / 3, scored: 3, asked: 3 },
        ],
      },
      {
        section: 'Sfeer',
        itemId: null,
        points: [
          { mean: 3, scored: 1, asked: 1 },
          { mean: null, scored: 0, asked: 1 },
        ],
      },
    ]);
    expect(growth.items.map(({ itemId, points }) => [itemId, points.map(({ mean }) => mean)])).toEqual([
      ['a', [1, 2]],
      ['b', [2, 3]],
      ['c', [null, 3]],
      ['d', [3, null]],
    ]);
  });

  it('never mixes in another form, nor what the teacher scored himself', () => {
    const other = aVisit('2026-01-01', { a: 4 }, { formId: id('form-2') });
    const own = aVisit('2026-02-01', { a: 4 }, { observerKind: 'self' });
    expect(growthOf(form, [...visits, other, own], 'others')).toEqual(growthOf(form, visits, 'others'));
    expect(growthOf(form, [...visits, other, own], 'self').visits).toEqual([
      { observationId: own.id, observedOn: '2026-02-01' },
    ]);
  });

  it('keeps what a retired item got, and asks it no longer', () => {
    const changed = aForm(
      {},
      {
        items: [
          anItem('a', { section: 'Uitleggen' }),
          anItem('old', { section: 'Uitleggen', position: 1, isRetired: true }),
          anItem('never', { section: 'Uitleggen', position: 2, isRetired: true }),
        ],
      },
    );
    const growth = growthOf(
      changed,
      [aVisit('2025-10-01', { a: 2, old: 4 }), aVisit('2026-03-01', { a: 3 })],
      'others',
    );
    expect(growth.sections[0]?.points).toEqual([
      { mean: 3, scored: 2, asked: 2 },
      { mean: 3, scored: 1, asked: 1 },
    ]);
    expect(growth.items.map(({ itemId }) => itemId)).toEqual(['a', 'old']);
  });

  const scores = fc.record({
    a: fc.option(fc.integer({ min: 1, max: 4 })),
    b: fc.option(fc.integer({ min: 1, max: 4 })),
    c: fc.option(fc.integer({ min: 1, max: 4 })),
    d: fc.option(fc.integer({ min: 1, max: 4 })),
  });
  const manyVisits = fc
    .array(scores, { maxLength: 6 })
    .map((all) => all.map((steps, index) => aVisit(`2026-0${String(index + 1)}-01`, steps)));

  it('lies between the lowest and the highest step of what was scored, whatever the order of the visits', () => {
    fc.assert(
      fc.property(manyVisits, (all) => {
        const growth = growthOf(form, all, 'others');
        expect(growthOf(form, all.toReversed(), 'others')).toEqual(growth);
        growth.sections.forEach((section) => {
          const own = growth.items.filter((item) => item.section === section.section);
          section.points.forEach(({ mean, scored, asked }, index) => {
            const given = own.flatMap(({ points }) => points[index]?.mean ?? []);
            expect(scored).toBe(given.length);
            expect(scored).toBeLessThanOrEqual(asked);
            if (mean === null) expect(given).toEqual([]);
            else {
              expect(mean).toBeGreaterThanOrEqual(Math.min(...given));
              expect(mean).toBeLessThanOrEqual(Math.max(...given));
            }
          });
        });
      }),
    );
  });
});

describe('the visit before', () => {
  it('is the latest earlier one of the same person, form and side', () => {
    const now = aVisit('2026-05-10');
    const earlier = aVisit('2026-01-10');
    const others = [
      now,
      earlier,
      aVisit('2025-05-10'),
      aVisit('2026-06-10'),
      aVisit('2026-03-10', {}, { formId: id('form-2') }),
      aVisit('2026-03-11', {}, { personId: id('person-2') }),
      aVisit('2026-03-12', {}, { observerKind: 'self' }),
    ];
    expect(visitBefore(now, others)).toEqual(earlier);
    expect(visitBefore(aVisit('2025-05-10'), others)).toBeNull();
  });

  it('of two on one day is the one that was recorded first', () => {
    const morning = aVisit('2026-05-10', {}, { id: id('morning'), recordedAt: momentOn('2026-05-10', '09:00') });
    const afternoon = aVisit('2026-05-10', {}, { id: id('afternoon'), recordedAt: momentOn('2026-05-10', '15:00') });
    expect(visitBefore(afternoon, [afternoon, morning])).toEqual(morning);
    expect(visitBefore(morning, [afternoon, morning])).toBeNull();
  });
});

describe('the zone of attention', () => {
  const zone = (steps: Parameters<typeof aVisit>[1]) =>
    attentionZone(form, aVisit('2026-05-10', steps)).map((item) => item.id);

  it('is what got the lowest step that was given', () => {
    expect(zone({ a: 3, b: 2, c: 4, d: 2 })).toEqual(['b', 'd']);
    expect(zone({ a: 3, b: null, c: 4 })).toEqual(['a']);
  });

  it('is empty when nothing stands out', () => {
    expect(zone({})).toEqual([]);
    expect(zone({ a: 3, b: 3 })).toEqual([]);
    expect(zone({ a: 1 })).toEqual([]);
  });

  it('never holds an item that got more than another one', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 4 })), (steps) => {
        const found = zone(steps);
        const lowest = Math.min(...Object.values(steps));
        expect(found.every((itemId) => steps[itemId] === lowest)).toBe(true);
        expect(found.length).toBeLessThan(Math.max(1, Object.keys(steps).length));
      }),
    );
  });
});
