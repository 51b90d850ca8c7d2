import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LevelLookup } from '#shared/domain/competences/used-level.ts';
import type { CoverageFacts } from '#shared/domain/goals/requirement-coverage.ts';
import { nextRoles } from '#shared/domain/roles/next-roles.ts';
import { successionCandidates } from '#shared/domain/roles/succession.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates } from '../arbitraries.ts';
import { aMember, aRequirement, aRole, id } from '../builders.ts';
import { anyTeam } from '../goals/coverage-cases.ts';

const on = isoDate('2026-10-01');
const roleId = id<'role'>('role-1');
const reading = id<'competence'>('reading');
const coaching = id<'competence'>('coaching');

/** A role that asks its holders reading at level 4 and coaching at level 3. */
const asks = [
  aRequirement({
    id: id('r-reading'),
    owner: { kind: 'role', roleId },
    group: { kind: 'role', roleId },
    competenceId: reading,
    level: 4,
  }),
  aRequirement({
    id: id('r-coaching'),
    owner: { kind: 'role', roleId },
    group: { kind: 'role', roleId },
    competenceId: coaching,
  }),
];

function lookup(
  levels: Readonly<Record<string, readonly [reading: number | null, coaching: number | null]>>,
): LevelLookup {
  return (personId, competenceId) => levels[personId]?.[competenceId === reading ? 0 : 1] ?? null;
}

describe('who could follow', () => {
  /*
   *   holder   holds the role: no candidate                          4 4
   *   both     both met                                              4 3
   *   plan     one met, a plan brings the other                      4 2
   *   step     one met, one step short of the other                  4 2
   *   far      one met, two steps short of the other                 2 3
   *   unsure   one met, the other unknown                            – 3
   *   deputy   nothing met, one and two steps short, deputy          3 1
   *   below    the same without being deputy                         3 1
   *   nothing  nothing known: no candidate                           – –
   *   former   nothing known, held it before                         – –
   *   later    holds it from next year on: no candidate              4 4
   *   student  LIO: no candidate                                     4 4
   *   left     not in service: no candidate                          4 4
   */
  const team: readonly TeamMember[] = [
    aMember('holder', { occupancies: [{ deputyId: id('deputy') }] }),
    aMember('both'),
    aMember('plan'),
    aMember('step'),
    aMember('far'),
    aMember('unsure'),
    aMember('below'),
    aMember('deputy'),
    aMember('nothing'),
    aMember('former', { occupancies: [{ to: isoDate('2026-07-31') }] }),
    aMember('later', { occupancies: [{ from: isoDate('2027-08-01') }] }),
    aMember('student', { appointments: [{ functionGroup: 'lio' }] }),
    aMember('left', { appointments: [{ to: isoDate('2026-09-30') }] }),
  ];
  const facts: CoverageFacts = {
    members: team,
    usedLevel: lookup({
      holder: [4, 4],
      both: [4, 3],
      plan: [4, 2],
      step: [4, 2],
      far: [2, 3],
      unsure: [null, 3],
      deputy: [3, 1],
      below: [3, 1],
      later: [4, 4],
      student: [4, 4],
      left: [4, 4],
    }),
    plannedRises: [{ personId: id('plan'), competenceId: coaching, level: 3, by: isoDate('2027-06-30') }],
    on,
  };
  const candidates = successionCandidates(roleId, asks, facts);
  const of = (personId: string) => candidates.find((candidate) => candidate.personId === personId);

  it('comes in the order of what is met, planned, known and short, then deputies', () => {
    expect(candidates.map(({ personId }) => personId)).toEqual([
      'both',
      'plan',
      'step',
      'far',
      'unsure',
      'deputy',
      'below',
      'former',
    ]);
    expect(successionCandidates(roleId, asks, { ...facts, members: team.toReversed() })).toEqual(candidates);
  });

  it('comes with the reason for each thing that is asked', () => {
    expect(of('plan')?.standing).toEqual({
      requirements: [
        { requirementId: 'r-reading', competenceId: reading, level: 4, current: 4, standing: 'met' },
        { requirementId: 'r-coaching', competenceId: coaching, level: 3, current: 2, standing: 'rising' },
      ],
      asked: 2,
      met: 1,
      rising: 1,
      unknown: 0,
      steps: 0,
    });
    expect(of('far')?.standing).toMatchObject({ met: 1, rising: 0, unknown: 0, steps: 2 });
    expect(of('unsure')?.standing).toMatchObject({ met: 1, unknown: 1, steps: 0 });
    expect(of('below')?.standing).toMatchObject({ met: 0, steps: 3 });
    expect(of('deputy')).toMatchObject({ isDeputy: true, heldBefore: false });
    expect(of('former')).toMatchObject({ isDeputy: false, heldBefore: true, standing: { unknown: 2 } });
  });

  it('puts who leaves behind who stays, all else being equal', () => {
    const members = [aMember('a-leaves', { appointments: [{ to: isoDate('2027-07-31') }] }), aMember('stays')];
    const usedLevel = lookup({ 'a-leaves': [4, 3], stays: [4, 3] });
    const order = successionCandidates(roleId, asks, { ...facts, members, usedLevel });
    expect(order).toMatchObject([
      { personId: 'stays', lastDay: null },
      { personId: 'a-leaves', lastDay: '2027-07-31' },
    ]);
  });

  it('counts who is exempt from a requirement as nothing in his way', () => {
    const exempt = asks.map((requirement) => ({
      ...requirement,
      exemptions: [{ id: id<'exemption'>('e'), personId: id<'person'>('nothing'), reason: 'x' }],
    }));
    const found = successionCandidates(roleId, exempt, facts).find(({ personId }) => personId === 'nothing');
    expect(found?.standing).toMatchObject({ met: 2, requirements: [{ standing: 'exempt' }, { standing: 'exempt' }] });
  });

  it('is only deputies and former holders when the role asks nothing of its holders', () => {
    const ofTeam = asks.map((requirement) => ({ ...requirement, group: { kind: 'all-teachers' } as const }));
    for (const requirements of [[], ofTeam]) {
      const found = successionCandidates(roleId, requirements, facts);
      expect(found.map(({ personId }) => personId)).toEqual(['deputy', 'former']);
    }
  });
});

