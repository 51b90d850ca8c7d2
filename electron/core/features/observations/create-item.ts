import type { ObservationFormId, ObservationItemId } from '#shared/kernel/ids.ts';
import { itemProblems, type ObservationItemDraft } from '#shared/domain/observations/item-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readCompetence } from '../../data/framework-repository.ts';
import { insertObservationItem, readObservationForm } from '../../data/observation-form-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Adds an item as the last one under its heading; fails with `not-found` or `invalid-input`. */
export function createItem(
  ctx: WorkspaceContext,
  formId: ObservationFormId,
  draft: ObservationItemDraft,
): { readonly itemId: ObservationItemId } {
  const form = readObservationForm(ctx.db, formId);
  if (form === null) throw new AppError('not-found');
  const competence = draft.competenceId === null ? null : readCompetence(ctx.db, draft.competenceId);
  refuseProblems(itemProblems(draft, { form, stored: null, competence }));
  const itemId = ctx.ids.next('observation-item');
  const position = Math.max(-1, ...form.items.map((item) => item.position)) + 1;
  ctx.db.write({ command: 'observations.create-item', actor: ctx.actor }, (tx) => {
    insertObservationItem(tx, { ...draft, id: itemId, formId, position });
  });
  return { itemId };
}
