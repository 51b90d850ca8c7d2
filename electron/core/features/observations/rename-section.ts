import type { ObservationFormId } from '#shared/kernel/ids.ts';
import { itemProblems } from '#shared/domain/observations/item-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readObservationForm, updateObservationItem } from '../../data/observation-form-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Gives a heading another name, for all of its items at once; with the name of another heading the two become one.
 *
 * Fails with `not-found` when the form or the heading is not there, and with `invalid-input`.
 */
export function renameSection(ctx: WorkspaceContext, formId: ObservationFormId, section: string, title: string): void {
  const form = readObservationForm(ctx.db, formId);
  const items = form?.items.filter((item) => item.section.trim() === section.trim()) ?? [];
  const [first] = items;
  if (form === null || first === undefined) throw new AppError('not-found');
  const draft = { ...first, section: title, competenceId: null };
  refuseProblems(
    itemProblems(draft, { form, stored: first, competence: null }).filter(({ path }) => path === 'section'),
  );
  ctx.db.write({ command: 'observations.rename-section', actor: ctx.actor }, (tx) => {
    for (const item of items) updateObservationItem(tx, { ...item, section: title });
  });
}
