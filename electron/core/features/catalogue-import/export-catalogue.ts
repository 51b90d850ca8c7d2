import type { z } from 'zod';
import type { catalogueExportInput } from '#shared/contract/catalogue-import.ts';
import { catalogueHeadings, catalogueRows } from '#shared/domain/catalogue-exchange/write-table.ts';
import { MOST_XLSX_ENTRIES } from '#shared/domain/catalogue-exchange/columns.ts';
import { csvText } from '#shared/domain/export/csv-text.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { refuseProblems } from '../../app-error.ts';
import { writeWorkbook } from '../../services/export/write-workbook.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { importContext } from './import-context.ts';

const WIDTHS = [24, 40, 20, 30, 40];

/**
 * The catalogue as a list that can be imported again, or its headings alone as a template; the bytes in base64. Fails with
 * `invalid-input` when there is more than a spreadsheet is written of: text has no such limit.
 */
export async function exportCatalogue(
  ctx: WorkspaceContext,
  { format, what }: z.output<typeof catalogueExportInput>,
): Promise<{ readonly base64: string }> {
  const context = await importContext(ctx);
  const programmes =
    what === 'template' ? [] : context.programmes.filter(({ shippedKey }) => what === 'all' || shippedKey === null);
  const headings = catalogueHeadings();
  if (format === 'csv') {
    const text = csvText([headings, ...catalogueRows(programmes, context)]);
    return { base64: Buffer.from(text).toString('base64') };
  }
  const tooMany = errorAt('format', 'too-many-for-spreadsheet', { max: MOST_XLSX_ENTRIES });
  refuseProblems(programmes.length > MOST_XLSX_ENTRIES ? [tooMany] : []);
  const sheet = {
    name: 'Aanbod',
    rows: [headings.map((value) => ({ value, bold: true })), ...catalogueRows(programmes, context)],
    widths: headings.map((_heading, index) => WIDTHS[index] ?? 18),
    frozenRows: 1,
    frozenColumns: 2,
    isLandscape: true,
  };
  return { base64: Buffer.from(await writeWorkbook({ sheets: [sheet] })).toString('base64') };
}
