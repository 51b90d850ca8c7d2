import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LevelLookup } from '#shared/domain/competences/used-level.ts';
import type { Requirement } from '#shared/domain/goals/entities.ts';
import { coverGoal } from '#shared/domain/goals/goal-coverage.ts';
import { coverRequirement, type CoverageFacts } from '#shared/domain/goals/requirement-coverage.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates, teams } from '../arbitraries.ts';
import { aGoal, aMember, aRequirement, aTeacher, id, ofGoal, wtf } from '../builders.ts';

const on = isoDate('2026-10-01');

function levels(levelOfPerson: Readonly<Record<string, number>>): LevelLookup {
  return (personId) => levelOfPerson[personId] ?? null;
}

/*
 * The team of the worked examples, on 1 October 2026:
 *
 *   anna   teacher, groups 1 and 2, level 4
 *   bert   teacher, group 3, level 3, appointment ends 31 July 2027
 *   cor    teacher, group 8, level 2
 *   dora   teacher, group 8, level unknown
 *   emil   support staff (OOP), level 3
 *   fien   student teacher (LIO), group 4, level 4
 *   gijs   left on 31 July 2026, level 4
 */
const team: readonly TeamMember[] = [
  aTeacher('anna', 1, 2),
  aMember('bert', { appointments: [{ pupilGroups: [3], to: isoDate('2027-07-31') }] }),
  aTeacher('cor', 8),
  aTeacher('dora', 8),
  aMember('emil', { appointments: [{ functionGroup: 'oop' }] }),
  aMember('fien', { appointments: [{ functionGroup: 'lio', pupilGroups: [4] }] }),
  aMember('gijs', { appointments: [{ pupilGroups: [7], to: isoDate('2026-07-31') }] }),
];
const facts: CoverageFacts = {
  members: team,
  usedLevel: levels({ anna: 4, bert: 3, cor: 2, emil: 3, fien: 4, gijs: 4 }),
  plannedRises: [],
  on,
};

