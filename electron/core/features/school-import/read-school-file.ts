import type { SchoolImportFile } from '#shared/contract/school-import.ts';
import { readUpload, withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Reads DUO's list of school locations; fails with `import-unreadable`. Nothing is written. */
export async function readSchoolFile(ctx: WorkspaceContext, upload: ReadableStream): Promise<SchoolImportFile> {
  const bytes = await readUpload(upload);
  const importId = ctx.ids.next('import');
  return withImportErrors(ctx.imports.run('read-schools', { importId, bytes }, [bytes.buffer]));
}
