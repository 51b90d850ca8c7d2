import type { PlanItemId } from '#shared/kernel/ids.ts';
import type { PlanItem } from '#shared/domain/plans/entities.ts';
import {
  coverProblems,
  exemptionProblems,
  sessionProblems,
  type PlanCoverDraft,
  type PlanExemptionDraft,
  type PlanSessionDraft,
} from '#shared/domain/plans/plan-part-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readPlanItem, readPlanItems, updatePlanItem } from '../../data/plan-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Sets the days on which an item takes place; with `forAll` also those of everybody with whom it was planned together.
 * What takes place on the same day stays the same session. Fails with `not-found` or `invalid-input`.
 */
export function setSessions(
  ctx: WorkspaceContext,
  itemId: PlanItemId,
  drafts: readonly PlanSessionDraft[],
  forAll: boolean,
): void {
  const item = itemOf(ctx, itemId);
  refuseProblems(sessionProblems(drafts));
  const items =
    forAll && item.jointKey !== null
      ? readPlanItems(ctx.db).filter(({ jointKey }) => jointKey === item.jointKey)
      : [item];
  ctx.db.write({ command: 'plans.set-sessions', actor: ctx.actor }, (tx) => {
    for (const one of items) {
      const known = new Map(one.sessions.map(({ id, heldOn }) => [heldOn, id]));
      const sessions = drafts.map((draft) => ({
        ...draft,
        id: known.get(draft.heldOn) ?? ctx.ids.next('plan-session'),
      }));
      updatePlanItem(tx, { ...one, sessions });
    }
    tx.summarise({ count: drafts.length });
  });
}

/** Sets the cover that an item needs and has; fails with `not-found` or `invalid-input`. */
export function setCover(ctx: WorkspaceContext, itemId: PlanItemId, drafts: readonly PlanCoverDraft[]): void {
  const item = itemOf(ctx, itemId);
  refuseProblems(coverProblems(drafts));
  const cover = withIds(drafts, item.cover, () => ctx.ids.next('plan-cover'));
  ctx.db.write({ command: 'plans.set-cover', actor: ctx.actor }, (tx) => {
    updatePlanItem(tx, { ...item, cover });
  });
}

/** Sets the exemptions within an item; fails with `not-found` or `invalid-input`. */
export function setExemptions(ctx: WorkspaceContext, itemId: PlanItemId, drafts: readonly PlanExemptionDraft[]): void {
  const item = itemOf(ctx, itemId);
  refuseProblems(exemptionProblems(drafts));
  const exemptions = withIds(drafts, item.exemptions, () => ctx.ids.next('plan-exemption'));
  ctx.db.write({ command: 'plans.set-exemptions', actor: ctx.actor }, (tx) => {
    updatePlanItem(tx, { ...item, exemptions });
  });
}

function itemOf(ctx: WorkspaceContext, itemId: PlanItemId): PlanItem {
  const item = readPlanItem(ctx.db, itemId);
  if (item === null) throw new AppError('not-found');
  return item;
}

/** What the item already has keeps its id; anything else gets a new one. */
function withIds<PartId extends string, Draft extends { readonly id: PartId | null }>(
  drafts: readonly Draft[],
  present: readonly { readonly id: PartId }[],
  next: () => PartId,
): readonly (Omit<Draft, 'id'> & { readonly id: PartId })[] {
  const known = new Set(present.map(({ id }) => id));
  return drafts.map((draft) => ({ ...draft, id: draft.id !== null && known.delete(draft.id) ? draft.id : next() }));
}