describe('a requirement of level 3', () => {
  it('for everyone: group 4 (anna, bert, cor, dora), have 2, need 4, gap 2, known 3', () => {
    const coverage = coverRequirement(aRequirement({ quantity: { kind: 'everyone' } }), facts);
    expect(coverage).toMatchObject({ have: 2, need: 4, gap: 2, known: 3, forecast: 2 });
    expect(coverage.people).toEqual({
      have: ['anna', 'bert'],
      lacking: ['cor'],
      unknown: ['dora'],
      exempt: [],
      rising: [],
      leaving: [],
    });
  });

  it('for at least 3 people: have 2, need 3, gap 1', () => {
    const requirement = aRequirement({ quantity: { kind: 'at-least-count', count: 3 } });
    expect(coverRequirement(requirement, facts)).toMatchObject({ have: 2, need: 3, gap: 1 });
  });

  it('needs its number of people even when the group is smaller: 6 of a group of 4, gap 4', () => {
    const requirement = aRequirement({ quantity: { kind: 'at-least-count', count: 6 } });
    expect(coverRequirement(requirement, facts)).toMatchObject({ have: 2, need: 6, gap: 4 });
  });

  it('for at least 60 %: ⌈60 % of 4⌉ = ⌈2.4⌉ = 3, have 2, gap 1', () => {
    const requirement = aRequirement({ quantity: { kind: 'at-least-percent', percent: 60 } });
    expect(coverRequirement(requirement, facts)).toMatchObject({ have: 2, need: 3, gap: 1 });
  });

  it('for at least 50 %: exactly 2 of 4, no gap', () => {
    const requirement = aRequirement({ quantity: { kind: 'at-least-percent', percent: 50 } });
    expect(coverRequirement(requirement, facts)).toMatchObject({ have: 2, need: 2, gap: 0 });
  });

  it('takes the percentage of the group without the exempt: ⌈60 % of 3⌉ = ⌈1.8⌉ = 2', () => {
    const requirement = aRequirement({
      quantity: { kind: 'at-least-percent', percent: 60 },
      exemptions: [{ id: id('exemption-1'), personId: id('anna'), reason: 'Gaat met pensioen' }],
    });
    const coverage = coverRequirement(requirement, facts);
    // Without anna: have bert, need 2, gap 1; known bert and cor.
    expect(coverage).toMatchObject({ have: 1, need: 2, gap: 1, known: 2 });
    expect(coverage.people.exempt).toEqual(['anna']);
  });

  it('ignores the exemption of somebody outside the group', () => {
    const requirement = aRequirement({
      exemptions: [{ id: id('exemption-1'), personId: id('gijs'), reason: 'Weg' }],
    });
    const coverage = coverRequirement(requirement, facts);
    expect(coverage.need).toBe(4);
    expect(coverage.people.exempt).toEqual([]);
  });

  it('counts more people than needed without a negative gap', () => {
    const requirement = aRequirement({ quantity: { kind: 'at-least-count', count: 1 } });
    expect(coverRequirement(requirement, facts)).toMatchObject({ have: 2, need: 1, gap: 0 });
  });

  it('of all staff: five people, without the student teacher; emil is at the level', () => {
    const coverage = coverRequirement(aRequirement({ group: { kind: 'all-staff' } }), facts);
    expect(coverage).toMatchObject({ have: 3, need: 5, gap: 2, known: 4 });
  });

  it('of a bouw: cor and dora teach in the upper groups, nobody of them has it', () => {
    const coverage = coverRequirement(aRequirement({ group: { kind: 'bouw', bouw: 'upper' } }), facts);
    expect(coverage).toMatchObject({ have: 0, need: 2, gap: 2, known: 1 });
  });

  it('of a bouw: the student teacher of group 4 is not asked, so bert alone makes the middle', () => {
    const coverage = coverRequirement(aRequirement({ group: { kind: 'bouw', bouw: 'middle' } }), facts);
    expect(coverage).toMatchObject({ have: 1, need: 1, gap: 0 });
  });

  it('is met by nobody in an empty team: everyone of 0 is 0', () => {
    const coverage = coverRequirement(aRequirement(), { ...facts, members: [] });
    expect(coverage).toMatchObject({ have: 0, need: 0, gap: 0, known: 0, forecast: 0 });
  });
});

describe('the forecast', () => {
  const byDate = isoDate('2028-08-01');
  const requirement = aRequirement({ byDate, quantity: { kind: 'at-least-count', count: 3 } });
  const rise = { competenceId: requirement.competenceId, level: 3, by: isoDate('2028-07-31') };

  it('takes off who leaves: have 2 (anna, bert) − bert = 1, and leaves the gap as it is', () => {
    const coverage = coverRequirement(requirement, facts);
    expect(coverage).toMatchObject({ have: 2, gap: 1, forecast: 1, forecastFor: '2028-08-01' });
    expect(coverage.people.leaving).toEqual(['bert']);
  });

  it('adds who rises in time: have 2 + cor + dora − bert = 3', () => {
    const plannedRises = [
      { ...rise, personId: id<'person'>('cor') },
      { ...rise, personId: id<'person'>('dora'), by: byDate },
    ];
    const coverage = coverRequirement(requirement, { ...facts, plannedRises });
    expect(coverage).toMatchObject({ have: 2, gap: 1, forecast: 3 });
    expect(coverage.people.rising).toEqual(['cor', 'dora']);
  });

  it('does not add a rise that is late, too low, on another competence, or of somebody who has the level', () => {
    const cor = { ...rise, personId: id<'person'>('cor') };
    const plannedRises = [
      { ...cor, by: isoDate('2028-08-02') },
      { ...cor, level: 2 },
      { ...cor, competenceId: id<'competence'>('other') },
      { ...cor, personId: id<'person'>('anna') },
      { ...cor, personId: id<'person'>('emil') },
    ];
    expect(coverRequirement(requirement, { ...facts, plannedRises }).people.rising).toEqual([]);
  });

  it('does not add the rise of somebody who leaves before the date', () => {
    const members = [aMember('hugo', { appointments: [{ to: isoDate('2028-07-31') }] })];
    const plannedRises = [{ ...rise, personId: id<'person'>('hugo') }];
    expect(coverRequirement(requirement, { ...facts, members, plannedRises })).toMatchObject({ have: 0, forecast: 0 });
  });

  it('keeps who has a following appointment', () => {
    const members = [
      aMember('bert', {
        appointments: [{ to: isoDate('2027-07-31') }, { from: isoDate('2027-08-01'), workingTimeFactor: wtf(0.5) }],
      }),
    ];
    expect(coverRequirement(requirement, { ...facts, members })).toMatchObject({ have: 1, forecast: 1 });
  });

  it('takes off who stays at the school but leaves the group', () => {
    const members = [
      aMember('bert', {
        appointments: [
          { pupilGroups: [3], to: isoDate('2027-07-31') },
          { pupilGroups: [8], from: isoDate('2027-08-01') },
        ],
      }),
    ];
    const middle = { ...requirement, group: { kind: 'bouw', bouw: 'middle' } } as const;
    expect(coverRequirement(middle, { ...facts, members }).people.leaving).toEqual(['bert']);
  });

  it('is for the date of counting when the requirement has no date or it has passed', () => {
    expect(coverRequirement(aRequirement(), facts)).toMatchObject({ forecastFor: on, forecast: 2 });
    const past = aRequirement({ byDate: isoDate('2026-01-01') });
    expect(coverRequirement(past, facts)).toMatchObject({ forecastFor: on, forecast: 2 });
  });
});

