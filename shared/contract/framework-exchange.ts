import { z } from 'zod';
import type { FrameworkLevel } from '../domain/competences/entities.ts';
import { MAX_FRAMEWORK_TEXT } from '../domain/competences/framework-policy.ts';
import type { OutlineLayer } from '../domain/framework-exchange/assign-kinds.ts';
import { CONFLICT_CHOICES } from '../domain/framework-exchange/merge-facts.ts';
import type { FrameworkFacts, OutlineProblem } from '../domain/framework-exchange/outline.ts';
import type { FieldChange, NodeChange } from '../domain/framework-exchange/update-types.ts';
import {
  FRAMEWORK_TABLE_FIELDS,
  type FrameworkColumnGuess,
  type FrameworkTableMapping,
} from '../domain/framework-exchange/table-columns.ts';
import type { CompetenceKind } from '../domain/competences/entities.ts';
import { MAX_IMPORT_COLUMNS } from '../domain/table-import/source-table.ts';
import type { FrameworkId } from '../kernel/ids.ts';
import { idField, lineField } from './fields.ts';
import { importIdSchema, type ImportedTable } from './team-import.ts';

const columnSchema = z
  .number()
  .int()
  .min(0)
  .max(MAX_IMPORT_COLUMNS - 1);

/** Column index of each field of a table of competences; a field that is left out is not read. */
const frameworkMappingSchema = z.partialRecord(z.enum(FRAMEWORK_TABLE_FIELDS), columnSchema);

/** What the user chose for a file; null leaves it to what fits the file. */
export const frameworkImportOptionsSchema = z.strictObject({
  /** Layer of the tree whose nodes are rated, from 0. */
  ratedLayer: z.int().min(0).max(100).nullable(),
  /** The scale: that of the file, that of a framework of the workspace, or the one of four levels. */
  scale: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('file') }),
      z.strictObject({ kind: z.literal('standard') }),
      z.strictObject({ kind: z.literal('framework'), frameworkId: idField('framework') }),
    ])
    .nullable(),
  /** Title of a new framework. */
  title: lineField(MAX_FRAMEWORK_TEXT.titleNl).nullable(),
  /** Whether a framework is brought up to date, or a new one made. */
  target: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('new') }),
      z.strictObject({ kind: z.literal('update'), frameworkId: idField('framework') }),
    ])
    .nullable(),
  conflicts: z.enum(CONFLICT_CHOICES),
  /** What happens to what the file no longer has. */
  missing: z.enum(['keep', 'remove']).nullable(),
});
/** See {@link frameworkImportOptionsSchema}. */
export type FrameworkImportOptions = z.output<typeof frameworkImportOptionsSchema>;

/** Input of `frameworkExchange.preview` and `.commit`; a package has no columns and needs no mapping. */
export const frameworkImportInput = z.strictObject({
  importId: importIdSchema,
  mapping: frameworkMappingSchema,
  options: frameworkImportOptionsSchema,
});
/** See {@link frameworkImportInput}. */
export type FrameworkImportInput = z.output<typeof frameworkImportInput>;

const heading = lineField(100);
/** Headings of an exported table, in the language of the user. */
const tableWordsSchema = z.strictObject({
  kind: heading,
  kinds: z.strictObject({ domain: heading, competence: heading, indicator: heading }),
  code: heading,
  title: heading,
  titleEn: heading,
  description: heading,
  descriptionEn: heading,
  retiredOn: heading,
  level: heading,
  identifier: heading,
  parent: heading,
});

/** Input of the exports. */
export const frameworkExportInput = z.strictObject({ frameworkId: idField('framework') });
/** Input of `frameworkExchange.exportCsv`. */
export const frameworkCsvInput = frameworkExportInput.extend({ words: tableWordsSchema });

/** A file that was read, before anything is decided; a table comes with what its columns are guessed to be. */
export interface FrameworkImportFile {
  readonly importId: string;
  readonly format: 'case' | 'table';
  /** Null for a package. */
  readonly table: (ImportedTable & { readonly columns: readonly FrameworkColumnGuess[] }) | null;
  readonly mapping: FrameworkTableMapping;
}

/** Rows and changes that a preview carries at most; the totals stand beside them. */
export const FRAMEWORK_PREVIEW_ROWS = 200;

/** A node of the tree in a preview. */
export interface FrameworkPreviewNode {
  /** 0 at the top. */
  readonly depth: number;
  readonly kind: CompetenceKind;
  readonly code: string;
  readonly title: string;
}

/** A scale that can be chosen for a file. */
export interface ScaleChoice {
  readonly scale: NonNullable<FrameworkImportOptions['scale']>;
  /** Title of the framework it comes from; empty for that of the file and the standard one. */
  readonly titleNl: string;
  readonly titleEn: string;
  readonly levels: readonly FrameworkLevel[];
}

/** A framework that a file can bring up to date. */
export interface UpdateTarget {
  readonly frameworkId: FrameworkId;
  readonly titleNl: string;
  readonly titleEn: string;
  readonly version: string;
}

/** What a file would change of a framework; lists are cut, counts are whole. */
export interface FrameworkUpdatePreview {
  readonly frameworkFields: readonly FieldChange[];
  readonly changes: readonly NodeChange[];
  readonly counts: Readonly<Record<NodeChange['change'], number>> & {
    readonly unchanged: number;
    readonly conflicts: number;
  };
  readonly hasOtherScale: boolean;
  readonly missing: 'keep' | 'remove';
}

/** What importing a file would make; nothing is written. */
export interface FrameworkImportPreview {
  readonly facts: FrameworkFacts;
  readonly counts: Readonly<Record<CompetenceKind, number>>;
  readonly links: number;
  /** Links to what is not in the file. */
  readonly outsideLinks: number;
  /** Associations of other kinds, which a package keeps. */
  readonly otherAssociations: number;
  readonly layers: readonly OutlineLayer[];
  /** Whether the file leaves it open which layer is rated. */
  readonly canChooseLayer: boolean;
  readonly ratedLayer: number;
  readonly deepestRatedLayer: number;
  readonly scales: readonly ScaleChoice[];
  readonly scale: NonNullable<FrameworkImportOptions['scale']>;
  readonly problems: readonly OutlineProblem[];
  /** The first {@link FRAMEWORK_PREVIEW_ROWS} nodes. */
  readonly nodes: readonly FrameworkPreviewNode[];
  readonly nodeCount: number;
  /** Frameworks that this file is a newer edition of. */
  readonly targets: readonly UpdateTarget[];
  readonly target: NonNullable<FrameworkImportOptions['target']>;
  /** Null for a new framework. */
  readonly update: FrameworkUpdatePreview | null;
}

/** What an import did; one step of undo. */
export interface FrameworkImportResult {
  readonly frameworkId: FrameworkId;
  readonly isNew: boolean;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A file to save. */
export interface ExportedFile {
  readonly fileName: string;
  readonly text: string;
}

/** A framework that can be exported. */
export interface ExportableFramework {
  readonly frameworkId: FrameworkId;
  readonly titleNl: string;
  readonly titleEn: string;
  readonly version: string;
  readonly competences: number;
  /** Whether it was read from a package, which then comes back as it was. */
  readonly hasSource: boolean;
}
