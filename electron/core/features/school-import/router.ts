import { octetInputParser } from '@trpc/server/http';
import { schoolImportInput } from '#shared/contract/school-import.ts';
import { discardImportInput } from '#shared/contract/team-import.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { commitSchoolImport } from './commit-school-import.ts';
import { previewSchoolImport } from './preview-school-import.ts';
import { readSchoolFile } from './read-school-file.ts';

/** Import of DUO's list of school locations: all of them, or those of one board. */
export const schoolImportRouter = router({
  read: workspaceProcedure.input(octetInputParser).mutation(({ ctx, input }) => readSchoolFile(ctx, input)),
  preview: workspaceProcedure.input(schoolImportInput).mutation(({ ctx, input }) => previewSchoolImport(ctx, input)),
  commit: workspaceProcedure.input(schoolImportInput).mutation(({ ctx, input }) => commitSchoolImport(ctx, input)),
  discard: workspaceProcedure
    .input(discardImportInput)
    .mutation(({ ctx, input }) => withImportErrors(ctx.imports.run('discard', input))),
});
