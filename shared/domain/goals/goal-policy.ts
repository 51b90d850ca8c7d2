import { isoDate } from '../../kernel/dates.ts';
import type { GoalId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Goal } from './entities.ts';

/** The earliest date that a goal or requirement may name: older ones are typing errors. */
export const EARLIEST_GOAL_DATE = isoDate('1990-01-01');
const MAX_LENGTHS = { title: 200, theme: 100, why: 4000, successCriteria: 4000 } as const;

/** A goal as someone enters it. */
export type GoalDraft = Omit<Goal, 'id' | 'position'>;

/** What a goal is checked against. */
export interface GoalContext {
  /** The goal that is being changed; null for a new one. */
  readonly goalId: GoalId | null;
  /** All goals of the workspace. */
  readonly goals: readonly Pick<Goal, 'id' | 'parentId'>[];
  /** Whether the workspace knows the person of `ownerId`; not looked at when there is none. */
  readonly isOwnerKnown: boolean;
  /** Whether the workspace knows the group of `ownerGroupId`; not looked at when there is none. */
  readonly isOwnerGroupKnown: boolean;
}

/** What can be wrong with a goal. */
export type GoalProblemCode =
  | 'required'
  | 'too-long'
  | 'date-too-early'
  | 'end-before-start'
  | 'parent-unknown'
  | 'parent-below-itself'
  | 'owner-unknown'
  | 'group-unknown';

/**
 * What is wrong with a goal; empty when it may be stored.
 *
 * A goal has a title; does not end before it starts; its owner and the goal above it are known; and it does not come
 * to lie below itself.
 */
export function goalProblems(draft: GoalDraft, context: GoalContext): readonly Problem<GoalProblemCode>[] {
  const problems: Problem<GoalProblemCode>[] = [];
  if (draft.title.trim() === '') problems.push(errorAt('title', 'required'));
  for (const path of ['title', 'theme', 'why', 'successCriteria'] as const) {
    const max = MAX_LENGTHS[path];
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  for (const path of ['startsOn', 'endsOn'] as const) {
    const date = draft[path];
    if (date !== null && date < EARLIEST_GOAL_DATE) {
      problems.push(errorAt(path, 'date-too-early', { earliest: EARLIEST_GOAL_DATE }));
    }
  }
  if (draft.startsOn !== null && draft.endsOn !== null && draft.endsOn < draft.startsOn) {
    problems.push(errorAt('endsOn', 'end-before-start'));
  }
  if (draft.ownerId !== null && !context.isOwnerKnown) problems.push(errorAt('ownerId', 'owner-unknown'));
  if (draft.ownerGroupId !== null && !context.isOwnerGroupKnown) {
    problems.push(errorAt('ownerGroupId', 'group-unknown'));
  }
  problems.push(...goalParentProblems(draft.parentId, context));
  return problems;
}

/**
 * What is wrong with placing a goal below another; empty when it may be done. Used alone when a goal is moved.
 *
 * The goal above must exist, and neither be the goal itself nor lie below it: the goals stay a tree.
 */
export function goalParentProblems(
  parentId: GoalId | null,
  { goalId, goals }: Pick<GoalContext, 'goalId' | 'goals'>,
): readonly Problem<'parent-unknown' | 'parent-below-itself'>[] {
  if (parentId === null) return [];
  const parents = new Map(goals.map((goal) => [goal.id, goal.parentId]));
  if (!parents.has(parentId)) return [errorAt('parentId', 'parent-unknown')];
  const visited = new Set<GoalId>();
  let above: GoalId | null = parentId;
  while (above !== null && !visited.has(above)) {
    if (above === goalId) return [errorAt('parentId', 'parent-below-itself')];
    visited.add(above);
    above = parents.get(above) ?? null;
  }
  return [];
}
