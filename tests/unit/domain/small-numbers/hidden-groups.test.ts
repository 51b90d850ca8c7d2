import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenGroups, SMALLEST_CELL, type CountedGroup } from '#shared/domain/small-numbers/hidden-groups.ts';

const groups = (...counts: readonly number[]): CountedGroup[] =>
  counts.map((count, index) => ({ id: `g${String(index)}`, count }));
const hidden = (...counts: readonly number[]): readonly string[] => [...hiddenGroups(groups(...counts))].sort();

describe('parts of a whole that stay hidden', () => {
  it('are those of 1 to 4 people', () => {
    expect(hidden(4, 2, 10)).toEqual(['g0', 'g1']);
    expect(hidden(5, 6)).toEqual([]);
    expect(hidden(0, 7)).toEqual([]);
    expect(hidden()).toEqual([]);
  });

  it('are joined by the smallest other one when a single part would follow from the whole', () => {
    expect(hidden(3, 12, 6)).toEqual(['g0', 'g2']);
    expect(hidden(3, 8, 8)).toEqual(['g0', 'g1']);
    expect(hidden(3, 0, 9)).toEqual(['g0', 'g2']);
  });

  it('stay alone when there is no other', () => {
    expect(hidden(3)).toEqual(['g0']);
    expect(hidden(3, 0)).toEqual(['g0']);
  });

  it('never leave one part to be computed, and hide every small one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 8 }), (counts) => {
        const all = groups(...counts);
        const found = hiddenGroups(all);
        const withPeople = all.filter(({ count }) => count > 0);
        for (const { id, count } of withPeople) if (count < SMALLEST_CELL) expect(found).toContain(id);
        if (found.size === 1) expect(withPeople).toHaveLength(1);
        if (withPeople.every(({ count }) => count >= SMALLEST_CELL)) expect(found.size).toBe(0);
      }),
    );
  });
});
