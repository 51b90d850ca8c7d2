import { z } from 'zod';
import type { CellDelimiter, TableNotice, TextEncoding } from '../domain/table-import/source-table.ts';
import { MAX_IMPORT_COLUMNS } from '../domain/table-import/source-table.ts';
import { TEAM_IMPORT_FIELDS, type TeamImportMapping } from '../domain/team-import/columns.ts';
import type { ColumnGuess } from '../domain/team-import/guess-mapping.ts';
import { WORKING_TIME_UNITS } from '../domain/team-import/parse-working-time.ts';
import type {
  ImportProblem,
  PlannedRow,
  TeamImportOptions,
  TeamImportPlan,
  TeamImportSummary,
} from '../domain/team-import/plan-types.ts';
import { SCALE_GENERATIONS } from '../domain/team/entities.ts';
import type { SchoolId } from '../kernel/ids.ts';

/** Names a file that was read; lives until it is discarded, others are read, or the workspace is locked. */
export const importIdSchema = z.string().min(1).max(64);

const columnSchema = z
  .number()
  .int()
  .min(0)
  .max(MAX_IMPORT_COLUMNS - 1);

/** Column index of each field; a field that is left out is not imported. */
export const teamImportMappingSchema = z.partialRecord(z.enum(TEAM_IMPORT_FIELDS), columnSchema);

/** What the user decided about the file; null leaves it to the guess. */
export const teamImportOptionsSchema = z.strictObject({
  workingTimeUnit: z.enum(WORKING_TIME_UNITS).nullable(),
  scaleNaming: z.enum(SCALE_GENERATIONS).nullable(),
  defaultSchoolId: z
    .string()
    .min(1)
    .max(64)
    .transform((id) => id as SchoolId)
    .nullable(),
}) satisfies z.ZodType<TeamImportOptions>;

/** Input of `teamImport.selectSheet`. */
export const selectSheetInput = z.strictObject({ importId: importIdSchema, sheet: z.string().max(200) });

/** Input of `teamImport.preview`. */
export const teamImportPreviewInput = z.strictObject({
  importId: importIdSchema,
  mapping: teamImportMappingSchema,
  options: teamImportOptionsSchema,
});

/** Input of `teamImport.commit`; rows with an error are only left out when the user says so. */
export const teamImportCommitInput = teamImportPreviewInput.extend({ skipRowsWithErrors: z.boolean() });

/** Input of `discard`. */
export const discardImportInput = z.strictObject({ importId: importIdSchema });

/** A file that was read as a table. */
export interface ImportedTable {
  readonly importId: string;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: TextEncoding | null;
  readonly delimiter: CellDelimiter | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly headers: readonly string[];
  /** Row of the headings in the file, from 1. */
  readonly headerRow: number;
  readonly rowCount: number;
  /** First rows; cells of refused columns are empty. */
  readonly sample: readonly (readonly string[])[];
  readonly notices: readonly TableNotice[];
}

/** A staff list that was read, with the guessed mapping. */
export interface TeamImportFile extends ImportedTable {
  readonly mapping: TeamImportMapping;
  readonly columns: readonly ColumnGuess[];
}

/** Most rows and messages that a preview carries; the totals are in the summary and beside the lists. */
export const PREVIEW_ROWS = 100;
/** Most messages of one kind that a preview carries. */
export const PREVIEW_PROBLEMS = 200;

/** What a commit would do; nothing is written. */
export interface TeamImportPreview {
  readonly summary: TeamImportSummary;
  /** The first {@link PREVIEW_ROWS} rows. */
  readonly rows: readonly PlannedRow[];
  /** The first {@link PREVIEW_PROBLEMS} errors. */
  readonly errors: readonly ImportProblem[];
  readonly errorCount: number;
  /** The first {@link PREVIEW_PROBLEMS} warnings. */
  readonly warnings: readonly ImportProblem[];
  readonly warningCount: number;
  readonly workingTimeUnit: TeamImportPlan['workingTimeUnit'];
  readonly scaleNaming: TeamImportPlan['scaleNaming'];
}

/** What a commit did; one step of undo. */
export interface TeamImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skippedRows: number;
}
