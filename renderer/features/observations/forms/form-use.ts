import type { FormUse } from '#shared/domain/observations/form-policy.ts';
import type { FormEntry } from '../observations-data.ts';

/** What was recorded with a form, as the rules take it. */
export function formUse({ use }: FormEntry): FormUse {
  return { ...use, usedItemIds: new Set(use.usedItemIds) };
}
