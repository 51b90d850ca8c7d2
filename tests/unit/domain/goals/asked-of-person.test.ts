import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOfPeople } from '#shared/domain/goals/asked-of-person.ts';
import { coverRequirement } from '#shared/domain/goals/requirement-coverage.ts';
import { requirementsInForce } from '#shared/domain/goals/requirements-in-force.ts';
import type { LevelLookup } from '#shared/domain/competences/used-level.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates, teams } from '../arbitraries.ts';
import { aMember, aRequirement, aTeacher, id, ofGoal } from '../builders.ts';

const on = isoDate('2026-10-01');
const team = [
  aTeacher('anna', 1),
  aTeacher('bert', 8),
  aTeacher('cor', 8),
  aMember('dora', { appointments: [{ functionGroup: 'oop' }] }),
];
const levels: Readonly<Record<string, number>> = { 'anna reading': 3, 'bert reading': 2, 'bert sums': 4 };
const usedLevel: LevelLookup = (personId, competenceId) => levels[`${personId} ${competenceId}`] ?? null;
const facts = { members: team, usedLevel, plannedRises: [], on };
const reading = id<'competence'>('reading');
const sums = id<'competence'>('sums');

describe('what is asked of people', () => {
  it('is counted per requirement: met, below and unknown, each requirement once', () => {
    const requirements = [
      // Every teacher at reading 3: anna has it, bert is below, cor is unknown.
      aRequirement({ competenceId: reading, level: 3 }),
      // At least one of the upper groups at reading 2: bert has it, cor is unknown.
      aRequirement({
        competenceId: reading,
        level: 2,
        quantity: { kind: 'at-least-count', count: 1 },
        group: { kind: 'bouw', bouw: 'upper' },
      }),
      // Every teacher but cor at sums 4: anna is unknown, bert has it.
      aRequirement({
        competenceId: sums,
        level: 4,
        exemptions: [{ id: id<'exemption'>('e'), personId: id<'person'>('cor'), reason: 'Nieuw' }],
      }),
    ];
    const asked = askedOfPeople(requirements.map((requirement) => coverRequirement(requirement, facts)));
    expect(Object.fromEntries(asked)).toEqual({
      anna: { met: 1, lacking: 0, unknown: 1 },
      bert: { met: 2, lacking: 1, unknown: 0 },
      cor: { met: 0, lacking: 0, unknown: 2 },
    });
  });

  it('adds up to the people that the requirements ask, for any team and levels', () => {
    const anyLevel = fc.option(fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(teams, dates(), fc.array(anyLevel, { minLength: 12, maxLength: 12 }), (members, day, own) => {
        const lookup: LevelLookup = (personId) =>
          own[members.findIndex(({ person }) => person.id === personId)] ?? null;
        const coverages = [2, 3].map((level) =>
          coverRequirement(aRequirement({ level }), { members, usedLevel: lookup, plannedRises: [], on: day }),
        );
        const sums = { met: 0, lacking: 0, unknown: 0 };
        for (const each of askedOfPeople(coverages).values()) {
          sums.met += each.met;
          sums.lacking += each.lacking;
          sums.unknown += each.unknown;
        }
        const total = (count: (coverage: (typeof coverages)[number]) => number): number =>
          coverages.reduce((sum, coverage) => sum + count(coverage), 0);
        expect(sums).toEqual({
          met: total(({ have }) => have),
          lacking: total(({ known, have }) => known - have),
          unknown: total(({ people }) => people.unknown.length),
        });
      }),
    );
  });
});

describe('requirements in force', () => {
  it('are those of active goals, of roles that have not ended and of functions', () => {
    const owners = [
      ofGoal('active'),
      ofGoal('draft'),
      ofGoal('removed'),
      { kind: 'role', roleId: id<'role'>('held') },
      { kind: 'role', roleId: id<'role'>('ended') },
      { kind: 'function', functionTitle: 'Leerkracht' },
    ] as const;
    const inForce = requirementsInForce(
      owners.map((owner) => ({ owner })),
      {
        goals: [
          { id: id<'goal'>('active'), state: 'active' },
          { id: id<'goal'>('draft'), state: 'draft' },
        ],
        roles: [
          { id: id<'role'>('held'), state: 'active' },
          { id: id<'role'>('ended'), state: 'ended' },
        ],
      },
    );
    expect(inForce.map(({ owner }) => owner)).toEqual([owners[0], owners[3], owners[5]]);
  });
});
