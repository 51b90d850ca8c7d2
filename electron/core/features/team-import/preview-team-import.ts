import type { z } from 'zod';
import type { TeamImportPreview, teamImportPreviewInput } from '#shared/contract/team-import.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { planContext } from './plan-context.ts';

/** What importing the file by this mapping would do; fails with `import-expired` or `invalid-input`. Nothing is written. */
export async function previewTeamImport(
  ctx: WorkspaceContext,
  { importId, mapping, options }: z.output<typeof teamImportPreviewInput>,
): Promise<TeamImportPreview> {
  const context = planContext(ctx, options);
  return withImportErrors(ctx.imports.run('preview-team', { importId, mapping, options, context }));
}
