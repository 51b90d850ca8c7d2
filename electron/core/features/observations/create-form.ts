import type { ObservationFormId } from '#shared/kernel/ids.ts';
import { formProblems, UNUSED_FORM, type ObservationFormDraft } from '#shared/domain/observations/form-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertObservationForm } from '../../data/observation-form-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { nextFormPosition } from './next-form-position.ts';

/** Adds a form without items as the last one; fails with `invalid-input`. */
export function createForm(ctx: WorkspaceContext, draft: ObservationFormDraft): { readonly formId: ObservationFormId } {
  refuseProblems(formProblems(draft, null, UNUSED_FORM));
  const formId = ctx.ids.next('observation-form');
  const position = nextFormPosition(ctx.db);
  ctx.db.write({ command: 'observations.create-form', actor: ctx.actor }, (tx) => {
    insertObservationForm(tx, { ...draft, id: formId, shippedKey: null, position, items: [] });
  });
  return { formId };
}
