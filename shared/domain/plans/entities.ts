import type { IsoDate } from '../../kernel/dates.ts';
import type {
  CompetenceId,
  GoalId,
  GroupId,
  PersonId,
  PlanCostId,
  PlanCoverId,
  PlanExemptionId,
  PlanHoursId,
  PlanItemId,
  PlanSessionId,
  ProgrammeId,
  RoleId,
} from '../../kernel/ids.ts';
import type { CostKind, ProgrammeKind } from '../catalogue/entities.ts';

/** Stages of a plan item; which step may follow which, and for whom, is one table: `plan-actions.ts`. */
export const PLAN_STATES = [
  'wish',
  'discussed',
  'agreed',
  'enrolled',
  'running',
  'achieved',
  'stopped',
  'lapsed',
] as const;
/** See {@link PLAN_STATES}. */
export type PlanState = (typeof PLAN_STATES)[number];

/** Where the hours of a plan item come from. */
export const HOUR_SOURCES = [
  'professionalisation',
  'sustainable-basic',
  'sustainable-starter',
  'sustainable-senior',
  'study-leave',
  'imposed',
  'own-time',
] as const;
/** See {@link HOUR_SOURCES}. */
export type HourSource = (typeof HOUR_SOURCES)[number];

/** Hours of an item in one school year out of one source. */
export interface PlanHours {
  readonly id: PlanHoursId;
  /** Calendar year in which the school year starts. */
  readonly schoolYear: number;
  readonly source: HourSource;
  /** Whole minutes, above 0. */
  readonly minutes: number;
}

/** Who pays. */
export const PAYERS = ['school', 'board', 'teacher', 'lerarenbeurs', 'other-grant'] as const;
/** See {@link PAYERS}. */
export type Payer = (typeof PAYERS)[number];

/** One cost of an item in one calendar year. */
export interface PlanCost {
  readonly id: PlanCostId;
  /** Calendar year in which it is paid. */
  readonly year: number;
  readonly payer: Payer;
  readonly kind: CostKind;
  /** Whole cents, above 0. */
  readonly cents: number;
  readonly note: string;
}

/** A day on which an item takes place. */
export interface PlanSession {
  readonly id: PlanSessionId;
  readonly heldOn: IsoDate;
  /** Whole minutes, above 0. */
  readonly minutes: number;
  readonly needsCover: boolean;
}

/** Whether a replacement was found. */
export const COVER_STATES = ['needed', 'found', 'confirmed'] as const;
/** See {@link COVER_STATES}. */
export type CoverState = (typeof COVER_STATES)[number];

/** Replacement over a period, on one weekday or spread over the week. */
export interface PlanCover {
  readonly id: PlanCoverId;
  /** 1 Monday – 5 Friday; null when it differs. */
  readonly weekday: number | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly minutesPerWeek: number;
  readonly state: CoverState;
  readonly coveredBy: string;
}

/** How far an exemption is. */
export const EXEMPTION_STATES = ['asked', 'granted', 'refused'] as const;
/** See {@link EXEMPTION_STATES}. */
export type ExemptionState = (typeof EXEMPTION_STATES)[number];

/** Part of a programme from which exemption is asked on the ground of earlier education (concepts 30). */
export interface PlanExemption {
  readonly id: PlanExemptionId;
  readonly title: string;
  readonly credits: number | null;
  readonly state: ExemptionState;
  readonly decidedOn: IsoDate | null;
  readonly evidence: string;
}

/** One activity of one person, over one or more years. */
export interface PlanItem {
  readonly id: PlanItemId;
  readonly personId: PersonId;
  /** The catalogue entry; null for something freely entered. */
  readonly programmeId: ProgrammeId | null;
  /** Items planned together for several people share a key. */
  readonly jointKey: string | null;
  readonly title: string;
  readonly kind: ProgrammeKind;
  readonly state: PlanState;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly roleAfterId: RoleId | null;
  readonly groupId: GroupId | null;
  readonly note: string;
  /** What holds it up. */
  readonly obstacle: string;
  /** Order among the items of a person, from 0. */
  readonly position: number;
  readonly achievedOn: IsoDate | null;
  readonly goalIds: readonly GoalId[];
  readonly outcomes: readonly PlanOutcome[];
  readonly hours: readonly PlanHours[];
  readonly costs: readonly PlanCost[];
  readonly sessions: readonly PlanSession[];
  readonly cover: readonly PlanCover[];
  readonly exemptions: readonly PlanExemption[];
}

/** The level on a competence that an item brings the person to. */
export interface PlanOutcome {
  readonly competenceId: CompetenceId;
  readonly level: number;
}
