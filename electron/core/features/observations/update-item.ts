import type { ObservationItemId } from '#shared/kernel/ids.ts';
import { itemProblems, type ObservationItemDraft } from '#shared/domain/observations/item-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readCompetence } from '../../data/framework-repository.ts';
import { updateObservationItem } from '../../data/observation-form-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { readFormOfItem } from './read-form-of-item.ts';

/** Fields of an item that change; one that is left out or undefined stays as it is. */
export type ItemPatch = { readonly [Field in keyof ObservationItemDraft]?: ObservationItemDraft[Field] | undefined };

/** Changes fields of an item, retiring it and taking it back among them; fails with `not-found` or `invalid-input`. */
export function updateItem(ctx: WorkspaceContext, itemId: ObservationItemId, patch: ItemPatch): void {
  const { item, form } = readFormOfItem(ctx.db, itemId);
  const draft: ObservationItemDraft = {
    section: patch.section ?? item.section,
    text: patch.text ?? item.text,
    competenceId: patch.competenceId === undefined ? item.competenceId : patch.competenceId,
    isRetired: patch.isRetired ?? item.isRetired,
  };
  const competence = draft.competenceId === null ? null : readCompetence(ctx.db, draft.competenceId);
  refuseProblems(itemProblems(draft, { form, stored: item, competence }));
  ctx.db.write({ command: commandOf(patch, item.isRetired), actor: ctx.actor }, (tx) => {
    updateObservationItem(tx, { ...item, ...draft });
  });
}

function commandOf(patch: ItemPatch, wasRetired: boolean): string {
  if (patch.isRetired === undefined || patch.isRetired === wasRetired) return 'observations.update-item';
  return patch.isRetired ? 'observations.retire-item' : 'observations.reuse-item';
}
