import type { FrameworkImportFile, FrameworkImportPreview } from '#shared/contract/framework-exchange.ts';
import type { FrameworkLevel } from '#shared/domain/competences/entities.ts';
import type { FrameworkSnapshot } from '#shared/domain/framework-exchange/case-writer.ts';
import type { FrameworkPlan } from '#shared/domain/framework-exchange/exchange-plan.ts';
import type { ExistingFramework, UpdateChoices } from '#shared/domain/framework-exchange/update-types.ts';
import type { FrameworkTableMapping } from '#shared/domain/framework-exchange/table-columns.ts';
import type { IsoMoment } from '#shared/kernel/dates.ts';

/** What a file is planned by. */
export interface FrameworkPlanInput {
  readonly importId: string;
  readonly mapping: FrameworkTableMapping;
  readonly ratedLayer: number | null;
  /** Levels that were chosen; null takes those of the file. */
  readonly levels: readonly FrameworkLevel[] | null;
  readonly title: string | null;
  /** The framework to bring up to date with the file it was read from; null makes a new one. */
  readonly update: {
    readonly existing: ExistingFramework;
    readonly source: string | null;
    readonly choices: Omit<UpdateChoices, 'ratedLayer'>;
  } | null;
}

/** What is asked of a file before it is planned: which framework it may be, and which scale it has. */
export interface FrameworkLook {
  readonly format: 'case' | 'table';
  readonly documentKey: string | null;
  readonly title: string;
  /** Some identifiers of nodes. */
  readonly nodeKeys: readonly string[];
  readonly levels: readonly FrameworkLevel[] | null;
}

/** What the worker tells of a plan; what depends on the rest of the workspace is added by the use case. */
export type FrameworkPlanPreview = Omit<FrameworkImportPreview, 'scales' | 'scale' | 'targets' | 'target'>;

/** A plan with what is kept of the file. */
export interface FrameworkDecision {
  readonly plan: FrameworkPlan;
  /** What is kept of a package; null for a table. */
  readonly source: string | null;
  /** Errors in the file, with which nothing may be written. */
  readonly errors: number;
}

/** What a package is written from. */
export interface FrameworkWriteInput {
  /** Names the job; nothing is kept of it. */
  readonly importId: string;
  readonly snapshot: FrameworkSnapshot;
  /** What is kept of the package that the framework was read from. */
  readonly source: string | null;
  readonly now: IsoMoment;
}

/** What the import worker does with frameworks: name of the task, what goes in, what comes out. */
export interface FrameworkTasks {
  'read-framework': { input: { importId: string; bytes: Uint8Array }; output: FrameworkImportFile };
  'select-framework-sheet': { input: { importId: string; sheet: string }; output: FrameworkImportFile };
  'look-at-framework': { input: { importId: string; mapping: FrameworkTableMapping }; output: FrameworkLook };
  'preview-framework': { input: FrameworkPlanInput; output: FrameworkPlanPreview };
  'decide-framework': { input: FrameworkPlanInput; output: FrameworkDecision };
  /** A framework as a package: written back into the one it was read from when there is one. */
  'write-case': { input: FrameworkWriteInput; output: string };
}
