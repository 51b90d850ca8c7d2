import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FINDING_KINDS } from '#shared/domain/findings/finding-kinds.ts';
import { FINDINGS_DOCUMENT, findingsDocument } from '../../../scripts/findings-document.mjs';

it('is up to date: node scripts/findings-document.mjs', async () => {
  expect(readFileSync(FINDINGS_DOCUMENT, 'utf8')).toBe(await findingsDocument(FINDING_KINDS));
});
