import type { ObservationFormId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { buildShippedForm, type ShippedText } from '#shared/domain/observations/shipped-form.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertObservationForm, readObservationForms } from '../../data/observation-form-repository.ts';
import {
  readObservationForm,
  type ShippedObservationFormKey,
} from '../../services/shipped-data/read-observation-form.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { nextFormPosition } from './next-form-position.ts';

/** Adds a shipped form in a language; fails with `invalid-input` when the workspace has it already. */
export async function addShippedForm(
  ctx: WorkspaceContext,
  key: ShippedObservationFormKey,
  language: keyof ShippedText,
): Promise<{ readonly formId: ObservationFormId }> {
  const shipped = await readObservationForm(ctx.assetsDirectory, key);
  const isThere = readObservationForms(ctx.db).some(({ shippedKey }) => shippedKey === key);
  refuseProblems(isThere ? [errorAt('key', 'form-already-there')] : []);
  const form = buildShippedForm(shipped, language, nextFormPosition(ctx.db), ctx.ids);
  ctx.db.write({ command: 'observations.add-shipped-form', actor: ctx.actor }, (tx) => {
    insertObservationForm(tx, form);
  });
  return { formId: form.id };
}
