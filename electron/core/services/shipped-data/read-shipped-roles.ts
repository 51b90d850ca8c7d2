import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { shippedRolesSchema } from '#shared/contract/roles.ts';
import type { ShippedRole } from '#shared/domain/roles/shipped-role.ts';

/** Reads the library of specialist roles. Throws when the asset is missing or damaged. */
export async function readShippedRoles(assetsDirectory: string): Promise<readonly ShippedRole[]> {
  const text = await readFile(join(assetsDirectory, 'reference', 'specialist-roles.csv'), 'utf8');
  const { data, errors } = Papa.parse<unknown>(text, { header: true, skipEmptyLines: true });
  const parsed = shippedRolesSchema.safeParse(data);
  if (errors.length > 0 || !parsed.success) throw new Error('The shipped file of specialist roles is damaged');
  return parsed.data;
}
