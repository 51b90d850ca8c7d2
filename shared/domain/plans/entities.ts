import type { IsoDate } from '../../kernel/dates.ts';
import type {
  AgreementCheckId,
  AgreementId,
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

/** Part of a programme from which exemption is asked on the ground of earlier education (concepts 30). */
export interface PlanExemption {
  readonly id: PlanExemptionId;
  readonly title: string;
  readonly credits: number | null;
  readonly state: 'asked' | 'granted' | 'refused';
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

/** Kinds of agreements: between teacher and school, or with the provider as third. */
export const AGREEMENT_KINDS = ['teacher-school', 'tripartite'] as const;
/** See {@link AGREEMENT_KINDS}. */
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** Who signed an agreement and when. */
export interface AgreementSignature {
  readonly party: 'teacher' | 'school' | 'provider';
  readonly name: string;
  readonly signedOn: IsoDate;
}

/** What teacher, school and provider agree about an item and what comes after it. */
export interface Agreement {
  readonly id: AgreementId;
  readonly itemId: PlanItemId;
  readonly kind: AgreementKind;
  readonly providerContact: string;
  readonly changeWorkedOn: string;
  readonly timeAndMoney: string;
  readonly afterRoleId: RoleId | null;
  readonly afterMinutesPerYear: number | null;
  readonly firstTask: string;
  readonly sharing: string;
  readonly state: 'draft' | 'signed';
  readonly signedOn: IsoDate | null;
  readonly signatures: readonly AgreementSignature[];
  /** The text as it was signed, and its SHA-256 in hex; null while it is a draft. */
  readonly frozenText: string | null;
  readonly frozenHash: string | null;
  readonly checks: readonly AgreementCheck[];
}

/** How a promise was kept. */
export const CHECK_OUTCOMES = ['kept', 'partly', 'not-kept'] as const;
/** See {@link CHECK_OUTCOMES}. */
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** A day on which is looked whether an agreement was kept. */
export interface AgreementCheck {
  readonly id: AgreementCheckId;
  readonly dueOn: IsoDate;
  readonly subject: string;
  /** Null until it was looked at. */
  readonly outcome: CheckOutcome | null;
  readonly checkedOn: IsoDate | null;
  readonly note: string;
}
