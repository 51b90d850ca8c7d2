import { describe, expect, it } from 'vitest';
import { askedLevels } from '#shared/domain/competences/rating-asked.ts';
import { requirementsInForce } from '#shared/domain/goals/requirements-in-force.ts';
import type { Requirement } from '#shared/domain/goals/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aGoal, aRequirement, aRole, aTeacher, id, ofGoal } from '../builders.ts';

const anna = aTeacher('anna', 4);
const bert = aTeacher('bert', 8);
const competenceId = id<'competence'>('competence-1');

function lookup(facts: { readonly requirements: readonly Requirement[] }): (personId: string) => number | null {
  const askers = { goals: [aGoal({ id: id('goal-1') })], roles: [aRole({ id: id('role-1') })] };
  const asked = askedLevels({
    requirements: requirementsInForce(facts.requirements, askers),
    members: [anna, bert],
    on: isoDate('2026-11-01'),
  });
  return (personId) => asked(id(personId), competenceId);
}

describe('the level that is asked of a person', () => {
  it('is the highest of all that ask him, by the group of each', () => {
    const asked = lookup({
      requirements: [
        aRequirement({ level: 2 }),
        aRequirement({ id: id('r2'), level: 4, group: { kind: 'bouw', bouw: 'upper' } }),
      ],
    });
    expect([asked('anna'), asked('bert'), asked('cor')]).toEqual([2, 4, null]);
  });

  it('is not asked by a goal that is no longer active, of another competence, or of who is exempt', () => {
    expect(lookup({ requirements: [aRequirement({ owner: ofGoal('goal-2') })] })('anna')).toBeNull();
    expect(lookup({ requirements: [aRequirement({ competenceId: id('competence-2') })] })('anna')).toBeNull();
    const exemptions = [{ id: id<'exemption'>('e'), personId: anna.person.id, reason: 'met verlof' }];
    const asked = lookup({ requirements: [aRequirement({ exemptions })] });
    expect([asked('anna'), asked('bert')]).toEqual([null, 3]);
  });

  it('is asked by an active role and by a function too', () => {
    const ofRole = (roleId: string) => aRequirement({ owner: { kind: 'role', roleId: id(roleId) } });
    expect(lookup({ requirements: [ofRole('role-1')] })('anna')).toBe(3);
    expect(lookup({ requirements: [ofRole('role-2')] })('anna')).toBeNull();
    const owner = { kind: 'function', functionTitle: 'Leerkracht' } as const;
    expect(lookup({ requirements: [aRequirement({ owner })] })('anna')).toBe(3);
  });
});
