import { describe, expect, it } from 'vitest';
import { goalSteps, type GoalCoverage } from '#shared/domain/goals/goal-coverage.ts';
import { firstSteps } from '#shared/domain/overview/first-steps.ts';
import { id } from '../builders.ts';

function coverageOf(...figures: readonly (readonly [have: number, need: number])[]): GoalCoverage {
  const requirements = figures.map(([have, need]) => ({ have, need }) as GoalCoverage['requirements'][number]);
  return { goalId: id('goal-1'), requirements, gap: 0, state: 'open' };
}

describe('the steps of a goal', () => {
  // 3 of 4 and 2 of 2: 5 of 6 steps.
  it('adds up the requirements', () => {
    expect(goalSteps(coverageOf([3, 4], [2, 2]))).toEqual({ made: 5, needed: 6 });
    expect(goalSteps(coverageOf())).toEqual({ made: 0, needed: 0 });
  });

  // 9 where 2 are needed makes no more than 2 steps: the missing step of the other stays missing.
  it('never lets one requirement make up for another', () => {
    expect(goalSteps(coverageOf([9, 2], [3, 4]))).toEqual({ made: 5, needed: 6 });
  });
});

describe('the first steps', () => {
  it('are done when there is something of each', () => {
    const done = (people: number, requirements: number, ratedPeople: number): readonly boolean[] =>
      firstSteps({ people, requirements, ratedPeople }).map(({ isDone }) => isDone);
    expect(done(0, 0, 0)).toEqual([false, false, false]);
    expect(done(0, 2, 0)).toEqual([false, true, false]);
    expect(done(1, 1, 1)).toEqual([true, true, true]);
  });
});