describe('the roles that a person could grow into', () => {
  const roles = [
    aRole({ id: roleId, position: 0 }),
    aRole({ id: id('coach'), position: 1 }),
    aRole({ id: id('held'), position: 2 }),
    aRole({ id: id('ended'), position: 3, state: 'ended' }),
    aRole({ id: id('asks-nothing'), position: 4 }),
    aRole({ id: id('unknown'), position: 5 }),
  ];
  const oneOf = (role: string, competenceId = coaching) =>
    aRequirement({
      id: id(`of-${role}`),
      owner: { kind: 'role', roleId: id(role) },
      group: { kind: 'role', roleId: id(role) },
      competenceId,
    });
  const requirements = [...asks, oneOf('coach'), oneOf('held'), oneOf('ended'), oneOf('unknown', id('other'))];
  const facts = {
    usedLevel: ((_personId, competenceId) =>
      ({ reading: 3, coaching: 3 })[competenceId as string] ?? null) as LevelLookup,
    plannedRises: [],
    on,
  };
  const anna = aMember('anna', { occupancies: [{ roleId: id('held') }] });

  // Coach: 1 of 1 met. Role 1: 1 of 2 met, reading one step short. The others are held, ended, ask nothing or are unknown.
  it('come with the nearest first, and its steps', () => {
    expect(nextRoles(anna, roles, requirements, facts)).toMatchObject([
      { roleId: 'coach', standing: { met: 1, asked: 1, steps: 0 } },
      { roleId: 'role-1', standing: { met: 1, asked: 2, steps: 1 } },
    ]);
    expect(nextRoles(anna, roles.toReversed(), requirements, facts)).toEqual(
      nextRoles(anna, roles, requirements, facts),
    );
  });

  it('hold a role again that he held before', () => {
    const former = aMember('anna', { occupancies: [{ roleId: id('held'), to: isoDate('2026-09-30') }] });
    expect(nextRoles(former, roles, requirements, facts).map((next) => next.roleId)).toEqual([
      'coach',
      'held',
      'role-1',
    ]);
  });
});

describe('for any team', () => {
  it('every candidate is in service and holds the role neither now nor later', () => {
    fc.assert(
      fc.property(anyTeam, dates(), (members, day) => {
        const usedLevel: LevelLookup = (personId) => (Number(personId.slice(-1)) % 4) + 1;
        const found = successionCandidates(roleId, asks, { members, usedLevel, plannedRises: [], on: day });
        const inOrder = found.map(({ standing }) => standing.met);
        expect(inOrder).toEqual(inOrder.toSorted((left, right) => right - left));
        for (const { personId, standing } of found) {
          const member = members.find(({ person }) => person.id === personId);
          expect(
            member?.appointments.some(({ from, to }) => (from === null || from <= day) && (to === null || to >= day)),
          ).toBe(true);
          expect(
            member?.occupancies.some((each) => each.roleId === roleId && (each.to === null || each.to >= day)),
          ).toBe(false);
          const { met, rising, unknown, asked } = standing;
          const lacking = standing.requirements.filter((each) => each.standing === 'lacking').length;
          expect(met + rising + unknown + lacking).toBe(asked);
        }
      }),
    );
  });
});
