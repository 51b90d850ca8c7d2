import type { IsoDate } from '../../kernel/dates.ts';
import type {
  CompetenceId,
  PlanItemId,
  ProgrammeEvaluationId,
  ProgrammeId,
  ProgrammeLinkId,
} from '../../kernel/ids.ts';
import type { AccreditationState, QualificationKind } from '../team/entities.ts';

/** Kinds of programmes and learning activities (Tabel 15; concepts 14–44 and 94–118). */
export const PROGRAMME_KINDS = [
  'short-course',
  'team-training',
  'register-programme',
  'hbo-master',
  'premaster',
  'wo-master',
  'doctorate',
  'bachelor',
  'minor',
  'module',
  'package',
  'licence',
  'coaching',
  'lesson-study',
  'peer-review',
  'learning-community',
  'research-workshop',
  'practice-research',
  'intervision',
  'conference',
  'team-teaching',
  'informal',
  'other',
] as const;
/** See {@link PROGRAMME_KINDS}. */
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** Whether an entry is offered, announced, or no longer offered. */
export const PROGRAMME_STATES = ['active', 'planned', 'ended'] as const;
/** See {@link PROGRAMME_STATES}. */
export type ProgrammeState = (typeof PROGRAMME_STATES)[number];

/** Yes, no, or not said by the source; unknown is never taken for no. */
export type KnownState = AccreditationState;

/** The status that a diploma or certificate has (concepts 28). */
export const RECOGNITIONS = ['none', 'school', 'sector', 'legal'] as const;
/** See {@link RECOGNITIONS}. */
export type Recognition = (typeof RECOGNITIONS)[number];

/** Where a programme is taught; the school itself when the name is empty. Coordinates in degrees (WGS 84), when known. */
export interface ProgrammePlace {
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Kinds of costs. */
export const COST_KINDS = ['tuition', 'materials', 'travel', 'replacement', 'other'] as const;
/** See {@link COST_KINDS}. */
export type CostKind = (typeof COST_KINDS)[number];

/** A price as the provider names it: per year or for the whole programme, in whole cents. */
export interface ProgrammeCost {
  readonly kind: CostKind;
  readonly cents: number;
  readonly per: 'year' | 'programme';
  readonly note: string;
}

/** What is asked before somebody may start. What the source does not say is null or unknown. */
export interface EntryRules {
  /** At least a bachelor degree (pabo counts). */
  readonly needsBachelor: boolean;
  /** Whether a premaster comes first; an academic pabo makes up for it. */
  readonly needsPremaster: KnownState;
  /** Whole years of work experience in education. */
  readonly experienceYears: number | null;
  /** Whether a current post in education is asked. */
  readonly needsPost: KnownState;
  /** As the source words it. */
  readonly text: string;
}

/** Features of form, the keys of the wishes of Tabel 36. */
export const FORM_FEATURES = [
  'on-site',
  'team-learning',
  'practical-thesis',
  'flexible-place-time',
  'modular',
  'assessment-exemptions',
] as const;
/** See {@link FORM_FEATURES}. */
export type FormFeature = (typeof FORM_FEATURES)[number];

/** The language in which an entry is taught. */
export const PROGRAMME_LANGUAGES = ['nl', 'en', 'other', 'unknown'] as const;
/** See {@link PROGRAMME_LANGUAGES}. */
export type ProgrammeLanguage = (typeof PROGRAMME_LANGUAGES)[number];

/** An entry of the catalogue: a programme, course or learning activity, shipped or the user's own. */
export interface Programme {
  readonly id: ProgrammeId;
  /** Key of a shipped entry; null for one of the user's own. */
  readonly shippedKey: string | null;
  /** Key by which a list that was imported knows the entry; null for one that was entered or shipped. */
  readonly importKey: string | null;
  readonly kind: ProgrammeKind;
  readonly title: string;
  readonly provider: string;
  readonly description: string;
  readonly state: ProgrammeState;
  readonly places: readonly ProgrammePlace[];
  /** Length part-time in months; null when not known. */
  readonly durationMonths: number | null;
  /** European credits (EC); null when not known or none. */
  readonly credits: number | null;
  /** Contact time of the whole programme in minutes; null when not known. Only this needs a roster and cover. */
  readonly contactMinutes: number | null;
  /** Self-study of the whole programme in minutes; null when not known. */
  readonly selfStudyMinutes: number | null;
  readonly costs: readonly ProgrammeCost[];
  readonly entryRules: EntryRules;
  /** The qualification that it ends in; null when it gives none. */
  readonly qualificationKind: QualificationKind | null;
  readonly accredited: AccreditationState;
  /** Whether the state funds it, so that the normal tuition applies. */
  readonly stateFunded: KnownState;
  /** Whether a Lerarenbeurs can pay for it by its kind. */
  readonly grantEligible: KnownState;
  readonly modular: KnownState;
  readonly language: ProgrammeLanguage;
  readonly recognition: Recognition;
  /** After how many months what was earned is out of date; null when it does not expire. */
  readonly expiresMonths: number | null;
  readonly themes: readonly string[];
  readonly formFeatures: readonly FormFeature[];
  /** Keys of the shipped specialist roles that it prepares for. */
  readonly roleKeys: readonly string[];
  readonly source: string;
  /** When the source was last looked at; null when not known. */
  readonly checkedOn: IsoDate | null;
  readonly outcomes: readonly ProgrammeOutcome[];
}

/** The level on a competence that a programme brings somebody to. */
export interface ProgrammeOutcome {
  readonly competenceId: CompetenceId;
  readonly level: number;
}

/** How one entry relates to another. */
export const PROGRAMME_LINK_KINDS = ['leads-on-to', 'module-of', 'exempts-from', 'replaced-by'] as const;
/** See {@link PROGRAMME_LINK_KINDS}. */
export type ProgrammeLinkKind = (typeof PROGRAMME_LINK_KINDS)[number];

/** A link between two entries of the catalogue. */
export interface ProgrammeLink {
  readonly id: ProgrammeLinkId;
  readonly fromId: ProgrammeId;
  readonly toId: ProgrammeId;
  readonly kind: ProgrammeLinkKind;
  readonly note: string;
}

/** What somebody thought of a programme afterwards, on the aspects of Tabel 12 and 13, each 1–5; without a name. */
export interface ProgrammeEvaluation {
  readonly id: ProgrammeEvaluationId;
  readonly programmeId: ProgrammeId;
  readonly planItemId: PlanItemId | null;
  readonly evaluatedOn: IsoDate;
  readonly scores: Readonly<Record<string, number>>;
  readonly note: string;
}