describe('a goal', () => {
  const goal = aGoal();
  const open = aRequirement({ id: id('open'), quantity: { kind: 'at-least-count', count: 3 } });
  const met = aRequirement({ id: id('met'), quantity: { kind: 'at-least-count', count: 1 } });

  it('adds up the gaps of its own requirements: 1 + 2 = 3', () => {
    const everyone = aRequirement({ id: id('everyone') });
    const other = aRequirement({ id: id('other'), owner: ofGoal('goal-2') });
    const coverage = coverGoal(goal, [open, everyone, other], facts);
    expect(coverage).toMatchObject({ gap: 3, state: 'open' });
    expect(coverage.requirements.map((requirement) => requirement.requirementId)).toEqual(['open', 'everyone']);
  });

  it('is covered when every gap is 0', () => {
    expect(coverGoal(goal, [met], facts)).toMatchObject({ gap: 0, state: 'covered' });
    expect(coverGoal(goal, [met, open], facts).state).toBe('open');
  });

  it('asks nothing without requirements or of an empty group', () => {
    expect(coverGoal(goal, [], facts)).toMatchObject({ gap: 0, state: 'nothing-asked' });
    expect(coverGoal(goal, [aRequirement()], { ...facts, members: [] }).state).toBe('nothing-asked');
  });
});

