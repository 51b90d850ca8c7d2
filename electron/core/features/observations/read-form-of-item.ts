import type { ObservationItemId } from '#shared/kernel/ids.ts';
import type { ObservationForm, ObservationItem } from '#shared/domain/observations/entities.ts';
import { AppError } from '../../app-error.ts';
import { readObservationForm, readObservationItem } from '../../data/observation-form-repository.ts';
import type { ReadDatabase } from '../../data/read-database.ts';

/** An item with the form that it belongs to; fails with `not-found`. */
export function readFormOfItem(
  db: ReadDatabase,
  itemId: ObservationItemId,
): { readonly item: ObservationItem; readonly form: ObservationForm } {
  const item = readObservationItem(db, itemId);
  const form = item === null ? null : readObservationForm(db, item.formId);
  if (item === null || form === null) throw new AppError('not-found');
  return { item, form };
}
