import { describe, expect, it } from 'vitest';
import type { LevelLookup } from '#shared/domain/competences/used-level.ts';
import type { RequirementGroup } from '#shared/domain/goals/entities.ts';
import { coverRequirement, type CoverageFacts } from '#shared/domain/goals/requirement-coverage.ts';
import { belongsToGroupOn } from '#shared/domain/goals/requirement-group.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, aRequirement, id } from '../builders.ts';
import { exemptionOf } from './coverage-cases.ts';

/*
 * The team of the worked examples, on 1 October 2026. Level of the one competence in brackets; `r` holds the role, `g`
 * is in the group.
 *
 *   anna (4)   Leerkracht (OP), groups 1–2                       r since 2025      g member
 *   bert (3)   leerkracht (OP), group 3, until 31-7-2027         r until 31-12-26  g lead
 *   cor  (2)   Leerkracht (OP), group 8, and Adjunct-directeur (directie)          g adviser
 *   dora (?)   Intern begeleider (OP)                            r until 30-9-26   g member from 1-10-26
 *   emil (3)   Onderwijsassistent (OOP)                                            g member until 1-10-26
 *   fien (4)   student teacher (LIO), group 4                    r
 *   gijs (4)   Leerkracht, left on 31-7-2026                     r                 g member
 *   hilde(4)   Leerkracht (OP), group 5, from 2-10-2026
 *   ids  (1)   Leerkracht (OP) twice at one time: group 6, and groups 6–7
 */
const on = isoDate('2026-10-01');
const byDate = isoDate('2027-08-01');
const r = { roleId: id<'role'>('role') };
const g = { groupId: id<'group'>('group') };
const team: readonly TeamMember[] = [
  aMember('anna', {
    appointments: [{ pupilGroups: [1, 2] }],
    occupancies: [{ ...r, from: isoDate('2025-08-01') }],
    memberships: [g],
  }),
  aMember('bert', {
    appointments: [{ functionTitle: 'leerkracht', pupilGroups: [3], to: isoDate('2027-07-31') }],
    occupancies: [{ ...r, to: isoDate('2026-12-31') }],
    memberships: [{ ...g, duty: 'lead' }],
  }),
  aMember('cor', {
    appointments: [{ pupilGroups: [8] }, { functionGroup: 'directie', functionTitle: 'Adjunct-directeur' }],
    memberships: [{ ...g, duty: 'adviser' }],
  }),
  aMember('dora', {
    appointments: [{ functionTitle: 'Intern begeleider' }],
    occupancies: [{ ...r, to: isoDate('2026-09-30') }],
    memberships: [{ ...g, from: on }],
  }),
  aMember('emil', {
    appointments: [{ functionGroup: 'oop', functionTitle: 'Onderwijsassistent' }],
    memberships: [{ ...g, to: on }],
  }),
  aMember('fien', {
    appointments: [{ functionGroup: 'lio', functionTitle: 'Leerkracht', pupilGroups: [4] }],
    occupancies: [r],
  }),
  aMember('gijs', {
    appointments: [{ pupilGroups: [7], to: isoDate('2026-07-31') }],
    occupancies: [r],
    memberships: [g],
  }),
  aMember('hilde', { appointments: [{ pupilGroups: [5], from: isoDate('2026-10-02') }] }),
  aMember('ids', { appointments: [{ pupilGroups: [6] }, { pupilGroups: [6, 7] }] }),
];
const levels: Readonly<Record<string, number>> = {
  anna: 4,
  bert: 3,
  cor: 2,
  emil: 3,
  fien: 4,
  gijs: 4,
  hilde: 4,
  ids: 1,
};
const usedLevel: LevelLookup = (personId) => levels[personId] ?? null;
const facts: CoverageFacts = { members: team, usedLevel, plannedRises: [], on };

