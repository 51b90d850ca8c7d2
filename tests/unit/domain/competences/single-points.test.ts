import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singlePoints } from '#shared/domain/competences/single-points.ts';
import type { LevelLookup } from '#shared/domain/competences/used-level.ts';
import type { CoverageFacts } from '#shared/domain/goals/requirement-coverage.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, aRequirement, aTeacher, id } from '../builders.ts';

const on = isoDate('2026-10-01');

function levels(levelOfPerson: Readonly<Record<string, number>>): LevelLookup {
  return (personId) => levelOfPerson[personId] ?? null;
}

/*
 * The team of the worked examples, on 1 October 2026:
 *
 *   anna   teacher, two appointments that overlap, the last one ends 31 July 2027
 *   bert   teacher
 *   cor    teacher
 *   dora   support staff (OOP)
 *   fien   student teacher (LIO)
 *   gijs   left on 31 July 2026
 */
const team = [
  aMember('anna', {
    appointments: [
      { pupilGroups: [1], to: isoDate('2027-01-31') },
      { functionGroup: 'oop', to: isoDate('2027-07-31') },
    ],
  }),
  aTeacher('bert', 3),
  aTeacher('cor', 8),
  aMember('dora', { appointments: [{ functionGroup: 'oop' }] }),
  aMember('fien', { appointments: [{ functionGroup: 'lio' }] }),
  aMember('gijs', { appointments: [{ to: isoDate('2026-07-31') }] }),
];

function facts(levelOfPerson: Readonly<Record<string, number>>): CoverageFacts {
  return { members: team, usedLevel: levels(levelOfPerson), plannedRises: [], on };
}

const twoTeachers = aRequirement({ id: id<'requirement'>('two'), quantity: { kind: 'at-least-count', count: 2 } });

describe('a single point of failure', () => {
  it('is a competence that one person has at the asked level; it is told who, until when, and who comes closest', () => {
    const [point, ...others] = singlePoints([twoTeachers], facts({ anna: 4, bert: 2, cor: 1, dora: 2 }));
    expect(others).toEqual([]);
    expect(point).toEqual({
      competenceId: 'competence-1',
      level: 3,
      personId: 'anna',
      lastDay: '2027-07-31',
      successors: ['bert', 'dora'],
      successorLevel: 2,
      unknown: 0,
      // Two teachers are needed, anna is one: gap 1, and 2 without her.
      requirements: [{ requirementId: 'two', gap: 1, gapWithout: 2 }],
    });
  });

  it('counts a person with two appointments on the day once', () => {
    expect(singlePoints([twoTeachers], facts({ anna: 3 }))).toHaveLength(1);
  });

  it('counts everybody in service, also outside the group that is asked: dora is the second', () => {
    expect(singlePoints([twoTeachers], facts({ anna: 3, dora: 3 }))).toEqual([]);
  });

  it('does not count a student teacher or somebody who has left', () => {
    const points = singlePoints([twoTeachers], facts({ anna: 3, fien: 4, gijs: 4 }));
    expect(points.map(({ personId }) => personId)).toEqual(['anna']);
  });

  it('does not change when the person is asked only by a group he is not in: nothing is lost for that requirement', () => {
    const [point] = singlePoints([twoTeachers], facts({ dora: 3, anna: 1 }));
    expect(point).toMatchObject({ personId: 'dora', requirements: [{ gap: 2, gapWithout: 2 }] });
  });

  it('is not there when nobody has the level: that is a gap', () => {
    expect(singlePoints([twoTeachers], facts({ anna: 2, bert: 2 }))).toEqual([]);
  });

  it('tells of several asked levels the lowest that only one person has', () => {
    const low = aRequirement({ id: id<'requirement'>('low'), level: 2 });
    const high = aRequirement({ id: id<'requirement'>('high'), level: 4 });
    // Level 2: anna and bert. Level 4: anna only.
    expect(singlePoints([low, high], facts({ anna: 4, bert: 2 }))).toMatchObject([{ level: 4, personId: 'anna' }]);
    // Level 2 already: anna only.
    expect(singlePoints([high, low], facts({ anna: 4, bert: 1 }))).toMatchObject([{ level: 2, personId: 'anna' }]);
  });

  it('tells how many people are unknown and that nobody comes close when nobody else has a level', () => {
    expect(singlePoints([twoTeachers], facts({ bert: 3 }))).toMatchObject([
      { personId: 'bert', lastDay: null, successors: [], successorLevel: null, unknown: 3 },
    ]);
  });

  it('asks for nothing when there is no requirement', () => {
    expect(singlePoints([], facts({ anna: 4 }))).toEqual([]);
  });
});

describe('for any levels', () => {
  const anyLevels = fc.dictionary(
    fc.constantFrom('anna', 'bert', 'cor', 'dora', 'fien', 'gijs'),
    fc.integer({ min: 1, max: 4 }),
  );
  const asked = fc.integer({ min: 1, max: 4 });

  it('a point has exactly one holder among the staff, and a second holder takes it away', () => {
    fc.assert(
      fc.property(anyLevels, asked, (own, level) => {
        const requirement = aRequirement({ level, quantity: { kind: 'at-least-count', count: 1 } });
        const holders = ['anna', 'bert', 'cor', 'dora'].filter((name) => (own[name] ?? 0) >= level);
        const points = singlePoints([requirement], facts(own));
        expect(points.map(({ personId }) => personId)).toEqual(holders.length === 1 ? holders : []);
        const second = ['anna', 'bert', 'cor', 'dora'].find((name) => !holders.includes(name));
        if (points.length === 1 && second !== undefined) {
          expect(singlePoints([requirement], facts({ ...own, [second]: level }))).toEqual([]);
        }
      }),
    );
  });

  it('losing the person never makes the gap of a fixed number smaller, and by one at most bigger', () => {
    fc.assert(
      fc.property(anyLevels, asked, fc.integer({ min: 1, max: 5 }), (own, level, count) => {
        const requirement = aRequirement({ level, quantity: { kind: 'at-least-count', count } });
        for (const { requirements } of singlePoints([requirement], facts(own))) {
          for (const { gap, gapWithout } of requirements) {
            expect(gapWithout - gap).toBeGreaterThanOrEqual(0);
            expect(gapWithout - gap).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});
