import type { ObservationFormId } from '#shared/kernel/ids.ts';
import { formRemovalProblems } from '#shared/domain/observations/form-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { deleteObservationForm, readFormUse } from '../../data/observation-form-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a form with its items; fails with `not-found`, and with `invalid-input` while it has observations. */
export function deleteForm(ctx: WorkspaceContext, formId: ObservationFormId): void {
  refuseProblems(formRemovalProblems(readFormUse(ctx.db, formId)));
  ctx.db.write({ command: 'observations.delete-form', actor: ctx.actor }, (tx) => {
    if (!deleteObservationForm(tx, formId)) throw new AppError('not-found');
  });
}
