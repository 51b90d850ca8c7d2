import { readFormUse, readObservationForms } from '../../data/observation-form-repository.ts';
import {
  readObservationForm,
  SHIPPED_OBSERVATION_FORM_KEYS,
} from '../../services/shipped-data/read-observation-form.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The forms of the workspace with what was recorded with them, and the shipped ones that are not in it. */
export async function listForms(ctx: WorkspaceContext) {
  const shipped = await Promise.all(
    SHIPPED_OBSERVATION_FORM_KEYS.map((key) => readObservationForm(ctx.assetsDirectory, key)),
  );
  const forms = readObservationForms(ctx.db);
  const present = new Set(forms.map(({ shippedKey }) => shippedKey));
  return {
    today: ctx.clock.today(),
    forms: forms.map((form) => {
      const { usedItemIds, ...use } = readFormUse(ctx.db, form.id);
      return { form, use: { ...use, usedItemIds: [...usedItemIds] } };
    }),
    shipped: SHIPPED_OBSERVATION_FORM_KEYS.flatMap((key, index) => {
      const form = shipped[index];
      if (form === undefined || present.has(key)) return [];
      const items = form.sections.reduce((count, section) => count + section.items.length, 0);
      return [{ key, title: form.title, source: form.source, guidance: form.guidance, items }];
    }),
  };
}
