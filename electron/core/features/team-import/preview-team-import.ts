import type { z } from 'zod';
import type { TeamImportPreview, teamImportPreviewInput } from '#shared/contract/team-import.ts';
import { readSchools } from '../../data/school-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What importing the file by this mapping would do; fails with `import-expired` or `invalid-input`. Nothing is written. */
export function previewTeamImport(
  ctx: WorkspaceContext,
  { importId, mapping, options }: z.output<typeof teamImportPreviewInput>,
): Promise<TeamImportPreview> {
  const context = { members: readTeam(ctx.db), schools: readSchools(ctx.db), today: ctx.clock.today() };
  return withImportErrors(ctx.imports.run('preview-team', { importId, mapping, options, context }));
}
