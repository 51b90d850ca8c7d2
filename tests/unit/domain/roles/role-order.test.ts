import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbourOf, rolesAfterStep, type RoleStep } from '#shared/domain/roles/role-order.ts';
import type { Role } from '#shared/domain/roles/entities.ts';
import { aRole, id } from '../builders.ts';

/** `a` team, `b` school, `c` team, `d` team but ended, `e` team. */
const roles: readonly Role[] = [
  aRole({ id: id('a'), level: 'team', position: 0 }),
  aRole({ id: id('b'), level: 'school', position: 1 }),
  aRole({ id: id('c'), level: 'team', position: 2 }),
  aRole({ id: id('d'), level: 'team', state: 'ended', position: 3 }),
  aRole({ id: id('e'), level: 'team', position: 4 }),
];

function after(roleId: string, step: RoleStep, before = roles): string {
  const changed = new Map(rolesAfterStep(before, id(roleId), step).map((role) => [role.id, role]));
  return before
    .map((role) => changed.get(role.id) ?? role)
    .toSorted((left, right) => left.position - right.position)
    .map((role) => role.id)
    .join('');
}

describe('a role that moves a step', () => {
  it('goes past its neighbour on the board: of its level and state', () => {
    expect(after('c', 'up')).toBe('cabde');
    expect(after('c', 'down')).toBe('abdec');
    expect(after('a', 'down')).toBe('bcade');
    expect(neighbourOf(roles, id('e'), 'up')).toBe('c');
  });

  it('stays at the end, alone on its level, or unknown', () => {
    expect(after('a', 'up')).toBe('abcde');
    expect(after('e', 'down')).toBe('abcde');
    expect(after('b', 'up')).toBe('abcde');
    expect(after('d', 'down')).toBe('abcde');
    expect(rolesAfterStep(roles, id('ghost'), 'up')).toEqual([]);
  });

  it('loses nothing, and up after down brings the board back', () => {
    const boardOf = (order: string): string => order.replaceAll(/[^ace]/g, '');
    fc.assert(
      fc.property(fc.constantFrom('a', 'c', 'e'), (roleId) => {
        if (neighbourOf(roles, id(roleId), 'down') === null) return;
        const moved = rolesAfterStep(roles, id(roleId), 'down');
        const next = roles
          .map((role) => moved.find((other) => other.id === role.id) ?? role)
          .toSorted((left, right) => left.position - right.position);
        expect(boardOf(after(roleId, 'up', next))).toBe('ace');
        expect(next.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
      }),
    );
  });
});
