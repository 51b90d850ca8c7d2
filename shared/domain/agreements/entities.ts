import type { IsoDate } from '../../kernel/dates.ts';
import type { AgreementCheckId, AgreementId, AgreementVersionId, PlanItemId, RoleId } from '../../kernel/ids.ts';

/** Between teacher and school, or with the provider as third (concepts 52). */
export const AGREEMENT_KINDS = ['teacher-school', 'tripartite'] as const;
/** See {@link AGREEMENT_KINDS}. */
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** Who can sign, in the order in which they stand on paper. */
export const AGREEMENT_PARTIES = ['teacher', 'school', 'provider'] as const;
/** See {@link AGREEMENT_PARTIES}. */
export type AgreementParty = (typeof AGREEMENT_PARTIES)[number];

/** Who signed and when. */
export interface AgreementSignature {
  readonly party: AgreementParty;
  readonly name: string;
  readonly signedOn: IsoDate;
}

/** How a promise was kept. */
export const CHECK_OUTCOMES = ['kept', 'partly', 'not-kept'] as const;
/** See {@link CHECK_OUTCOMES}. */
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** A day on which people look whether what was agreed is being kept. */
export interface AgreementCheck {
  readonly id: AgreementCheckId;
  readonly dueOn: IsoDate;
  readonly subject: string;
  /** Null until somebody looked. */
  readonly outcome: CheckOutcome | null;
  /** The day on which somebody looked; null exactly when there is no outcome. */
  readonly checkedOn: IsoDate | null;
  readonly note: string;
}

/** What was signed, as it was signed: never changed afterwards. */
export interface SignedCopy {
  /** The day of the last signature. */
  readonly signedOn: IsoDate;
  readonly signatures: readonly AgreementSignature[];
  /** The canonical text of `agreement-contents.ts`. */
  readonly frozenText: string;
  /** SHA-256 of the UTF-8 bytes of the text, in lower-case hex. */
  readonly frozenHash: string;
}

/** A signed copy that was opened again: kept with the day and the reason. */
export interface AgreementVersion extends SignedCopy {
  readonly id: AgreementVersionId;
  /** 1 for the first copy that was signed. */
  readonly number: number;
  readonly reopenedOn: IsoDate;
  readonly reason: string;
}

/** What teacher, school and provider agree about a plan item and what comes after it (concepts 51–53). */
export interface Agreement {
  readonly id: AgreementId;
  readonly itemId: PlanItemId;
  readonly kind: AgreementKind;
  /** Who speaks for the provider; empty for two parties. */
  readonly providerContact: string;
  /** The change in the school that the teacher works on. */
  readonly changeWorkedOn: string;
  readonly timeAndMoney: string;
  /** The role afterwards; null when none was agreed. */
  readonly afterRoleId: RoleId | null;
  /** Minutes per school year for what comes after; null when nothing was agreed. */
  readonly afterMinutesPerYear: number | null;
  readonly firstTask: string;
  /** How what was learnt comes to others. */
  readonly sharing: string;
  /** In the order of their days. */
  readonly checks: readonly AgreementCheck[];
  /** Null while it is a draft. */
  readonly signed: SignedCopy | null;
  /** Copies that were signed and opened again, oldest first. */
  readonly earlier: readonly AgreementVersion[];
}

/** Draft until all parties signed; a signed agreement is frozen. */
export const AGREEMENT_STATES = ['draft', 'signed'] as const;

/** Who has to sign an agreement of a kind. */
export function partiesOf(kind: AgreementKind): readonly AgreementParty[] {
  return AGREEMENT_PARTIES.filter((party) => party !== 'provider' || kind === 'tripartite');
}

/**
 * Whether it says what happens after the programme: a role, a first task, or how it is shared with others. Only two in
 * five teachers agree on that beforehand (concepts 53).
 */
export function hasFollowUp({
  afterRoleId,
  firstTask,
  sharing,
}: Pick<Agreement, 'afterRoleId' | 'firstTask' | 'sharing'>): boolean {
  return afterRoleId !== null || firstTask.trim() !== '' || sharing.trim() !== '';
}
