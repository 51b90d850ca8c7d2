import { z } from 'zod';
import { CATALOGUE_FIELDS, type CatalogueMapping } from '../domain/catalogue-exchange/columns.ts';
import type {
  CatalogueImportProblem,
  CatalogueImportSummary,
  PlannedEntry,
} from '../domain/catalogue-exchange/plan-types.ts';
import { MAX_IMPORT_COLUMNS } from '../domain/table-import/source-table.ts';
import { importIdSchema, type ImportedTable } from './team-import.ts';

/** Input of `catalogueImport.preview`; a field that is left out is not imported. */
export const catalogueImportInput = z.strictObject({
  importId: importIdSchema,
  mapping: z.partialRecord(
    z.enum(CATALOGUE_FIELDS),
    z
      .int()
      .min(0)
      .max(MAX_IMPORT_COLUMNS - 1),
  ),
});

/** Input of `catalogueImport.commit`; rows with an error are only left out when the user says so. */
export const catalogueImportCommitInput = catalogueImportInput.extend({ skipRowsWithErrors: z.boolean() });

/** Input of `catalogueImport.export`; nothing stands below the headings of the template. */
export const catalogueExportInput = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  what: z.enum(['all', 'own', 'template']),
});

/** A list of catalogue entries that was read, with the guessed mapping. */
export interface CatalogueImportFile extends ImportedTable {
  readonly mapping: CatalogueMapping;
}

/** What a commit would do; nothing is written. */
export interface CatalogueImportPreview {
  readonly summary: CatalogueImportSummary;
  /** The first rows. */
  readonly rows: readonly PlannedEntry[];
  /** The first errors. */
  readonly errors: readonly CatalogueImportProblem[];
  readonly errorCount: number;
  /** The first warnings. */
  readonly warnings: readonly CatalogueImportProblem[];
  readonly warningCount: number;
}

/** What a commit did; one step of undo. */
export interface CatalogueImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skippedRows: number;
}