const GROUPS = {
  'all teachers': { kind: 'all-teachers' },
  'all staff': { kind: 'all-staff' },
  lower: { kind: 'bouw', bouw: 'lower' },
  middle: { kind: 'bouw', bouw: 'middle' },
  upper: { kind: 'bouw', bouw: 'upper' },
  directie: { kind: 'function-group', functionGroup: 'directie' },
  op: { kind: 'function-group', functionGroup: 'op' },
  oop: { kind: 'function-group', functionGroup: 'oop' },
  lio: { kind: 'function-group', functionGroup: 'lio' },
  'unknown function group': { kind: 'function-group', functionGroup: 'unknown' },
  Leerkracht: { kind: 'function', functionTitle: 'Leerkracht' },
  'adjunct directeur': { kind: 'function', functionTitle: 'adjunct directeur' },
  Conciërge: { kind: 'function', functionTitle: 'Conciërge' },
  'the role': { kind: 'role', ...r },
  'a role that nobody holds': { kind: 'role', roleId: id<'role'>('other') },
  'the group': { kind: 'group', ...g },
  'a group without members': { kind: 'group', groupId: id<'group'>('other') },
} as const satisfies Record<string, RequirementGroup>;

/*
 * For level 3 by 1 August 2027, counted by hand: who is in the group, have, known, forecast, and the gap (and need) of
 * everyone, at least 2 people and at least 60 %.
 *
 *   all teachers  anna bert cor dora ids: have anna bert; dora unknown; bert leaves. 60 % of 5 = 3
 *   all staff     + emil: have anna bert emil; 60 % of 6 = 3.6 → 4
 *   middle        bert alone: fien is LIO, hilde joins tomorrow; bert leaves
 *   upper         cor and ids (once); 60 % of 2 = 1.2 → 2
 *   Leerkracht    anna bert cor ids, whatever the capitals; fien is LIO; 60 % of 4 = 2.4 → 3
 *   the role      anna bert fien; dora's ended yesterday, gijs is not in service; bert leaves. 60 % of 3 = 1.8 → 2
 *   the group     anna bert dora emil; cor advises; dora from today, emil until today; bert and emil leave. 60 % of 4 → 3
 */
const COUNTED: readonly (readonly [
  group: keyof typeof GROUPS,
  asked: string,
  have: number,
  known: number,
  forecast: number,
  everyone: readonly [need: number, gap: number],
  two: readonly [need: number, gap: number],
  sixtyPercent: readonly [need: number, gap: number],
])[] = [
  ['all teachers', 'anna bert cor dora ids', 2, 4, 1, [5, 3], [2, 0], [3, 1]],
  ['all staff', 'anna bert cor dora emil ids', 3, 5, 2, [6, 3], [2, 0], [4, 1]],
  ['lower', 'anna', 1, 1, 1, [1, 0], [2, 1], [1, 0]],
  ['middle', 'bert', 1, 1, 0, [1, 0], [2, 1], [1, 0]],
  ['upper', 'cor ids', 0, 2, 0, [2, 2], [2, 2], [2, 2]],
  ['directie', 'cor', 0, 1, 0, [1, 1], [2, 2], [1, 1]],
  ['op', 'anna bert cor dora ids', 2, 4, 1, [5, 3], [2, 0], [3, 1]],
  ['oop', 'emil', 1, 1, 1, [1, 0], [2, 1], [1, 0]],
  ['lio', 'fien', 1, 1, 1, [1, 0], [2, 1], [1, 0]],
  ['unknown function group', '', 0, 0, 0, [0, 0], [2, 2], [0, 0]],
  ['Leerkracht', 'anna bert cor ids', 2, 4, 1, [4, 2], [2, 0], [3, 1]],
  ['adjunct directeur', 'cor', 0, 1, 0, [1, 1], [2, 2], [1, 1]],
  ['Conciërge', '', 0, 0, 0, [0, 0], [2, 2], [0, 0]],
  ['the role', 'anna bert fien', 3, 3, 2, [3, 0], [2, 0], [2, 0]],
  ['a role that nobody holds', '', 0, 0, 0, [0, 0], [2, 2], [0, 0]],
  ['the group', 'anna bert dora emil', 3, 3, 1, [4, 1], [2, 0], [3, 0]],
  ['a group without members', '', 0, 0, 0, [0, 0], [2, 2], [0, 0]],
];

