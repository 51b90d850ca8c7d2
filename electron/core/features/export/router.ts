import { workbookSchema } from '#shared/contract/workbook.ts';
import { writeWorkbook } from '../../services/export/write-workbook.ts';
import { router, workspaceProcedure } from '../../trpc.ts';

/** Files for use elsewhere. What stands in them is put together by the screens, in the language of the interface. */
export const exportRouter = router({
  /** A spreadsheet as an XLSX file in base64. A mutation, so that its content travels in the body and in no address. */
  workbook: workspaceProcedure.input(workbookSchema).mutation(async ({ input }) => ({
    base64: Buffer.from(await writeWorkbook(input)).toString('base64'),
  })),
});
