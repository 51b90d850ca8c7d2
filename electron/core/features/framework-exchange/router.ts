import { octetInputParser } from '@trpc/server/http';
import { frameworkCsvInput, frameworkExportInput, frameworkImportInput } from '#shared/contract/framework-exchange.ts';
import { discardImportInput, selectSheetInput } from '#shared/contract/team-import.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { commitImport } from './commit-import.ts';
import { exportCase, exportCsv, exportMoodle, listExportable } from './export-framework.ts';
import { previewImport } from './preview-import.ts';
import { readFrameworkFile } from './read-file.ts';

/** Competence frameworks in and out: CASE packages, tables, and Moodle's competency file. */
export const frameworkExchangeRouter = router({
  read: workspaceProcedure.input(octetInputParser).mutation(({ ctx, input }) => readFrameworkFile(ctx, input)),
  selectSheet: workspaceProcedure
    .input(selectSheetInput)
    .mutation(({ ctx, input }) => withImportErrors(ctx.imports.run('select-framework-sheet', input))),
  preview: workspaceProcedure.input(frameworkImportInput).mutation(({ ctx, input }) => previewImport(ctx, input)),
  commit: workspaceProcedure.input(frameworkImportInput).mutation(({ ctx, input }) => commitImport(ctx, input)),
  discard: workspaceProcedure
    .input(discardImportInput)
    .mutation(({ ctx, input }) => withImportErrors(ctx.imports.run('discard', input))),
  exportable: workspaceProcedure.query(({ ctx }) => listExportable(ctx)),
  exportCase: workspaceProcedure
    .input(frameworkExportInput)
    .query(({ ctx, input }) => exportCase(ctx, input.frameworkId)),
  exportCsv: workspaceProcedure.input(frameworkCsvInput).query(({ ctx, input }) => exportCsv(ctx, input)),
  exportMoodle: workspaceProcedure
    .input(frameworkExportInput)
    .query(({ ctx, input }) => exportMoodle(ctx, input.frameworkId)),
});
