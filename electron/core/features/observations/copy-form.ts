import type { ObservationFormId } from '#shared/kernel/ids.ts';
import { formProblems, UNUSED_FORM } from '#shared/domain/observations/form-policy.ts';
import { copyOfForm } from '#shared/domain/observations/shipped-form.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertObservationForm, readObservationForm } from '../../data/observation-form-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { nextFormPosition } from './next-form-position.ts';

/** Makes a form of the school's own with the texts of another; fails with `not-found` or `invalid-input`. */
export function copyForm(
  ctx: WorkspaceContext,
  formId: ObservationFormId,
  title: string,
): { readonly formId: ObservationFormId } {
  const form = readObservationForm(ctx.db, formId);
  if (form === null) throw new AppError('not-found');
  const copy = copyOfForm(form, title, nextFormPosition(ctx.db), ctx.ids);
  refuseProblems(formProblems(copy, null, UNUSED_FORM));
  ctx.db.write({ command: 'observations.copy-form', actor: ctx.actor }, (tx) => {
    insertObservationForm(tx, copy);
  });
  return { formId: copy.id };
}
