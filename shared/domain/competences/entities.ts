import type { IsoDate, IsoMoment } from '../../kernel/dates.ts';
import type {
  CompetenceId,
  CompetenceLinkId,
  FrameworkId,
  ObservationId,
  PersonId,
  RatingId,
} from '../../kernel/ids.ts';

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
  readonly descriptionNl: string;
  readonly descriptionEn: string;
  /** The version before this one; null when there is none. */
  readonly replacesId: FrameworkId | null;
  /** Identifier in the file that it was read from, e.g. of a CASE document; null for one made here. */
  readonly sourceKey: string | null;
  /** Whether its texts stay as they are: shipped sets and sets adopted elsewhere. A copy can be edited. */
  readonly isLocked: boolean;
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
  /** What a level looks like for this competence; levels without a text are left out. */
  readonly descriptors: readonly LevelDescriptor[];
  /** Identifier in the file that it was read from; null for one made here. */
  readonly sourceKey: string | null;
}

/** What one level of one competence looks like. */
export interface LevelDescriptor {
  readonly level: number;
  readonly textNl: string;
  readonly textEn: string;
}

/** How a competence relates to another: the same, akin, or replaced by it. */
export const COMPETENCE_LINK_KINDS = ['exact', 'related', 'replaced-by'] as const;
/** See {@link COMPETENCE_LINK_KINDS}. */
export type CompetenceLinkKind = (typeof COMPETENCE_LINK_KINDS)[number];

/** A link from a competence to one of another framework, or to one outside the workspace. It never carries levels over. */
export interface CompetenceLink {
  readonly id: CompetenceLinkId;
  readonly fromId: CompetenceId;
  /** Null when the other one is not in the workspace. */
  readonly toId: CompetenceId | null;
  /** Address of the other one outside; empty when `toId` is given. Never fetched. */
  readonly outsideUri: string;
  readonly outsideTitle: string;
  readonly kind: CompetenceLinkKind;
  readonly note: string;
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
  /** The rating that this one confirms as still right ("reviewed"); null for a rating of its own. */
  readonly confirmsId: RatingId | null;
  /** The observation that it comes from; only ratings of kind `observation` have one. */
  readonly observationId: ObservationId | null;
}
