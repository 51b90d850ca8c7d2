import type { CellDelimiter, TableNotice, TextEncoding } from '#shared/domain/table-import/source-table.ts';

/** Records of a file before headings are found: as many cells as the file gives each. */
export interface RawTable {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: TextEncoding | null;
  readonly delimiter: CellDelimiter | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly records: readonly (readonly string[])[];
  /** Row number of the first record, from 1; the others follow without gaps. */
  readonly firstRow: number;
  /** Whether cells may hold invisible characters, so that each has to be looked at. */
  readonly needsCleaning: boolean;
  /** Whether the last record ends with the file, without a line break. */
  readonly isOpenEnded: boolean;
  readonly notices: readonly TableNotice[];
}
