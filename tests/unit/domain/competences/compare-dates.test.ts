import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, joinDates } from '#shared/domain/competences/compare-dates.ts';

describe('the change of a level between two dates', () => {
  it.each([
    [null, null, 'unknown'],
    [null, 2, 'new'],
    [2, null, 'lost'],
    [2, 2, 'same'],
    [2, 3, 'up'],
    [3, 1, 'down'],
  ] as const)('from %s to %s is %s', (first, second, change) => {
    expect(changeBetween(first, second)).toBe(change);
  });

  it('turned round is turned round', () => {
    const level = fc.option(fc.integer({ min: 1, max: 5 }));
    const turned = { up: 'down', down: 'up', new: 'lost', lost: 'new', same: 'same', unknown: 'unknown' } as const;
    fc.assert(
      fc.property(level, level, (first, second) => {
        const change = changeBetween(first, second);
        expect(change).not.toBe('not-compared');
        if (change !== 'not-compared') expect(changeBetween(second, first)).toBe(turned[change]);
      }),
    );
  });
});

describe('what was there on either of two dates', () => {
  it('keeps the order of the second date, with what went behind the one it followed', () => {
    const joined = joinDates(['a', 'gone', 'too', 'b', 'c'], ['c', 'a', 'new', 'b']);
    expect(joined).toEqual([
      { id: 'c', presence: 'both' },
      { id: 'a', presence: 'both' },
      { id: 'gone', presence: 'only-first' },
      { id: 'too', presence: 'only-first' },
      { id: 'new', presence: 'only-second' },
      { id: 'b', presence: 'both' },
    ]);
  });

  it('puts in front what was in front and went', () => {
    expect(joinDates(['gone', 'a'], ['a']).map(({ id }) => id)).toEqual(['gone', 'a']);
  });

  it('has each once, with those of the second date in their order', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(ids, ids, (first, second) => {
        const joined = joinDates(first, second);
        expect(new Set(joined.map(({ id }) => id))).toEqual(new Set([...first, ...second]));
        expect(joined).toHaveLength(new Set([...first, ...second]).size);
        expect(joined.filter(({ presence }) => presence !== 'only-first').map(({ id }) => id)).toEqual(second);
        for (const { id, presence } of joined) {
          expect([first.includes(id), second.includes(id)]).toEqual([
            presence !== 'only-second',
            presence !== 'only-first',
          ]);
        }
      }),
    );
  });
});
