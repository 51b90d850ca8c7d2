import type { IsoDate, IsoMoment } from '../../kernel/dates.ts';
import type { CompetenceId, FrameworkId, PersonId, RatingId } from '../../kernel/ids.ts';

/** Life of a framework: being made, in use, kept for its history only. */
export const FRAMEWORK_STATUSES = ['draft', 'active', 'retired'] as const;
/** See {@link FRAMEWORK_STATUSES}. */
export type FrameworkStatus = (typeof FRAMEWORK_STATUSES)[number];

/** One step of a framework's own scale. Levels are 1, 2, … in ascending order; no rating is unknown, which is not 0. */
export interface FrameworkLevel {
  readonly level: number;
  readonly labelNl: string;
  readonly labelEn: string;
}

/** A competence framework with its own level scale. */
export interface Framework {
  readonly id: FrameworkId;
  /** Key of a shipped framework, e.g. `needs-tabel-7`; null for one of the user's own. */
  readonly shippedKey: string | null;
  readonly titleNl: string;
  readonly titleEn: string;
  readonly version: string;
  readonly status: FrameworkStatus;
  readonly source: string;
  readonly licence: string;
  readonly levels: readonly FrameworkLevel[];
}

/** Kinds of nodes of a framework’s tree, from the top down. */
export const COMPETENCE_KINDS = ['domain', 'competence', 'indicator'] as const;
/** See {@link COMPETENCE_KINDS}. */
export type CompetenceKind = (typeof COMPETENCE_KINDS)[number];

/** A node of a framework's tree: domain → competence → indicator. Only competences are rated. */
export interface Competence {
  readonly id: CompetenceId;
  readonly frameworkId: FrameworkId;
  readonly parentId: CompetenceId | null;
  readonly kind: CompetenceKind;
  readonly code: string;
  readonly titleNl: string;
  readonly titleEn: string;
  readonly descriptionNl: string;
  readonly descriptionEn: string;
  /** Order among the children of one parent, from 0. */
  readonly position: number;
  /** Last day on which the competence was in use; null while it is. */
  readonly retiredOn: IsoDate | null;
}

/** Who rated. `self` is shown beside the level used, never mixed in; `observation` informs and never judges (domain-rules 3.4, 4.3). */
export const RATER_KINDS = ['self', 'leader', 'peer', 'observation', 'agreed'] as const;
export type RaterKind = (typeof RATER_KINDS)[number];

/** Append-only dated fact: someone rated a person on a competence. */
export interface Rating {
  readonly id: RatingId;
  readonly personId: PersonId;
  readonly competenceId: CompetenceId;
  /** Level on the scale of the competence's framework, 1 or higher. */
  readonly level: number;
  readonly raterKind: RaterKind;
  /** Who rated, as he wants to be named; empty when the kind says enough. */
  readonly raterName: string;
  readonly ratedOn: IsoDate;
  readonly note: string;
  readonly evidence: string;
  /** When it was entered; decides between two ratings of the same kind and day. */
  readonly recordedAt: IsoMoment;
}
