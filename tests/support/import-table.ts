import type { SourceTable } from '#shared/domain/table-import/source-table.ts';

/** A table as the reader gives it: headings in row 1, the rows behind it. */
export function aTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  patch: Partial<SourceTable> = {},
): SourceTable {
  return {
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ';',
    sheet: null,
    sheets: [],
    headers,
    headerRow: 1,
    rows,
    rowNumbers: rows.map((_, index) => index + 2),
    notices: [],
    ...patch,
  };
}
