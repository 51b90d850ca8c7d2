import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readShippedRoles } from '#core/services/shipped-data/read-shipped-roles.ts';

/** The list that the roles come from; it lies beside the repository. */
const REFERENCE = join('..', 'shared', 'reference-data', 'specialist-roles.csv');
const SHIPPED = join('assets', 'reference', 'specialist-roles.csv');

describe('the shipped roles', () => {
  it('are 65, each with a key of its own, names and a source', async () => {
    const roles = await readShippedRoles('assets');
    expect(roles).toHaveLength(65);
    expect(new Set(roles.map(({ key }) => key)).size).toBe(65);
    expect(roles.filter(({ namesNl, namesEn, source }) => [namesNl, namesEn, source].includes(''))).toEqual([]);
  });

  it('are those of the reference list, letter by letter', () => {
    expect(readFileSync(SHIPPED, 'utf8')).toBe(readFileSync(REFERENCE, 'utf8'));
  });
});
