import { octetInputParser } from '@trpc/server/http';
import {
  catalogueExportInput,
  catalogueImportCommitInput,
  catalogueImportInput,
} from '#shared/contract/catalogue-import.ts';
import { discardImportInput, selectSheetInput } from '#shared/contract/team-import.ts';
import { readUpload, withImportErrors } from '../../services/import/read-upload.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { commitCatalogueImport } from './commit-catalogue-import.ts';
import { exportCatalogue } from './export-catalogue.ts';
import { previewCatalogueImport } from './preview-catalogue-import.ts';

/** Catalogues of a board or of the school itself in and out: read a list, look at what it would do, do it in one step of undo. */
export const catalogueImportRouter = router({
  read: workspaceProcedure.input(octetInputParser).mutation(async ({ ctx, input }) => {
    const bytes = await readUpload(input);
    const importId = ctx.ids.next('import');
    return withImportErrors(ctx.imports.run('read-catalogue', { importId, bytes }, [bytes.buffer]));
  }),
  selectSheet: workspaceProcedure
    .input(selectSheetInput)
    .mutation(({ ctx, input }) => withImportErrors(ctx.imports.run('select-catalogue-sheet', input))),
  preview: workspaceProcedure
    .input(catalogueImportInput)
    .mutation(({ ctx, input }) => previewCatalogueImport(ctx, input)),
  commit: workspaceProcedure
    .input(catalogueImportCommitInput)
    .mutation(({ ctx, input }) => commitCatalogueImport(ctx, input)),
  discard: workspaceProcedure
    .input(discardImportInput)
    .mutation(({ ctx, input }) => withImportErrors(ctx.imports.run('discard', input))),
  /** A mutation, so that it is made when asked and kept nowhere. */
  export: workspaceProcedure.input(catalogueExportInput).mutation(({ ctx, input }) => exportCatalogue(ctx, input)),
});
