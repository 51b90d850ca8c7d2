import { expect, it } from 'vitest';
import { movedTo } from '#shared/kernel/moved-to.ts';

it('moves one thing among the others', () => {
  const items = ['a', 'b', 'c', 'd'];
  expect(movedTo(items, 'a', 2).join('')).toBe('bcad');
  expect(movedTo(items, 'd', 0).join('')).toBe('dabc');
  expect(movedTo(items, 'b', 99).join('')).toBe('acdb');
  expect(movedTo(items, 'x', 1)).toBe(items);
});
