import type { IsoDate } from '../../kernel/dates.ts';
import type { PlanItem, PlanState } from './entities.ts';

/** What can be done with a plan item. */
export const PLAN_ACTIONS = ['discuss', 'agree', 'enrol', 'start', 'achieve', 'stop', 'lapse', 'reconsider'] as const;
/** See {@link PLAN_ACTIONS}. */
export type PlanAction = (typeof PLAN_ACTIONS)[number];

/** Who acts: the school leader, or the teacher in his own track. */
export const PLAN_ACTORS = ['leader', 'teacher'] as const;
/** See {@link PLAN_ACTORS}. */
export type PlanActor = (typeof PLAN_ACTORS)[number];

/** One allowed action. */
export interface PlanTransition {
  readonly action: PlanAction;
  readonly from: readonly PlanState[];
  readonly to: PlanState;
  readonly actors: readonly PlanActor[];
}

/**
 * Every allowed action on a plan item: the one table that screen and core use (design §2).
 *
 * Agreeing is the leader's, because it binds time and money. A teacher takes his own wish up and lets it go, says that he
 * enrolled, started, finished or stopped. What was achieved stays achieved; only `reconsider` by the leader brings an
 * ended item back to talking.
 */
export const PLAN_TRANSITIONS: readonly PlanTransition[] = [
  { action: 'discuss', from: ['wish'], to: 'discussed', actors: ['leader', 'teacher'] },
  { action: 'agree', from: ['wish', 'discussed'], to: 'agreed', actors: ['leader'] },
  { action: 'enrol', from: ['agreed'], to: 'enrolled', actors: ['leader', 'teacher'] },
  { action: 'start', from: ['agreed', 'enrolled'], to: 'running', actors: ['leader', 'teacher'] },
  { action: 'achieve', from: ['enrolled', 'running'], to: 'achieved', actors: ['leader', 'teacher'] },
  { action: 'stop', from: ['enrolled', 'running'], to: 'stopped', actors: ['leader', 'teacher'] },
  { action: 'lapse', from: ['wish', 'discussed'], to: 'lapsed', actors: ['leader', 'teacher'] },
  { action: 'lapse', from: ['agreed'], to: 'lapsed', actors: ['leader'] },
  { action: 'reconsider', from: ['agreed', 'stopped', 'lapsed'], to: 'discussed', actors: ['leader'] },
];

/** The state that an action leads to; null when the actor may not do it in that state. */
export function stateAfter(from: PlanState, action: PlanAction, actor: PlanActor): PlanState | null {
  const transition = PLAN_TRANSITIONS.find(
    (candidate) => candidate.action === action && candidate.from.includes(from) && candidate.actors.includes(actor),
  );
  return transition?.to ?? null;
}

/** What an actor can do with an item in a state, in the order of the table. */
export function actionsIn(from: PlanState, actor: PlanActor): readonly PlanAction[] {
  return PLAN_ACTIONS.filter((action) => stateAfter(from, action, actor) !== null);
}

/** Items planned together, by whether an action can be done with them. */
export interface ActionSplit<Item> {
  readonly able: readonly Item[];
  readonly others: readonly Item[];
}

/**
 * With which of some items the leader can do an action now. `achieve` also asks for a day that is not before the first
 * day of the item.
 */
export function splitByAction<Item extends Pick<PlanItem, 'state' | 'startsOn'>>(
  items: readonly Item[],
  action: PlanAction,
  on: IsoDate,
): ActionSplit<Item> {
  const isAble = ({ state, startsOn }: Item): boolean =>
    stateAfter(state, action, 'leader') !== null && (action !== 'achieve' || startsOn === null || startsOn <= on);
  return { able: items.filter(isAble), others: items.filter((item) => !isAble(item)) };
}

/** Whether an item has come to its end: nothing of it is changed together with that of others any more. */
export function isEnded(state: PlanState): boolean {
  return state === 'achieved' || state === 'stopped' || state === 'lapsed';
}

/** Whether time and money are promised: from agreed on, and for what was achieved. */
export function isCommitted(state: PlanState): boolean {
  return state === 'agreed' || state === 'enrolled' || state === 'running' || state === 'achieved';
}

/** Whether it is wished or talked of, but nothing is promised yet. */
export function isWished(state: PlanState): boolean {
  return state === 'wish' || state === 'discussed';
}

/** Whether an approved item may still bring somebody to a level: it feeds the forecast of requirements. */
export function isUnderWay(state: PlanState): boolean {
  return state === 'agreed' || state === 'enrolled' || state === 'running';
}
