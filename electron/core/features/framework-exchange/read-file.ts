import type { FrameworkImportFile } from '#shared/contract/framework-exchange.ts';
import { readUpload, withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Reads a CASE package or a table of competences; fails with `import-unreadable`. Nothing is written. */
export async function readFrameworkFile(ctx: WorkspaceContext, upload: ReadableStream): Promise<FrameworkImportFile> {
  const bytes = await readUpload(upload);
  const importId = ctx.ids.next('import');
  return withImportErrors(ctx.imports.run('read-framework', { importId, bytes }, [bytes.buffer]));
}