describe('a requirement of level 3, counted by hand', () => {
  it.each(COUNTED)('of %s: %s', (name, asked, have, known, forecast, everyone, two, sixtyPercent) => {
    const cover = (quantity: Parameters<typeof aRequirement>[0] & object) =>
      coverRequirement(aRequirement({ group: GROUPS[name], byDate, ...quantity }), facts);
    const all = cover({ quantity: { kind: 'everyone' } });
    const { people } = all;
    expect([...people.have, ...people.lacking, ...people.unknown].toSorted().join(' ')).toBe(asked);
    expect(all).toMatchObject({ have, known, forecast, need: everyone[0], gap: everyone[1] });
    expect(cover({ quantity: { kind: 'at-least-count', count: 2 } })).toMatchObject({
      have,
      known,
      forecast,
      need: two[0],
      gap: two[1],
    });
    expect(cover({ quantity: { kind: 'at-least-percent', percent: 60 } })).toMatchObject({
      have,
      known,
      forecast,
      need: sixtyPercent[0],
      gap: sixtyPercent[1],
    });
  });
});

describe('an exemption', () => {
  const exempt = (group: keyof typeof GROUPS, ...people: readonly string[]) => ({
    group: GROUPS[group],
    exemptions: people.map(exemptionOf),
  });

  it('takes who is unknown out of a working group: have 3, need 3, gap 0, known 3', () => {
    const coverage = coverRequirement(aRequirement(exempt('the group', 'dora')), facts);
    expect(coverage).toMatchObject({ have: 3, need: 3, gap: 0, known: 3, people: { exempt: ['dora'], unknown: [] } });
  });

  it('takes who has the level out of have and need: the role without fien, have 2, need 2', () => {
    const coverage = coverRequirement(aRequirement(exempt('the role', 'fien')), facts);
    expect(coverage).toMatchObject({ have: 2, need: 2, gap: 0, known: 2 });
  });

  it('can empty a group: everyone of 0 is 0, at least 2 is still 2', () => {
    const nobody = exempt('upper', 'cor', 'ids');
    expect(coverRequirement(aRequirement(nobody), facts)).toMatchObject({ have: 0, need: 0, gap: 0, known: 0 });
    const two = aRequirement({ ...nobody, quantity: { kind: 'at-least-count', count: 2 } });
    expect(coverRequirement(two, facts)).toMatchObject({ have: 0, need: 2, gap: 2 });
  });

  it('of somebody who has left the role, or the school, changes nothing', () => {
    const coverage = coverRequirement(aRequirement(exempt('the role', 'dora', 'gijs')), facts);
    expect(coverage).toMatchObject({ have: 3, need: 3, people: { exempt: [] } });
  });

  // 50 % of 4 is 2 and two have it; without anna 50 % of 3 is 1.5, so 2, and only bert has it.
  it('of somebody who has the level can raise the gap of a percentage', () => {
    const half = { group: GROUPS.Leerkracht, quantity: { kind: 'at-least-percent', percent: 50 } } as const;
    expect(coverRequirement(aRequirement(half), facts)).toMatchObject({ have: 2, need: 2, gap: 0 });
    const without = aRequirement({ ...half, exemptions: [exemptionOf('anna')] });
    expect(coverRequirement(without, facts)).toMatchObject({ have: 1, need: 2, gap: 1 });
  });
});

