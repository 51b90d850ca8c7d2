import type { IsoDate } from '../../kernel/dates.ts';
import type { InductionDecisionId, InductionId, PersonId } from '../../kernel/ids.ts';

/** The induction of a starting teacher (concepts 119; domain-rules C-40 – C-43). */
export interface Induction {
  readonly id: InductionId;
  readonly personId: PersonId;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  /** The coach when he is in the team; null when he is not. */
  readonly coachId: PersonId | null;
  /** The coach's name when he is not in the team; empty otherwise. */
  readonly coachName: string;
  /** Whether the coach is the starter's manager, which the CAO does not want (C-41). */
  readonly isCoachManager: boolean;
  readonly plan: string;
}

/** What can be decided; `not-yet` keeps a decision that went the other way. */
export const INDUCTION_OUTCOMES = ['startbekwaam', 'basisbekwaam', 'vakbekwaam', 'not-yet'] as const;
/** See {@link INDUCTION_OUTCOMES}. */
export type InductionOutcome = (typeof INDUCTION_OUTCOMES)[number];

/**
 * A dated decision on how far a teacher has come: who, when, on what instrument and grounds (C-42). It is a record of
 * what people decided and is computed from nothing.
 */
export interface InductionDecision {
  readonly id: InductionDecisionId;
  readonly personId: PersonId;
  readonly outcome: InductionOutcome;
  readonly decidedOn: IsoDate;
  readonly decidedBy: string;
  readonly instrument: string;
  readonly grounds: string;
}
