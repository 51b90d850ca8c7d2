import type { ImportedTable } from '#shared/contract/team-import.ts';
import type { SourceTable } from '#shared/domain/table-import/source-table.ts';

const SAMPLE_ROWS = 5;

/** What the screen is told of a table: everything but the rows, of which it gets the first few. */
export function describeTable(importId: string, table: SourceTable): ImportedTable {
  const { rows, rowNumbers, ...rest } = table;
  return { ...rest, importId, rowCount: rowNumbers.length, sample: rows.slice(0, SAMPLE_ROWS) };
}
