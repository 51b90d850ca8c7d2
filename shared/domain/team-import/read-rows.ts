import type { IsoDate } from '../../kernel/dates.ts';
import type { SourceTable } from '../table-import/source-table.ts';
import type { School } from '../team/entities.ts';
import type { TeamImportMapping } from './columns.ts';
import type { TeamImportOptions } from './plan-types.ts';
import type { ProblemList } from './problem-list.ts';
import type { ReadRow, ReadRows } from './read-types.ts';
import { RowReader } from './row-reader.ts';

const TOTAL = /^(?:sub|eind|generaal )?tota(?:a)?l(?:en|s)?\b|^(?:som|aantal|gemiddeld|average|sum)\b/i;

/** Reads all rows of a table by a mapping; notes errors and warnings in `problems`. */
export function readRows(
  table: SourceTable,
  mapping: TeamImportMapping,
  options: TeamImportOptions,
  context: { readonly schools: readonly School[]; readonly today: IsoDate },
  problems: ProblemList,
): ReadRows {
  const reader = new RowReader(table, mapping, options, context, problems);
  const mapped = Object.values(mapping).length;
  /** A row with more cells than this is no total. */
  const fewCells = Math.max(2, mapped / 2);
  const identity = (['staffNumber', 'familyName', 'fullName', 'givenName', 'initials'] as const)
    .map((field) => mapping[field])
    .filter((column) => column !== undefined);
  const rows: ReadRow[] = [];
  const skipped: number[] = [];
  table.rows.forEach((cells, index) => {
    const row = table.rowNumbers[index] ?? 0;
    let filled = 0;
    let first = -1;
    for (let column = 0; column < cells.length && filled <= fewCells; column += 1) {
      if (cells[column] === '') continue;
      if (first === -1) first = column;
      filled += 1;
    }
    const isTotal = TOTAL.test(cells[first] ?? '') && (filled <= fewCells || !identity.includes(first));
    if (isTotal || (filled <= 1 && mapped >= 3)) {
      skipped.push(row);
      return;
    }
    const read = reader.read(cells, row);
    if (read !== null) rows.push(read);
  });
  return { rows, skipped, workingTimeUnit: reader.workingTimeUnit, scaleNaming: reader.scaleNaming };
}
