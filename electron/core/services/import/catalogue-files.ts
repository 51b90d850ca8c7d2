import type { CatalogueImportFile } from '#shared/contract/catalogue-import.ts';
import { PREVIEW_PROBLEMS, PREVIEW_ROWS } from '#shared/contract/team-import.ts';
import {
  CATALOGUE_FIELDS,
  guessCatalogueMapping,
  type CatalogueMapping,
} from '#shared/domain/catalogue-exchange/columns.ts';
import { planCatalogueImport } from '#shared/domain/catalogue-exchange/plan-import.ts';
import type { CatalogueImportPlan } from '#shared/domain/catalogue-exchange/plan-types.ts';
import type { SourceTable } from '#shared/domain/table-import/source-table.ts';
import type { CataloguePlanInput, CatalogueTasks } from './catalogue-tasks.ts';
import { describeTable } from './describe-table.ts';
import { ImportTaskFailure } from './import-tasks.ts';
import { KeptFiles } from './kept-files.ts';
import { readTable } from './read-table.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';

interface KeptCatalogue {
  readonly table: SourceTable;
  /** Kept for choosing another sheet; null when there is none. */
  readonly bytes: Uint8Array | null;
}

type Task<Name extends keyof CatalogueTasks> = (input: CatalogueTasks[Name]['input']) => CatalogueTasks[Name]['output'];

/** Lists of catalogue entries on their way in: read once, planned as often as the mapping changes. Lives in the import worker. */
export class CatalogueFiles {
  readonly #files = new KeptFiles<KeptCatalogue>();

  readonly tasks: { readonly [Name in keyof CatalogueTasks]: Task<Name> } = {
    'read-catalogue': ({ importId, bytes }) => this.#read(importId, bytes, null),
    'select-catalogue-sheet': ({ importId, sheet }) => {
      const { bytes } = this.#files.get(importId);
      if (bytes === null) throw new UnreadableFileError('sheet-unknown');
      return this.#read(importId, bytes, sheet);
    },
    'preview-catalogue': (input) => {
      const { summary, rows, errors, warnings } = this.#plan(input);
      return {
        summary,
        rows: rows.slice(0, PREVIEW_ROWS),
        errors: errors.slice(0, PREVIEW_PROBLEMS),
        errorCount: errors.length,
        warnings: warnings.slice(0, PREVIEW_PROBLEMS),
        warningCount: warnings.length,
      };
    },
    'decide-catalogue': (input) => {
      const { creates, updates, links, summary } = this.#plan(input);
      return { creates, updates, links, summary };
    },
  };

  /** Forgets a file. */
  discard(importId: string): void {
    this.#files.delete(importId);
  }

  #read(importId: string, bytes: Uint8Array, sheet: string | null): CatalogueImportFile {
    const table = readTable(bytes, 'catalogue', sheet);
    this.#files.keep(importId, { table, bytes: table.sheets.length > 1 ? bytes : null });
    return { ...describeTable(importId, table), mapping: guessCatalogueMapping(table) };
  }

  #plan({ importId, mapping, context }: CataloguePlanInput): CatalogueImportPlan {
    const { table } = this.#files.get(importId);
    checkMapping(mapping, table);
    return planCatalogueImport(table, mapping, context);
  }
}

function checkMapping(mapping: CatalogueMapping, table: SourceTable): void {
  const used = new Set<number>();
  for (const field of CATALOGUE_FIELDS) {
    const column = mapping[field];
    if (column === undefined) continue;
    const problem = column >= table.headers.length ? 'column-unknown' : used.has(column) ? 'column-used-twice' : null;
    if (problem !== null) throw new ImportTaskFailure({ kind: 'mapping', problem, field });
    used.add(column);
  }
  if (mapping.title === undefined)
    throw new ImportTaskFailure({ kind: 'mapping', problem: 'title-not-mapped', field: null });
}
