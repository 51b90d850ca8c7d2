import type { CompetenceId, ProgrammeId } from '../../kernel/ids.ts';
import type { Programme, ProgrammeLink, ProgrammeLinkKind, ProgrammePlace } from '../catalogue/entities.ts';
import type { ProgrammeDraft } from '../catalogue/programme-policy.ts';
import type { TableNoticeCode } from '../table-import/source-table.ts';

/** Why a row is left out. */
export const CATALOGUE_ROW_ERROR_CODES = [
  'title-missing',
  'kind-unknown',
  'word-unknown',
  'number-not-understood',
  'number-out-of-range',
  'amount-out-of-range',
  'credits-missing',
  'date-not-understood',
  'value-too-long',
  'place-not-understood',
  'key-twice',
  'row-incomplete',
  'row-has-extra-cells',
  'spreadsheet-error',
] as const;
/** See {@link CATALOGUE_ROW_ERROR_CODES}. */
export type CatalogueRowErrorCode = (typeof CATALOGUE_ROW_ERROR_CODES)[number];

/** Something to look at; the row is taken. */
export type CatalogueRowWarningCode =
  | 'zero-is-unknown'
  | 'place-unknown'
  | 'cost-not-understood'
  | 'outcome-unknown'
  | 'role-unknown'
  | 'feature-unknown'
  | 'link-unknown'
  | 'entry-twice'
  | 'key-not-mapped';

/** One message about a row, or about the whole file when `row` is null. */
export interface CatalogueImportProblem {
  /** Row as a spreadsheet program numbers it, from 1. */
  readonly row: number | null;
  /** Heading as written; null when no single column is meant. */
  readonly header: string | null;
  readonly code: CatalogueRowErrorCode | CatalogueRowWarningCode | TableNoticeCode;
  /** At most 40 characters of the cell. */
  readonly value: string | null;
}

/** A competence by which a list may name an outcome. */
export interface CompetenceReference {
  readonly competenceId: CompetenceId;
  readonly framework: string;
  /** Its code; its Dutch title when it has none. */
  readonly name: string;
  /** Levels of its scale run from 1 to this. */
  readonly highestLevel: number;
}

/** What a list is read and compared with. */
export interface CatalogueImportContext {
  readonly programmes: readonly Programme[];
  readonly links: readonly ProgrammeLink[];
  readonly competences: readonly CompetenceReference[];
  /** Places whose coordinates are known. */
  readonly places: readonly ProgrammePlace[];
  /** Keys of roles that an entry may prepare for. */
  readonly roleKeys: readonly string[];
}

/** One end of a link that an import makes: an entry that is there, or the n-th of those to be made. */
export type LinkEnd =
  { readonly kind: 'present'; readonly programmeId: ProgrammeId } | { readonly kind: 'new'; readonly index: number };

/** A link to be made. */
export interface PlannedLink {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly kind: ProgrammeLinkKind;
}

/** What happens with a row. */
export type CatalogueRowAction = 'create' | 'update' | 'unchanged' | 'duplicate' | 'error';

/** A row of the preview. */
export interface PlannedEntry {
  readonly row: number;
  readonly action: CatalogueRowAction;
  readonly title: string;
  readonly provider: string;
  /** Fields that change. */
  readonly changes: readonly (keyof ProgrammeDraft)[];
}

/** How much an import does. */
export interface CatalogueImportSummary {
  readonly rows: number;
  readonly toCreate: number;
  readonly toUpdate: number;
  readonly unchanged: number;
  readonly duplicates: number;
  readonly rowsWithErrors: number;
  readonly links: number;
}

/** What importing a list would do. */
export interface CatalogueImportPlan {
  readonly creates: readonly { readonly importKey: string | null; readonly programme: ProgrammeDraft }[];
  readonly updates: readonly { readonly programmeId: ProgrammeId; readonly changes: Partial<ProgrammeDraft> }[];
  readonly links: readonly PlannedLink[];
  readonly rows: readonly PlannedEntry[];
  readonly summary: CatalogueImportSummary;
  readonly errors: readonly CatalogueImportProblem[];
  readonly warnings: readonly CatalogueImportProblem[];
}
