import type { ObservationFormId } from '#shared/kernel/ids.ts';
import { formProblems, type ObservationFormDraft } from '#shared/domain/observations/form-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readFormUse, readObservationForm, updateObservationForm } from '../../data/observation-form-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Fields of a form that change; one that is left out or undefined stays as it is. */
export type FormPatch = { readonly [Field in keyof ObservationFormDraft]?: ObservationFormDraft[Field] | undefined };

/** Changes fields of a form, its state among them (retiring and taking back); fails with `not-found` or `invalid-input`. */
export function updateForm(ctx: WorkspaceContext, formId: ObservationFormId, patch: FormPatch): void {
  const form = readObservationForm(ctx.db, formId);
  if (form === null) throw new AppError('not-found');
  const { items: _items, ...stored } = form;
  const changed = {
    ...stored,
    title: patch.title ?? form.title,
    source: patch.source ?? form.source,
    guidance: patch.guidance ?? form.guidance,
    steps: patch.steps ?? form.steps,
    state: patch.state ?? form.state,
  };
  refuseProblems(formProblems(changed, form, readFormUse(ctx.db, formId)));
  ctx.db.write({ command: commandOf(patch, form.state), actor: ctx.actor }, (tx) => {
    updateObservationForm(tx, changed);
  });
}

function commandOf(patch: FormPatch, before: ObservationFormDraft['state']): string {
  if (patch.state === undefined || patch.state === before) return 'observations.update-form';
  return patch.state === 'retired' ? 'observations.retire-form' : 'observations.reuse-form';
}
