import type { CatalogueImportFile, CatalogueImportPreview } from '#shared/contract/catalogue-import.ts';
import type { CatalogueMapping } from '#shared/domain/catalogue-exchange/columns.ts';
import type { CatalogueImportContext, CatalogueImportPlan } from '#shared/domain/catalogue-exchange/plan-types.ts';

/** What a list of catalogue entries is planned by. */
export interface CataloguePlanInput {
  readonly importId: string;
  readonly mapping: CatalogueMapping;
  readonly context: CatalogueImportContext;
}

/** What a commit writes; rows and messages of the preview stay in the worker. */
export type CatalogueImportDecision = Pick<CatalogueImportPlan, 'creates' | 'updates' | 'links' | 'summary'>;

/** What the import worker does with the catalogue: name of the task, what goes in, what comes out. */
export interface CatalogueTasks {
  'read-catalogue': { input: { importId: string; bytes: Uint8Array }; output: CatalogueImportFile };
  'select-catalogue-sheet': { input: { importId: string; sheet: string }; output: CatalogueImportFile };
  'preview-catalogue': { input: CataloguePlanInput; output: CatalogueImportPreview };
  'decide-catalogue': { input: CataloguePlanInput; output: CatalogueImportDecision };
}
