import type { SchoolImportFile, SchoolImportPreview } from '#shared/contract/school-import.ts';
import {
  PREVIEW_PROBLEMS,
  PREVIEW_ROWS,
  type TeamImportFile,
  type TeamImportPreview,
} from '#shared/contract/team-import.ts';
import { mapSchoolColumns, missingSchoolFields } from '#shared/domain/school-import/columns.ts';
import { planSchoolImport, type SchoolImportPlan } from '#shared/domain/school-import/plan-school-import.ts';
import type { SourceTable } from '#shared/domain/table-import/source-table.ts';
import { TEAM_IMPORT_FIELDS, type TeamImportMapping } from '#shared/domain/team-import/columns.ts';
import { guessMapping, type MappingGuess } from '#shared/domain/team-import/guess-mapping.ts';
import { planTeamImport, previewTeamImport } from '#shared/domain/team-import/plan-import.ts';
import {
  ImportTaskFailure,
  type ImportTaskName,
  type ImportTasks,
  type SchoolImportDecision,
  type TeamImportDecision,
  type TeamPlanInput,
} from './import-tasks.ts';
import { CatalogueFiles } from './catalogue-files.ts';
import { FrameworkFiles } from './framework-files.ts';
import { describeTable } from './describe-table.ts';
import { KeptFiles } from './kept-files.ts';
import { readTable } from './read-table.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';

interface KeptFile {
  readonly table: SourceTable;
  readonly guess: MappingGuess | null;
  /** Kept for choosing another sheet; null when there is none. */
  readonly bytes: Uint8Array | null;
}

/**
 * The files that are being imported: read once, planned as often as the mapping changes, without sending them again.
 *
 * Lives in the import worker; throws {@link ImportTaskFailure} for what the user can do something about.
 */
export class ImportSession {
  readonly #files = new KeptFiles<KeptFile>();
  readonly #frameworks = new FrameworkFiles();
  readonly #catalogue = new CatalogueFiles();

  /** Does one task. */
  run<Name extends ImportTaskName>(name: Name, input: ImportTasks[Name]['input']): ImportTasks[Name]['output'] {
    const task: (input: ImportTasks[Name]['input']) => ImportTasks[Name]['output'] = this.#tasks[name];
    try {
      return task(input);
    } catch (error) {
      if (error instanceof UnreadableFileError) throw new ImportTaskFailure({ kind: 'unreadable', ...error.file });
      throw error;
    }
  }

