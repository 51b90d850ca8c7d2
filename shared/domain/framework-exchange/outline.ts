import type { IsoDate } from '../../kernel/dates.ts';
import type {
  CompetenceKind,
  CompetenceLinkKind,
  FrameworkLevel,
  FrameworkStatus,
  LevelDescriptor,
} from '../competences/entities.ts';

/**
 * A framework as it stands in a file, whatever the file: a tree of nodes in order, with what was noticed on reading.
 *
 * Readers make it, plans are made from it; it holds no ids of the workspace.
 */
export interface FrameworkOutline {
  readonly format: 'case' | 'table';
  readonly facts: FrameworkFacts;
  /** Identifier of the framework in the file; null when the file gives none. */
  readonly key: string | null;
  /** Identifier of the framework that this one replaces; null when the file names none. */
  readonly replacesKey: string | null;
  /** Scale of the file; null when it has none that fits. */
  readonly levels: readonly FrameworkLevel[] | null;
  /** Every parent before its children, siblings in order. */
  readonly nodes: readonly OutlineNode[];
  readonly links: readonly OutlineLink[];
  /** Associations that the program has no use for; a CASE file keeps them. */
  readonly otherAssociations: number;
  readonly problems: readonly OutlineProblem[];
}

/** What a file says of a framework as a whole. */
export interface FrameworkFacts {
  readonly titleNl: string;
  readonly titleEn: string;
  readonly descriptionNl: string;
  readonly descriptionEn: string;
  readonly version: string;
  readonly status: FrameworkStatus;
  /** Whether its owner adopted it, so that its texts stay as they are. */
  readonly isLocked: boolean;
  readonly source: string;
  readonly licence: string;
}

/** What a file says of a node. */
export interface NodeFacts {
  readonly code: string;
  readonly titleNl: string;
  readonly titleEn: string;
  readonly descriptionNl: string;
  readonly descriptionEn: string;
  readonly retiredOn: IsoDate | null;
}

/** A node of an outline. */
export interface OutlineNode extends NodeFacts {
  /** Identifier in the file, unique in the outline; made up where the file gives none. */
  readonly key: string;
  /** The identifier by which the node is found again in a later file; null when the file gives none that lasts. */
  readonly sourceKey: string | null;
  /** Index of the node above it; null at the top. */
  readonly parent: number | null;
  /** 0 at the top. */
  readonly depth: number;
  /** What the file calls its kind, e.g. `Standard`; empty when it says nothing. */
  readonly typeName: string;
  /** Its kind when the file says it in the words of this program. */
  readonly kind: CompetenceKind | null;
  readonly descriptors: readonly LevelDescriptor[];
}

/** A link from a node to something that may be in the file, in the workspace or nowhere. */
export interface OutlineLink {
  /** Index of the node. */
  readonly from: number;
  readonly to: LinkTarget;
  readonly kind: CompetenceLinkKind;
  /** Whether it points the other way: the other thing is replaced by the node. */
  readonly isReversed: boolean;
  readonly note: string;
  /** Whether the program keeps it; one that says what another says already stays in the file. */
  readonly isKept: boolean;
}

/** What a link points at. */
export interface LinkTarget {
  readonly key: string;
  /** Address; made of the identifier where the file gives none. Never fetched. */
  readonly uri: string;
  readonly title: string;
}

/** What can be noticed in a file that holds a framework; the first ones stop the import. */
export const OUTLINE_ERROR_CODES = ['duplicate-identifier', 'too-many-nodes', 'no-title-column'] as const;
/** What is worth knowing but stops nothing. */
export const OUTLINE_WARNING_CODES = [
  'cycle',
  'orphan',
  'without-parent',
  'several-parents',
  'self-parent',
  'dangling-origin',
  'duplicate-association',
  'unknown-association-type',
  'identifier-missing',
  'title-missing',
  'document-title-missing',
  'text-cleaned',
  'text-too-long',
  'title-shortened',
  'date-not-understood',
  'wrong-shape',
  'no-nodes',
  'rubric-not-used',
  'outside-link',
  'several-frameworks',
  'kind-not-understood',
  'deeper-than-shown',
  'parent-ambiguous',
] as const;
/** See {@link OUTLINE_ERROR_CODES} and {@link OUTLINE_WARNING_CODES}. */
export type OutlineProblemCode = (typeof OUTLINE_ERROR_CODES)[number] | (typeof OUTLINE_WARNING_CODES)[number];

/** Where something was noticed: the identifier in the file (or a row), and how the node is called. */
export interface OutlinePlace {
  readonly key: string;
  readonly title: string;
}

/** Something noticed, with the first places. */
export interface OutlineProblem {
  readonly code: OutlineProblemCode;
  readonly severity: 'error' | 'warning';
  readonly count: number;
  readonly places: readonly OutlinePlace[];
}

const MAX_PLACES = 5;
const MAX_PLACE_TEXT = 120;

/** Gathers what is noticed while reading: how often, and the first places. */
export class OutlineProblems {
  readonly #found = new Map<OutlineProblemCode, { count: number; places: OutlinePlace[] }>();

  /** Notes something at a place, or at no place in particular. */
  add(code: OutlineProblemCode, place?: OutlinePlace): void {
    let found = this.#found.get(code);
    if (found === undefined) {
      found = { count: 0, places: [] };
      this.#found.set(code, found);
    }
    found.count += 1;
    if (place === undefined || found.places.length === MAX_PLACES) return;
    found.places.push({ key: clipped(place.key), title: clipped(place.title) });
  }

  /** All that was noticed, errors first. */
  list(): readonly OutlineProblem[] {
    const errors: ReadonlySet<string> = new Set(OUTLINE_ERROR_CODES);
    const codes: readonly OutlineProblemCode[] = [...OUTLINE_ERROR_CODES, ...OUTLINE_WARNING_CODES];
    return codes.flatMap((code) => {
      const found = this.#found.get(code);
      return found === undefined ? [] : [{ code, severity: errors.has(code) ? 'error' : 'warning', ...found }];
    });
  }
}

function clipped(text: string): string {
  return text.length <= MAX_PLACE_TEXT ? text : `${text.slice(0, MAX_PLACE_TEXT - 1).toWellFormed()}…`;
}
