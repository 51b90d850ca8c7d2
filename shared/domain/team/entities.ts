import type { IsoDate } from '../../kernel/dates.ts';
import type { AppointmentId, PersonId, QualificationId, SchoolId } from '../../kernel/ids.ts';
import type { Membership } from '../groups/entities.ts';
import type { Occupancy } from '../roles/entities.ts';

/** Gender as far as the school keeps it. */
export const GENDERS = ['female', 'male', 'other', 'unknown'] as const;
/** See {@link GENDERS}. */
export type Gender = (typeof GENDERS)[number];

/** A member of the team. Refused by design: BSN, ethnicity, religion, health, salary amount (domain-rules P-07, P-08). */
export interface Person {
  readonly id: PersonId;
  readonly givenName: string;
  /** Tussenvoegsel, e.g. `van 't`; empty when there is none. */
  readonly namePrefix: string;
  readonly familyName: string;
  readonly birthDate: IsoDate | null;
  readonly gender: Gender;
  /** Personnel number as text: leading zeros count. */
  readonly staffNumber: string | null;
  readonly email: string | null;
  /** First working day in primary education, for years of experience; null when unknown. */
  readonly teachingSince: IsoDate | null;
}

/** Function groups as DUO names them in its staff files (domain-rules 6.2). */
export const FUNCTION_GROUPS = ['directie', 'op', 'oop', 'lio', 'unknown'] as const;
export type FunctionGroup = (typeof FUNCTION_GROUPS)[number];

/** Permanent (vast) or temporary (tijdelijk) employment. */
export const CONTRACT_KINDS = ['permanent', 'temporary', 'unknown'] as const;
/** See {@link CONTRACT_KINDS}. */
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** Which naming of teacher scales a code belongs to: `LB` before September 2018 is `LC` today (domain-rules C-50, C-51). */
export const SCALE_GENERATIONS = ['before-2018', '2018-2022', 'from-2022'] as const;
export type ScaleGeneration = (typeof SCALE_GENERATIONS)[number];

/** Working-time factor in ten-thousandths: 8,000 is 0.8 of full time (40 hours a week). */
export type WorkingTimeFactor = number & { readonly __unit: 'fte/10000' };

/** The groups (1–8) of Dutch primary education. */
export const PUPIL_GROUPS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type PupilGroup = (typeof PUPIL_GROUPS)[number];

/** Divisions of the school (bouwen): lower 1–2, middle 3–5, upper 6–8. */
export const BOUWEN = ['lower', 'middle', 'upper'] as const;
export type Bouw = (typeof BOUWEN)[number];

/** One appointment; several of a person are added up per person and kept per school. */
export interface Appointment {
  readonly id: AppointmentId;
  readonly personId: PersonId;
  readonly schoolId: SchoolId | null;
  readonly functionGroup: FunctionGroup;
  /** The function in the school's own words, e.g. `Leerkracht`, `Intern begeleider`. */
  readonly functionTitle: string;
  /** Whether the holder coordinates special needs (intern begeleider): an option of the master share. */
  readonly isCareCoordinator: boolean;
  readonly workingTimeFactor: WorkingTimeFactor;
  readonly contractKind: ContractKind;
  /** Scale code as written, e.g. `LB`; never an amount. */
  readonly scale: string | null;
  readonly scaleGeneration: ScaleGeneration | null;
  readonly step: number | null;
  /** Pupil groups taught, ascending. */
  readonly pupilGroups: readonly PupilGroup[];
  /** First day; null when unknown, which counts as "always". */
  readonly from: IsoDate | null;
  /** Last day in service, included; null when open. */
  readonly to: IsoDate | null;
}

/** Kinds of qualifications; which of them are masters is decided in `overview/master-degree.ts`. */
export const QUALIFICATION_KINDS = [
  'pabo',
  'hbo-bachelor',
  'wo-bachelor',
  'hbo-master',
  'wo-master',
  'doctorate',
  'register-programme',
  'licence',
  'certificate',
  'other',
] as const;
/** See {@link QUALIFICATION_KINDS}. */
export type QualificationKind = (typeof QUALIFICATION_KINDS)[number];

/** Whether somebody saw the diploma; only what was seen is counted. */
export const EVIDENCE_STATES = ['none', 'self-reported', 'seen'] as const;
/** See {@link EVIDENCE_STATES}. */
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** Whether the programme is accredited (NVAO); unknown is not no. */
export const ACCREDITATION_STATES = ['yes', 'no', 'unknown'] as const;
/** See {@link ACCREDITATION_STATES}. */
export type AccreditationState = (typeof ACCREDITATION_STATES)[number];

/** A degree, register programme, licence or certificate, obtained or in progress. */
export interface Qualification {
  readonly id: QualificationId;
  readonly personId: PersonId;
  readonly kind: QualificationKind;
  readonly title: string;
  readonly field: string;
  readonly institute: string;
  readonly awardedOn: IsoDate | null;
  readonly accredited: AccreditationState;
  readonly evidence: EvidenceState;
  readonly isInProgress: boolean;
  /** Calendar year in which a programme in progress is expected to end; null when unknown or not in progress. */
  readonly expectedYear: number | null;
}

/** A school location, as DUO's list of locations gives it. */
export interface School {
  readonly id: SchoolId;
  /** `99AA`. */
  readonly brin: string;
  /** Two characters after the BRIN; `00` usually the main location. */
  readonly site: string;
  readonly name: string;
  readonly boardNumber: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly place: string;
  readonly municipality: string;
  readonly province: string;
  readonly denomination: string;
}

/** A person with everything dated that belongs to him. */
export interface TeamMember {
  readonly person: Person;
  readonly appointments: readonly Appointment[];
  readonly qualifications: readonly Qualification[];
  /** Roles that he holds, held or will hold. */
  readonly occupancies: readonly Occupancy[];
  /** Groups that he belongs, belonged or will belong to. */
  readonly memberships: readonly Membership[];
}
