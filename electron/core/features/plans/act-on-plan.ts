import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PlanItemId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { stateAfter, type PlanAction } from '#shared/domain/plans/plan-actions.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readPlanItem, updatePlanItem } from '../../data/plan-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Does one action of the leader with an item, by the table of actions. `on` is the day on which it was achieved, null for
 * today. Fails with `not-found`, and with `invalid-input` when the action is not allowed now or the day lies in the future
 * or before the first day.
 */
export function actOnPlan(ctx: WorkspaceContext, itemId: PlanItemId, action: PlanAction, on: IsoDate | null): void {
  const item = readPlanItem(ctx.db, itemId);
  if (item === null) throw new AppError('not-found');
  const state = stateAfter(item.state, action, 'leader');
  const today = ctx.clock.today();
  const achievedOn = action === 'achieve' ? (on ?? today) : item.achievedOn;
  refuseProblems([
    ...(state === null ? [errorAt('action', 'plan-action-not-allowed')] : []),
    ...(achievedOn !== null && achievedOn > today ? [errorAt('on', 'date-in-future')] : []),
    ...(achievedOn !== null && item.startsOn !== null && achievedOn < item.startsOn
      ? [errorAt('on', 'end-before-start')]
      : []),
  ]);
  if (state === null) return;
  ctx.db.write({ command: `plans.${action}`, actor: ctx.actor }, (tx) => {
    updatePlanItem(tx, { ...item, state, achievedOn });
  });
}
