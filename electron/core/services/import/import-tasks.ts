import type { SchoolImportFile, SchoolImportPreview } from '#shared/contract/school-import.ts';
import type { TaskAnswer, TaskRequest } from '../workers/task-runner.ts';
import type { CatalogueTasks } from './catalogue-tasks.ts';
import type { FrameworkTasks } from './framework-tasks.ts';
import type { TeamImportFile, TeamImportPreview } from '#shared/contract/team-import.ts';
import type { SchoolImportOptions, SchoolImportPlan } from '#shared/domain/school-import/plan-school-import.ts';
import type { UnreadableFile } from '#shared/domain/table-import/source-table.ts';
import type { TeamImportMapping } from '#shared/domain/team-import/columns.ts';
import type { TeamImportContext } from '#shared/domain/team-import/plan-import.ts';
import type { TeamImportOptions, TeamImportPlan } from '#shared/domain/team-import/plan-types.ts';
import type { School } from '#shared/domain/team/entities.ts';

/** What a staff list is planned by. */
export interface TeamPlanInput {
  readonly importId: string;
  readonly mapping: TeamImportMapping;
  readonly options: TeamImportOptions;
  readonly context: TeamImportContext;
}

interface SchoolPlanInput {
  readonly importId: string;
  readonly options: SchoolImportOptions;
  readonly existing: readonly School[];
}

/** What a whole plan for the commit gives; the rows of the preview stay in the worker. */
export type TeamImportDecision = Pick<TeamImportPlan, 'creates' | 'updates' | 'summary'> & {
  readonly errorCount: number;
};
/** What importing a school list changes. */
export type SchoolImportDecision = Pick<SchoolImportPlan, 'creates' | 'updates' | 'unchanged'>;

/** Everything the import worker does: name of the task, what goes in, what comes out. */
export interface ImportTasks extends FrameworkTasks, CatalogueTasks {
  'read-team': { input: { importId: string; bytes: Uint8Array }; output: TeamImportFile };
  'select-team-sheet': { input: { importId: string; sheet: string }; output: TeamImportFile };
  'preview-team': { input: TeamPlanInput; output: TeamImportPreview };
  'decide-team': { input: TeamPlanInput; output: TeamImportDecision };
  'read-schools': { input: { importId: string; bytes: Uint8Array }; output: SchoolImportFile };
  'preview-schools': { input: SchoolPlanInput; output: SchoolImportPreview };
  'decide-schools': { input: SchoolPlanInput; output: SchoolImportDecision };
  discard: { input: { importId: string }; output: null };
}
/** Name of a task of the worker. */
export type ImportTaskName = keyof ImportTasks;

/** Why a mapping cannot be used. */
export type MappingProblem =
  'column-unknown' | 'column-refused' | 'column-used-twice' | 'name-not-mapped' | 'title-not-mapped';

/** Expected failures of a task. */
export type ImportTaskError =
  | ({ readonly kind: 'unreadable' } & UnreadableFile)
  /** The file is no longer kept. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'mapping'; readonly problem: MappingProblem; readonly field: string | null };

/** Message to the worker. */
export type ImportRequest = TaskRequest<ImportTasks>;

/** Message from the worker. */
export type ImportAnswer = TaskAnswer<ImportTaskError>;

/** An expected failure of an import task. */
export class ImportTaskFailure extends Error {
  readonly error: ImportTaskError;

  constructor(error: ImportTaskError) {
    super(error.kind);
    this.name = 'ImportTaskFailure';
    this.error = error;
  }
}