  readonly #tasks: {
    readonly [Name in ImportTaskName]: (input: ImportTasks[Name]['input']) => ImportTasks[Name]['output'];
  } = {
    'read-team': ({ importId, bytes }) => this.#readTeam(importId, bytes, null),
    'select-team-sheet': ({ importId, sheet }) => {
      const { bytes } = this.#files.get(importId);
      if (bytes === null) throw new ImportTaskFailure({ kind: 'unreadable', reason: 'sheet-unknown', details: {} });
      return this.#readTeam(importId, bytes, sheet);
    },
    'preview-team': (input) => this.#previewTeam(input),
    'decide-team': (input) => this.#decideTeam(input),
    'read-schools': ({ importId, bytes }) => this.#readSchools(importId, bytes),
    'preview-schools': (input) => schoolPreviewOf(this.#planSchools(input)),
    'decide-schools': (input): SchoolImportDecision => {
      const { creates, updates, unchanged } = this.#planSchools(input);
      return { creates, updates, unchanged };
    },
    ...this.#frameworks.tasks,
    ...this.#catalogue.tasks,
    discard: ({ importId }) => {
      this.#files.delete(importId);
      this.#frameworks.discard(importId);
      this.#catalogue.discard(importId);
      return null;
    },
  };

  #readTeam(importId: string, bytes: Uint8Array, sheet: string | null): TeamImportFile {
    const read = readTable(bytes, 'team', sheet);
    const guess = guessMapping(read);
    const table = withoutRefused(read, guess);
    this.#files.keep(importId, { table, guess, bytes: table.sheets.length > 1 ? bytes : null });
    return { ...describeTable(importId, table), mapping: guess.mapping, columns: guess.columns };
  }

  #readSchools(importId: string, bytes: Uint8Array): SchoolImportFile {
    const table = readTable(bytes, 'schools');
    const mapping = mapSchoolColumns(table.headers);
    if (missingSchoolFields(mapping).length > 0) {
      throw new ImportTaskFailure({ kind: 'unreadable', reason: 'not-a-school-list', details: {} });
    }
    this.#files.keep(importId, { table, guess: null, bytes: null });
    return { ...describeTable(importId, table), mapping };
  }

  #previewTeam({ importId, mapping, options, context }: TeamPlanInput): TeamImportPreview {
    const { errors, warnings, summary, rows, workingTimeUnit, scaleNaming } = previewTeamImport(
      this.#mappedTable(importId, mapping),
      mapping,
      options,
      context,
      PREVIEW_ROWS,
    );
    return {
      summary,
      rows,
      errors: errors.slice(0, PREVIEW_PROBLEMS),
      errorCount: errors.length,
      warnings: warnings.slice(0, PREVIEW_PROBLEMS),
      warningCount: warnings.length,
      workingTimeUnit,
      scaleNaming,
    };
  }

  #decideTeam({ importId, mapping, options, context }: TeamPlanInput): TeamImportDecision {
    const table = this.#mappedTable(importId, mapping);
    const { creates, updates, summary, errors } = planTeamImport(table, mapping, options, context);
    return { creates, updates, summary, errorCount: errors.length };
  }

  /** The table of a file that this mapping can be used for. */
  #mappedTable(importId: string, mapping: TeamImportMapping): SourceTable {
    const { table, guess } = this.#files.get(importId);
    checkMapping(mapping, table, guess);
    return table;
  }

  #planSchools(input: ImportTasks['preview-schools']['input']): SchoolImportPlan {
    return planSchoolImport(this.#files.get(input.importId).table, input.options, input.existing);
  }
}

/** The table with the cells of refused columns emptied: what must not be kept is not even kept in memory. */
function withoutRefused(table: SourceTable, guess: MappingGuess): SourceTable {
  const refused = new Set(guess.columns.filter((column) => column.refused !== null).map((column) => column.column));
  if (refused.size === 0) return table;
  const empty = <Notice extends { readonly column: number | null }>(notice: Notice): Notice =>
    notice.column !== null && refused.has(notice.column) ? { ...notice, value: null } : notice;
  return {
    ...table,
    notices: table.notices.map(empty),
    rows: table.rows.map((row) => row.map((cell, column) => (refused.has(column) ? '' : cell))),
  };
}

function checkMapping(mapping: TeamImportMapping, table: SourceTable, guess: MappingGuess | null): void {
  const used = new Set<number>();
  for (const field of TEAM_IMPORT_FIELDS) {
    const column = mapping[field];
    if (column === undefined) continue;
    const guessed = guess?.columns[column];
    if (column >= table.headers.length || guessed === undefined) {
      throw new ImportTaskFailure({ kind: 'mapping', problem: 'column-unknown', field });
    }
    if (guessed.refused !== null) throw new ImportTaskFailure({ kind: 'mapping', problem: 'column-refused', field });
    if (used.has(column)) throw new ImportTaskFailure({ kind: 'mapping', problem: 'column-used-twice', field });
    used.add(column);
  }
  if (mapping.familyName === undefined && mapping.fullName === undefined && mapping.givenName === undefined) {
    throw new ImportTaskFailure({ kind: 'mapping', problem: 'name-not-mapped', field: null });
  }
}

function schoolPreviewOf(plan: SchoolImportPlan): SchoolImportPreview {
  return {
    rows: plan.rows,
    created: plan.creates.length,
    updated: plan.updates.length,
    unchanged: plan.unchanged,
    otherBoards: plan.otherBoards,
    boards: plan.boards,
    problems: plan.problems.slice(0, PREVIEW_PROBLEMS),
    problemCount: plan.problems.length,
  };
}
