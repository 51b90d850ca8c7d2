import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, FrameworkId, PersonId } from '#shared/kernel/ids.ts';
import {
  askedBefore,
  compareCell,
  compareMatrices,
  sumBefore,
  type ComparedMatrix,
} from '#renderer/features/competences/comparison.ts';
import { askedOfPeople } from '#shared/domain/goals/asked-of-person.ts';
import { aGoal, anAppointment, aPerson, aRequirement } from '../../support/drafts.ts';
import { TestCore } from '../../support/test-core.ts';
import { newCompetence, newFramework } from '../frameworks/framework-steps.ts';

/*
 * Compared: 1 November 2025 and 1 November 2026, today.
 *
 *   stays    reading 1 (September 2025), 2 (September 2026); maths 3 then and now; writing new in 2026
 *   leaves   reading 2, in service until 31 July 2026
 *   joins    reading 2, in service since 1 August 2026
 *   spelling a competence that was retired on 30 June 2026; stays had 1
 *
 * A goal asks every teacher for reading 2.
 */
let test: TestCore;
let frameworkId: FrameworkId;
let reading: CompetenceId;
let spelling: CompetenceId;
let maths: CompetenceId;
let writing: CompetenceId;
let stays: PersonId;
let leaves: PersonId;
let joins: PersonId;

const FIRST = isoDate('2025-11-01');

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  frameworkId = await newFramework(test);
  reading = await newCompetence(test, frameworkId, { titleNl: 'Lezen' });
  spelling = await newCompetence(test, frameworkId, { titleNl: 'Spelling' });
  maths = await newCompetence(test, frameworkId, { titleNl: 'Rekenen' });
  writing = await newCompetence(test, frameworkId, { titleNl: 'Schrijven' });
  await test.api.frameworks.activate.mutate({ frameworkId, lastDay: null });
  stays = await addTeacher('Blijft');
  leaves = await addTeacher('Gaat', { to: isoDate('2026-07-31') });
  joins = await addTeacher('Komt', { from: isoDate('2026-08-01') });
  await rate(stays, reading, 1, '2025-09-01');
  await rate(stays, reading, 2, '2026-09-01');
  await rate(stays, maths, 3, '2025-09-01');
  await rate(stays, writing, 1, '2026-09-01');
  await rate(stays, spelling, 1, '2025-09-01');
  await rate(leaves, reading, 2, '2025-09-01');
  await rate(joins, reading, 2, '2026-09-01');
  await test.api.frameworks.retireCompetence.mutate({ competenceId: spelling, lastDay: isoDate('2026-06-30') });
  const { goalId } = await test.api.goals.create.mutate({ goal: aGoal() });
  const requirement = aRequirement(goalId, reading, { level: 2 });
  await test.api.requirements.create.mutate({ requirement });
});

afterEach(async () => {
  await test.remove();
});

async function addTeacher(familyName: string, patch: Parameters<typeof anAppointment>[1] = {}): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson({ familyName }) });
  await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId, patch) });
  return personId;
}

async function rate(personId: PersonId, competenceId: CompetenceId, level: number, ratedOn: string): Promise<void> {
  const rating = { personId, competenceId, level, raterKind: 'leader', ratedOn: isoDate(ratedOn) } as const;
  await test.api.competences.rate.mutate(rating);
}

async function compared(): Promise<ComparedMatrix> {
  const first = await test.api.competences.matrix.query({ frameworkId, on: FIRST });
  const second = await test.api.competences.matrix.query({ frameworkId });
  return compareMatrices(first, second);
}

describe('two dates laid over each other', () => {
  it('show everybody and everything that was there on either, each once and marked', async () => {
    const { matrix, comparison } = await compared();
    expect(matrix.columnIds).toEqual([reading, spelling, maths, writing]);
    expect(comparison.presenceOfColumn).toEqual(['both', 'only-first', 'both', 'both']);
    expect(matrix.competences.map(({ id }) => id)).toContain(spelling);
    expect(matrix.members.map(({ person }) => person.id)).toEqual([stays, leaves, joins]);
    expect(Object.fromEntries(comparison.presenceOfPerson)).toEqual({
      [stays]: 'both',
      [leaves]: 'only-first',
      [joins]: 'only-second',
    });
    expect(comparison.firstOn).toBe(FIRST);
    expect(matrix.on).toBe('2026-11-01');
  });

  it('tell of each cell what it was, what it is, and whether that can be compared', async () => {
    const { matrix, comparison } = await compared();
    const cell = (personId: PersonId, competenceId: CompetenceId) => {
      const row = matrix.rows.find((each) => each.personId === personId);
      if (row === undefined) throw new Error('No row');
      const { first, second, change } = compareCell(comparison, row, matrix.columnIds.indexOf(competenceId));
      return [first, second, change];
    };
    expect(cell(stays, reading)).toEqual([1, 2, 'up']);
    expect(cell(stays, maths)).toEqual([3, 3, 'same']);
    expect(cell(stays, writing)).toEqual([0, 1, 'new']);
    expect(cell(stays, spelling)).toEqual([1, 0, 'not-compared']);
    expect(cell(leaves, reading)).toEqual([2, 0, 'not-compared']);
    expect(cell(leaves, maths)).toEqual([0, 0, 'not-compared']);
    expect(cell(joins, reading)).toEqual([0, 2, 'not-compared']);
  });

  it('count the totals of the earlier date with the people of then: stays lacked reading 2, leaves had it', async () => {
    const { matrix, comparison } = await compared();
    const { requirements } = matrix;
    expect(requirements.map(({ coverage }) => [coverage.have, coverage.need, coverage.gap])).toEqual([[2, 2, 0]]);
    expect(sumBefore(comparison, requirements, ({ gap }) => gap)).toBe(1);
    expect(Object.fromEntries(askedBefore(comparison, requirements))).toEqual({
      [stays]: { met: 0, lacking: 1, unknown: 0 },
      [leaves]: { met: 1, lacking: 0, unknown: 0 },
    });
    expect(Object.fromEntries(askedOfPeople(requirements.map(({ coverage }) => coverage)))).toEqual({
      [stays]: { met: 1, lacking: 0, unknown: 0 },
      [joins]: { met: 1, lacking: 0, unknown: 0 },
    });
  });

  it('are no comparison with themselves: a date laid over itself changes nothing', async () => {
    const today = await test.api.competences.matrix.query({ frameworkId });
    const { matrix, comparison } = compareMatrices(today, today);
    expect(matrix.rows).toEqual(today.rows);
    expect(matrix.columnIds).toEqual(today.columnIds);
    for (const row of matrix.rows) {
      matrix.columnIds.forEach((_id, index) => {
        expect(['same', 'unknown']).toContain(compareCell(comparison, row, index).change);
      });
    }
  });
});
