import { octetInputParser } from '@trpc/server/http';
import {
  discardImportInput,
  selectSheetInput,
  teamImportCommitInput,
  teamImportPreviewInput,
} from '#shared/contract/team-import.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { commitTeamImport } from './commit-team-import.ts';
import { previewTeamImport } from './preview-team-import.ts';
import { readTeamFile } from './read-team-file.ts';

/** Import of a staff list: read a file, look at what it would do, do it in one step of undo. */
export const teamImportRouter = router({
  read: workspaceProcedure.input(octetInputParser).mutation(({ ctx, input }) => readTeamFile(ctx, input)),
  selectSheet: workspaceProcedure
    .input(selectSheetInput)
    .mutation(({ ctx, input }) => withImportErrors(ctx.imports.run('select-team-sheet', input))),
  preview: workspaceProcedure.input(teamImportPreviewInput).mutation(({ ctx, input }) => previewTeamImport(ctx, input)),
  commit: workspaceProcedure.input(teamImportCommitInput).mutation(({ ctx, input }) => commitTeamImport(ctx, input)),
  discard: workspaceProcedure
    .input(discardImportInput)
    .mutation(({ ctx, input }) => withImportErrors(ctx.imports.run('discard', input))),
});
