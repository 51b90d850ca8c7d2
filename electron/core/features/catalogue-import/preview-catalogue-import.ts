import type { z } from 'zod';
import type { CatalogueImportPreview, catalogueImportInput } from '#shared/contract/catalogue-import.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { importContext } from './import-context.ts';

/** What importing the list would do; fails with `import-expired` or `invalid-input`. Nothing is written. */
export async function previewCatalogueImport(
  ctx: WorkspaceContext,
  { importId, mapping }: z.output<typeof catalogueImportInput>,
): Promise<CatalogueImportPreview> {
  const context = await importContext(ctx);
  return withImportErrors(ctx.imports.run('preview-catalogue', { importId, mapping, context }));
}
