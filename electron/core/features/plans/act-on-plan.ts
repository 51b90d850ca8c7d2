import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId, PlanItemId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { splitByAction, stateAfter, type PlanAction } from '#shared/domain/plans/plan-actions.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readJointItems, readPlanItem, updatePlanItem } from '../../data/plan-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Does one action of the leader with an item, by the table of actions; with `isForAll` also with everything that was
 * planned together with it and allows the action, in one step of undo. `on` is the day on which it was achieved, null for
 * today. Gives the people for whom it was not possible. Fails with `not-found`, and with `invalid-input` when the action
 * is not allowed for the item itself or the day lies in the future or before its first day.
 */
export function actOnPlan(
  ctx: WorkspaceContext,
  itemId: PlanItemId,
  action: PlanAction,
  on: IsoDate | null,
  isForAll: boolean,
): { readonly leftOut: readonly PersonId[] } {
  const item = readPlanItem(ctx.db, itemId);
  if (item === null) throw new AppError('not-found');
  const today = ctx.clock.today();
  const day = on ?? today;
  refuseProblems([
    ...(stateAfter(item.state, action, 'leader') === null ? [errorAt('action', 'plan-action-not-allowed')] : []),
    ...(action === 'achieve' && day > today ? [errorAt('on', 'date-in-future')] : []),
    ...(action === 'achieve' && item.startsOn !== null && day < item.startsOn
      ? [errorAt('on', 'achieved-before-start', { from: item.startsOn })]
      : []),
  ]);
  const joint = isForAll && item.jointKey !== null ? readJointItems(ctx.db, item.jointKey) : [];
  const others = splitByAction(
    joint.filter(({ id }) => id !== itemId),
    action,
    day,
  );
  ctx.db.write({ command: `plans.${action}`, actor: ctx.actor }, (tx) => {
    for (const one of [item, ...others.able]) {
      const state = stateAfter(one.state, action, 'leader') ?? one.state;
      updatePlanItem(tx, { ...one, state, achievedOn: action === 'achieve' ? day : one.achievedOn });
    }
    if (isForAll) tx.summarise({ count: others.able.length + 1 });
  });
  return { leftOut: others.others.map(({ personId }) => personId) };
}
