import type { Programme } from '../catalogue/entities.ts';

/** By what a list knows an entry: the key of the shipped catalogue or of the list it came from, else its id. */
export function keyOf({ id, shippedKey, importKey }: Pick<Programme, 'id' | 'shippedKey' | 'importKey'>): string {
  return shippedKey ?? importKey ?? id;
}
