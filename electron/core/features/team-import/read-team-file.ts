import type { TeamImportFile } from '#shared/contract/team-import.ts';
import { readUpload, withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Reads a staff list and guesses what its columns are; fails with `import-unreadable`. Nothing is written. */
export async function readTeamFile(ctx: WorkspaceContext, upload: ReadableStream): Promise<TeamImportFile> {
  const bytes = await readUpload(upload);
  const importId = ctx.ids.next('import');
  return withImportErrors(ctx.imports.run('read-team', { importId, bytes }, [bytes.buffer]));
}
