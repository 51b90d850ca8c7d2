import { describe, expect, it } from 'vitest';
import { professionProfile } from '#shared/domain/roles/profession-profile.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aGoal, aMember, aRole, id } from '../builders.ts';

const on = isoDate('2026-10-01');
const roles = [
  aRole({ id: id('coach'), domains: ['colleagues'] }),
  aRole({ id: id('designer'), domains: ['development', 'colleagues'] }),
  aRole({ id: id('untagged') }),
  aRole({ id: id('ended'), domains: ['organisation'], state: 'ended' }),
];

describe('the profile over the four domains of the profession', () => {
  it('shows teaching, each role in each of its domains, and goals that he looks after', () => {
    const anna = aMember('anna', {
      occupancies: [
        { roleId: id('coach') },
        { roleId: id('designer') },
        { roleId: id('untagged') },
        { roleId: id('ended') },
      ],
    });
    const goals = [
      aGoal({ id: id('own'), ownerId: id('anna'), domains: ['development'] }),
      aGoal({ id: id('of-another'), ownerId: id('bert'), domains: ['organisation'] }),
      aGoal({ id: id('draft'), ownerId: id('anna'), domains: ['organisation'], state: 'draft' }),
    ];
    expect(professionProfile(anna, roles, goals, on)).toEqual([
      { domain: 'pupils', isActive: true, byTeaching: true, roleIds: [], goalIds: [] },
      { domain: 'development', isActive: true, byTeaching: false, roleIds: ['designer'], goalIds: ['own'] },
      { domain: 'organisation', isActive: false, byTeaching: false, roleIds: [], goalIds: [] },
      { domain: 'colleagues', isActive: true, byTeaching: false, roleIds: ['coach', 'designer'], goalIds: [] },
    ]);
  });

  it('counts neither a role that has ended nor one of somebody who left, and teaching of teachers only', () => {
    const assistant = aMember('emil', {
      appointments: [{ functionGroup: 'oop' }],
      occupancies: [{ roleId: id('coach'), to: isoDate('2026-09-30') }],
    });
    const gone = aMember('gijs', {
      appointments: [{ to: isoDate('2026-07-31') }],
      occupancies: [{ roleId: id('coach') }],
    });
    for (const member of [assistant, gone]) {
      expect(professionProfile(member, roles, [], on).some(({ isActive }) => isActive)).toBe(false);
    }
  });
});
