import type { GoalId } from '../../kernel/ids.ts';
import type { Goal } from './entities.ts';

/** What of a goal decides its place in the tree. */
type Placed = Pick<Goal, 'id' | 'parentId'>;

/** A goal as a row of the tree. */
export interface GoalRow<Node extends Placed> {
  readonly goal: Node;
  /** 0 for a goal at the top. */
  readonly depth: number;
  /** Place among its siblings, from 0. */
  readonly place: number;
  readonly siblings: number;
}

/**
 * The goals as rows, each directly followed by the goals below it. Siblings keep the order in which they are given.
 *
 * Every goal stands once: a goal whose parent is not among the given ones stands at the top.
 */
export function goalTree<Node extends Placed>(goals: readonly Node[]): readonly GoalRow<Node>[] {
  const ids = new Set(goals.map((goal) => goal.id));
  const children = Map.groupBy(goals, (goal) =>
    goal.parentId !== null && ids.has(goal.parentId) ? goal.parentId : null,
  );
  const rowsBelow = (parentId: GoalId | null, depth: number): readonly GoalRow<Node>[] => {
    const siblings = children.get(parentId) ?? [];
    return siblings.flatMap((goal, place) => [
      { goal, depth, place, siblings: siblings.length },
      ...rowsBelow(goal.id, depth + 1),
    ]);
  };
  return rowsBelow(null, 0);
}

/** One step of a goal through the tree: before or after a sibling, below the sibling before it, or out of its parent. */
export type GoalStep = 'up' | 'down' | 'in' | 'out';

/** A place in the tree: the goal above it (null at the top) and the place among its siblings there, from 0. */
export interface GoalPlace {
  readonly parentId: GoalId | null;
  readonly position: number;
}

/**
 * Where a step takes a goal, to be given to `goals.move`; null when there is no such step.
 *
 * `in` makes it the last goal below the sibling before it, `out` puts it right behind its parent.
 */
export function placeAfterStep(goals: readonly Placed[], goalId: GoalId, step: GoalStep): GoalPlace | null {
  const goal = goals.find((candidate) => candidate.id === goalId);
  if (goal === undefined) return null;
  const childrenOf = (parentId: GoalId | null): readonly Placed[] =>
    goals.filter((candidate) => candidate.parentId === parentId);
  const siblings = childrenOf(goal.parentId);
  const place = siblings.indexOf(goal);
  switch (step) {
    case 'up':
      return place === 0 ? null : { parentId: goal.parentId, position: place - 1 };
    case 'down':
      return place === siblings.length - 1 ? null : { parentId: goal.parentId, position: place + 1 };
    case 'in': {
      const before = siblings[place - 1];
      return before === undefined ? null : { parentId: before.id, position: childrenOf(before.id).length };
    }
    case 'out': {
      const parent = goals.find((candidate) => candidate.id === goal.parentId);
      if (parent === undefined) return null;
      return { parentId: parent.parentId, position: childrenOf(parent.parentId).indexOf(parent) + 1 };
    }
  }
}
