import type { FormEntry } from './observations-data.ts';

/** Whether a visit can be started with a form: it is in use and asks something. */
export function isUsable({ form }: Pick<FormEntry, 'form'>): boolean {
  return form.state === 'active' && form.items.some(({ isRetired }) => !isRetired);
}
