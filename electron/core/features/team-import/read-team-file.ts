import type { z } from 'zod';
import type { selectSheetInput, TeamImportFile } from '#shared/contract/team-import.ts';
import { DEFAULT_TEAM_IMPORT_OPTIONS } from '#shared/domain/team-import/plan-types.ts';
import { readUpload, withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { planContext } from './plan-context.ts';

/** Reads a staff list and guesses what its columns are; fails with `import-unreadable`. Nothing is written. */
export async function readTeamFile(ctx: WorkspaceContext, upload: ReadableStream): Promise<TeamImportFile> {
  const bytes = await readUpload(upload);
  const importId = ctx.ids.next('import');
  return andPrepare(ctx, importId, ctx.imports.run('read-team', { importId, bytes }, [bytes.buffer]));
}

/** Reads another sheet of a file instead; fails with `import-unreadable` or `import-expired`. Nothing is written. */
export async function selectTeamSheet(
  ctx: WorkspaceContext,
  input: z.output<typeof selectSheetInput>,
): Promise<TeamImportFile> {
  return andPrepare(ctx, input.importId, ctx.imports.run('select-team-sheet', input));
}

/** Gives what was read. The screen asks for a preview as soon as it has it: the worker makes that while the answer travels. */
function andPrepare(ctx: WorkspaceContext, importId: string, read: Promise<TeamImportFile>): Promise<TeamImportFile> {
  // What goes wrong here, the preview meets itself, and there somebody waits for the answer.
  prepare(ctx, importId).catch(() => undefined);
  return withImportErrors(read);
}

async function prepare(ctx: WorkspaceContext, importId: string): Promise<void> {
  const options = DEFAULT_TEAM_IMPORT_OPTIONS;
  await ctx.imports.run('prepare-team', { importId, options, context: planContext(ctx, options) });
}