describe('the days at both ends', () => {
  it.each([
    ['2026-10-01', false],
    ['2026-10-02', true],
  ])('hilde is a teacher from her first day: %s %s', (day, belongs) => {
    expect(belongsToGroupOn(memberOf('hilde'), GROUPS['all teachers'], isoDate(day))).toBe(belongs);
  });

  it.each([
    ['2027-07-31', true],
    ['2027-08-01', false],
  ])('bert is one up to and including his last day: %s %s', (day, belongs) => {
    expect(belongsToGroupOn(memberOf('bert'), GROUPS['all teachers'], isoDate(day))).toBe(belongs);
  });

  it.each([
    ['2025-07-31', 'anna', false],
    ['2025-08-01', 'anna', true],
    ['2026-12-31', 'bert', true],
    ['2027-01-01', 'bert', false],
    ['2026-09-30', 'dora', true],
    ['2026-10-01', 'dora', false],
    ['2026-07-31', 'gijs', true],
    ['2026-08-01', 'gijs', false],
  ])('on %s %s fills the role: %s', (day, person, belongs) => {
    expect(belongsToGroupOn(memberOf(person), GROUPS['the role'], isoDate(day))).toBe(belongs);
  });

  it.each([
    ['2026-09-30', 'dora', false],
    ['2026-10-01', 'dora', true],
    ['2026-10-01', 'emil', true],
    ['2026-10-02', 'emil', false],
    ['2026-10-01', 'cor', false],
  ])('on %s %s is a member of the group: %s', (day, person, belongs) => {
    expect(belongsToGroupOn(memberOf(person), GROUPS['the group'], isoDate(day))).toBe(belongs);
  });

  it('is in no group without an appointment, whatever role or group he is in', () => {
    const jan = aMember('jan', { appointments: [], occupancies: [r], memberships: [g] });
    for (const group of Object.values(GROUPS)) expect(belongsToGroupOn(jan, group, on)).toBe(false);
  });

  function memberOf(person: string): TeamMember {
    const found = team.find((member) => member.person.id === person);
    if (found === undefined) throw new Error('Nobody of that name');
    return found;
  }
});

describe('several appointments and roles', () => {
  it('count a person once, also where they overlap', () => {
    const members = [
      aMember('ids', {
        appointments: [{ pupilGroups: [6] }, { pupilGroups: [6, 7] }, { functionGroup: 'oop' }],
        occupancies: [r, { ...r, from: isoDate('2026-01-01') }],
        memberships: [g, { ...g, duty: 'lead' }],
      }),
    ];
    for (const group of [
      GROUPS['all staff'],
      GROUPS.upper,
      GROUPS.Leerkracht,
      GROUPS['the role'],
      GROUPS['the group'],
    ]) {
      const coverage = coverRequirement(aRequirement({ group, level: 1 }), { ...facts, members });
      expect(coverage).toMatchObject({ have: 1, need: 1, people: { have: ['ids'] } });
    }
  });

  it('put a person in the group of each', () => {
    expect(coverRequirement(aRequirement({ group: GROUPS.directie }), facts).people.lacking).toEqual(['cor']);
    expect(coverRequirement(aRequirement({ group: GROUPS.upper }), facts).people.lacking).toContain('cor');
  });
});

describe('the forecast of a role', () => {
  const rise = { competenceId: id<'competence'>('competence-1'), level: 3, by: isoDate('2027-06-30') };

  it('adds a holder whom a plan brings to the level and who is still a holder then', () => {
    // The role of cor until the day of the requirement: below the level now, at it by then.
    const members = [...team, aMember('kees', { occupancies: [{ ...r, to: byDate }] })];
    const plannedRises = [{ ...rise, personId: id<'person'>('kees') }];
    const coverage = coverRequirement(aRequirement({ group: GROUPS['the role'], byDate }), {
      ...facts,
      members,
      plannedRises,
    });
    // have anna bert fien, need 4 with kees, bert leaves: 3 + 1 − 1 = 3.
    expect(coverage).toMatchObject({
      have: 3,
      need: 4,
      gap: 1,
      forecast: 3,
      people: { rising: ['kees'], leaving: ['bert'] },
    });
  });

  it('leaves out a holder whose role ends the day before', () => {
    const members = [...team, aMember('kees', { occupancies: [{ ...r, to: isoDate('2027-07-31') }] })];
    const plannedRises = [{ ...rise, personId: id<'person'>('kees') }];
    const coverage = coverRequirement(aRequirement({ group: GROUPS['the role'], byDate }), {
      ...facts,
      members,
      plannedRises,
    });
    expect(coverage).toMatchObject({ forecast: 2, people: { rising: [] } });
  });
});
