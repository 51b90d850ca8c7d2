import { readObservationForms } from '../../data/observation-form-repository.ts';
import type { ReadDatabase } from '../../data/read-database.ts';

/** The place behind the last form. */
export function nextFormPosition(db: ReadDatabase): number {
  return Math.max(-1, ...readObservationForms(db).map(({ position }) => position)) + 1;
}
