import { describe, expect, it } from 'vitest';
import { goalTree, placeAfterStep, type GoalStep } from '#shared/domain/goals/goal-tree.ts';
import { aGoal, id } from '../builders.ts';

// a, with below it b (with below it c) and d; then e.
const goals = [
  aGoal({ id: id('a') }),
  aGoal({ id: id('e') }),
  aGoal({ id: id('b'), parentId: id('a') }),
  aGoal({ id: id('d'), parentId: id('a') }),
  aGoal({ id: id('c'), parentId: id('b') }),
];

describe('the tree of goals', () => {
  it('puts each goal before the goals below it', () => {
    expect(goalTree(goals).map(({ goal, depth, place, siblings }) => [goal.id, depth, place, siblings])).toEqual([
      ['a', 0, 0, 2],
      ['b', 1, 0, 2],
      ['c', 2, 0, 1],
      ['d', 1, 1, 2],
      ['e', 0, 1, 2],
    ]);
  });

  it('shows a goal whose parent is not there at the top', () => {
    expect(goalTree([aGoal({ id: id('c'), parentId: id('b') })]).map(({ depth }) => depth)).toEqual([0]);
  });

  it.each<[string, GoalStep, string | null, number]>([
    ['e', 'up', null, 0],
    ['a', 'down', null, 1],
    ['d', 'up', 'a', 0],
    ['b', 'down', 'a', 1],
    ['d', 'in', 'b', 1],
    ['e', 'in', 'a', 2],
    ['c', 'out', 'a', 1],
    ['b', 'out', null, 1],
  ])('takes %s one step %s', (goalId, step, parentId, position) => {
    expect(placeAfterStep(goals, id(goalId), step)).toEqual({ parentId, position });
  });

  it.each<[string, GoalStep]>([
    ['a', 'up'],
    ['e', 'down'],
    ['d', 'down'],
    ['a', 'in'],
    ['c', 'in'],
    ['e', 'out'],
    ['ghost', 'up'],
  ])('has no step for %s %s', (goalId, step) => {
    expect(placeAfterStep(goals, id(goalId), step)).toBeNull();
  });
});
