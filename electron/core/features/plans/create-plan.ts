import { errorAt, type Problem } from '#shared/kernel/problem.ts';
import type { PersonId, PlanItemId } from '#shared/kernel/ids.ts';
import type { PlanItem } from '#shared/domain/plans/entities.ts';
import type { FirstPlanState, PlanDraft } from '#shared/domain/plans/plan-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertPlanItem, readPlanItemsOf } from '../../data/plan-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkPlan } from './check-plan.ts';
import { withPartIds } from './plan-parts.ts';

/** Adds an item as the last of a person's; fails with `invalid-input`. */
export function createPlan(
  ctx: WorkspaceContext,
  personId: PersonId,
  state: FirstPlanState,
  draft: PlanDraft,
): { readonly itemId: PlanItemId } {
  checkPeople(ctx, [personId]);
  checkPlan(ctx, draft);
  const item = newItem(ctx, personId, state, draft, null);
  ctx.db.write({ command: 'plans.create', actor: ctx.actor }, (tx) => {
    insertPlanItem(tx, item);
  });
  return { itemId: item.id };
}

/**
 * Plans the same for several people at once, in one step of undo: everybody gets an item with the same hours and the same
 * costs. Fails with `invalid-input`.
 */
export function createJointPlan(
  ctx: WorkspaceContext,
  personIds: readonly PersonId[],
  state: FirstPlanState,
  draft: PlanDraft,
): { readonly itemIds: readonly PlanItemId[] } {
  checkPeople(ctx, personIds);
  checkPlan(ctx, draft);
  const jointKey = personIds.length === 1 ? null : ctx.ids.next('plan-joint');
  const items = personIds.map((personId) => newItem(ctx, personId, state, draft, jointKey));
  ctx.db.write({ command: 'plans.create-joint', actor: ctx.actor }, (tx) => {
    for (const item of items) insertPlanItem(tx, item);
    tx.summarise({ count: items.length });
  });
  return { itemIds: items.map(({ id }) => id) };
}

function checkPeople(ctx: WorkspaceContext, personIds: readonly PersonId[]): void {
  const people = new Set<string>(readTeam(ctx.db).map(({ person }) => person.id));
  refuseProblems([
    ...(personIds.length === 0 ? [errorAt('personIds', 'required')] : []),
    ...personIds.flatMap((personId, index): readonly Problem[] => {
      const path = `personIds.${String(index)}`;
      if (!people.has(personId)) return [errorAt(path, 'person-unknown')];
      return personIds.indexOf(personId) < index ? [errorAt(path, 'person-twice')] : [];
    }),
  ]);
}

function newItem(
  ctx: WorkspaceContext,
  personId: PersonId,
  state: FirstPlanState,
  draft: PlanDraft,
  jointKey: string | null,
): PlanItem {
  const positions = readPlanItemsOf(ctx.db, personId).map(({ position }) => position);
  return {
    ...draft,
    ...withPartIds(draft, { hours: [], costs: [] }, ctx.ids),
    id: ctx.ids.next('plan-item'),
    personId,
    jointKey,
    state,
    position: Math.max(-1, ...positions) + 1,
    achievedOn: null,
    sessions: [],
    cover: [],
    exemptions: [],
  };
}
