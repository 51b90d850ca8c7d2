import type { z } from 'zod';
import type { schoolImportInput, SchoolImportPreview } from '#shared/contract/school-import.ts';
import { readSchools } from '../../data/school-repository.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** How many schools would be added and changed; fails with `import-expired`. Nothing is written. */
export function previewSchoolImport(
  ctx: WorkspaceContext,
  { importId, options }: z.output<typeof schoolImportInput>,
): Promise<SchoolImportPreview> {
  return withImportErrors(ctx.imports.run('preview-schools', { importId, options, existing: readSchools(ctx.db) }));
}