describe('for any team', () => {
  const quantities: fc.Arbitrary<Requirement['quantity']> = fc.oneof(
    fc.constant({ kind: 'everyone' } as const),
    fc.integer({ min: 1, max: 15 }).map((count) => ({ kind: 'at-least-count', count }) as const),
    fc.integer({ min: 1, max: 100 }).map((percent) => ({ kind: 'at-least-percent', percent }) as const),
  );
  const groups: fc.Arbitrary<Requirement['group']> = fc.oneof(
    fc.constantFrom({ kind: 'all-teachers' } as const, { kind: 'all-staff' } as const),
    fc
      .constantFrom('lower' as const, 'middle' as const, 'upper' as const)
      .map((bouw) => ({ kind: 'bouw', bouw }) as const),
  );
  const personNumbers = fc.integer({ min: 1, max: 12 });
  const cases = fc
    .record({
      members: teams,
      levelOfPerson: fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 12, maxLength: 12 }),
      exempt: fc.uniqueArray(personNumbers, { maxLength: 5 }),
      rises: fc.array(fc.record({ person: personNumbers, level: fc.integer({ min: 1, max: 4 }), by: dates() })),
      on: dates(),
      quantity: quantities,
      group: groups,
      byDate: fc.option(dates()),
    })
    .map(({ members, levelOfPerson, exempt, rises, quantity, group, byDate, on: day }) => ({
      facts: {
        members,
        usedLevel: (personId) => levelOfPerson[Number(personId.slice('person-'.length)) - 1] ?? null,
        plannedRises: rises.map(({ person, level, by }) => ({
          personId: id<'person'>(`person-${String(person)}`),
          competenceId: id<'competence'>('competence-1'),
          level,
          by,
        })),
        on: day,
      } satisfies CoverageFacts,
      requirement: aRequirement({
        quantity,
        group,
        byDate,
        exemptions: exempt.map((person) => exemption(`person-${String(person)}`)),
      }),
    }));

  function exemption(personId: string): Requirement['exemptions'][number] {
    return { id: id(`exemption-${personId}`), personId: id(personId), reason: 'x' };
  }

  it('there is no gap exactly when as many have it as are needed', () => {
    fc.assert(
      fc.property(cases, ({ requirement, facts: any }) => {
        const { have, need, gap } = coverRequirement(requirement, any);
        expect(gap === 0).toBe(have >= need);
        expect(gap).toBe(Math.max(0, need - have));
      }),
    );
  });

  it('have, lacking, unknown and exempt are apart, and known is between have and the group', () => {
    fc.assert(
      fc.property(cases, ({ requirement, facts: any }) => {
        const { people, have, known } = coverRequirement(requirement, any);
        const all = [...people.have, ...people.lacking, ...people.unknown, ...people.exempt];
        expect(new Set(all).size).toBe(all.length);
        expect(known).toBeGreaterThanOrEqual(have);
        expect(known).toBe(people.have.length + people.lacking.length);
        const everyone = { ...requirement, quantity: { kind: 'everyone' } as const };
        expect(coverRequirement(everyone, any).need).toBe(all.length - people.exempt.length);
        expect(known).toBeLessThanOrEqual(all.length - people.exempt.length);
      }),
    );
  });

  it('the forecast is have plus who rises minus who leaves, and never more than the group', () => {
    fc.assert(
      fc.property(cases, ({ requirement, facts: any }) => {
        const { people, have, forecast } = coverRequirement(requirement, any);
        expect(forecast).toBe(have + people.rising.length - people.leaving.length);
        expect(forecast).toBeGreaterThanOrEqual(0);
        expect(people.leaving.every((person) => people.have.includes(person))).toBe(true);
        expect(people.rising.some((person) => people.have.includes(person))).toBe(false);
      }),
    );
  });

  it('one more exemption never raises need or have', () => {
    fc.assert(
      fc.property(cases, personNumbers, ({ requirement, facts: any }, person) => {
        const before = coverRequirement(requirement, any);
        const exemptions = [...requirement.exemptions, exemption(`person-${String(person)}`)];
        const after = coverRequirement({ ...requirement, exemptions }, any);
        expect(after.need).toBeLessThanOrEqual(before.need);
        expect(after.have).toBeLessThanOrEqual(before.have);
      }),
    );
  });

  it('a higher level is never met by more people', () => {
    fc.assert(
      fc.property(cases, ({ requirement, facts: any }) => {
        const higher = { ...requirement, level: requirement.level + 1 };
        expect(coverRequirement(higher, any).have).toBeLessThanOrEqual(coverRequirement(requirement, any).have);
      }),
    );
  });

  it('the order of the team changes no figure', () => {
    fc.assert(
      fc.property(cases, ({ requirement, facts: any }) => {
        const { people, ...figures } = coverRequirement(requirement, any);
        const reversed = coverRequirement(requirement, { ...any, members: any.members.toReversed() });
        expect(reversed).toMatchObject(figures);
        expect(reversed.people.have.toSorted()).toEqual(people.have.toSorted());
      }),
    );
  });
});
