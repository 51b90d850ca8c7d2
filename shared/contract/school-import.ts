import { z } from 'zod';
import type { SchoolImportMapping } from '../domain/school-import/columns.ts';
import type {
  SchoolImportOptions,
  SchoolImportPlan,
  SchoolRowProblem,
} from '../domain/school-import/plan-school-import.ts';
import { importIdSchema, type ImportedTable } from './team-import.ts';

/** Which locations of the list are taken: all, or those of one board. */
export const schoolImportOptionsSchema = z.strictObject({
  boardNumber: z.string().min(1).max(20).nullable(),
}) satisfies z.ZodType<SchoolImportOptions>;

/** Input of `schoolImport.preview` and `schoolImport.commit`. */
export const schoolImportInput = z.strictObject({ importId: importIdSchema, options: schoolImportOptionsSchema });

/** DUO's list of locations that was read. */
export interface SchoolImportFile extends ImportedTable {
  readonly mapping: SchoolImportMapping;
}

/** What a commit would do; nothing is written. */
export interface SchoolImportPreview {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly otherBoards: number;
  readonly boards: SchoolImportPlan['boards'];
  /** The first problems; such rows are left out. */
  readonly problems: readonly SchoolRowProblem[];
  readonly problemCount: number;
}

/** What a commit did; one step of undo. */
export interface SchoolImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}
