import type { ObservationFormId, ObservationItemId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import type { ObservationForm, ObservationItem } from '#shared/domain/observations/entities.ts';
import { isLocked } from '#shared/domain/observations/form-policy.ts';
import { itemsAfterItemStep, itemsAfterSectionStep, type ItemStep } from '#shared/domain/observations/form-sections.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readObservationForm, updateObservationItem } from '../../data/observation-form-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { readFormOfItem } from './read-form-of-item.ts';

/** Moves an item a step under its own heading; nothing happens at the end. Fails with `not-found` or `invalid-input`. */
export function moveItem(ctx: WorkspaceContext, itemId: ObservationItemId, step: ItemStep): void {
  const { form } = readFormOfItem(ctx.db, itemId);
  storeOrder(ctx, form, itemsAfterItemStep(form.items, itemId, step));
}

/** Moves a heading with its items a step; nothing happens at the end. Fails with `not-found` or `invalid-input`. */
export function moveSection(ctx: WorkspaceContext, formId: ObservationFormId, section: string, step: ItemStep): void {
  const form = readObservationForm(ctx.db, formId);
  if (form === null) throw new AppError('not-found');
  storeOrder(ctx, form, itemsAfterSectionStep(form.items, section, step));
}

function storeOrder(ctx: WorkspaceContext, form: ObservationForm, items: readonly ObservationItem[] | null): void {
  refuseProblems(isLocked(form) ? [errorAt('itemId', 'form-locked')] : []);
  if (items === null) return;
  ctx.db.write({ command: 'observations.move-item', actor: ctx.actor }, (tx) => {
    for (const item of items) updateObservationItem(tx, item);
  });
}
