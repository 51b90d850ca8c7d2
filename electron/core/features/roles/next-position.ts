import type { ReadDatabase } from '../../data/read-database.ts';
import { readRoles } from '../../data/role-repository.ts';

/** The place behind the last role. */
export function nextPosition(db: ReadDatabase): number {
  return Math.max(-1, ...readRoles(db).map(({ position }) => position)) + 1;
}
