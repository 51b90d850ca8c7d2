import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId, ExemptionId, GoalId, PersonId, RequirementId } from '../../kernel/ids.ts';
import type { Bouw } from '../team/entities.ts';

/** Life of a goal; only active goals ask something of the team today. */
export const GOAL_STATES = ['draft', 'active', 'achieved', 'dropped'] as const;
/** See {@link GOAL_STATES}. */
export type GoalState = (typeof GOAL_STATES)[number];

/** A school-development goal. */
export interface Goal {
  readonly id: GoalId;
  readonly parentId: GoalId | null;
  readonly title: string;
  readonly why: string;
  readonly theme: string;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly ownerId: PersonId | null;
  readonly successCriteria: string;
  readonly state: GoalState;
  /** Order among the children of one parent, from 0. */
  readonly position: number;
}

/** How many people of the group: all of them, a number, or a share. */
export type RequiredQuantity =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'at-least-count'; readonly count: number }
  /** Whole percent, 1–100. */
  | { readonly kind: 'at-least-percent'; readonly percent: number };

/** Of whom. Teachers are people with an appointment in function group OP; LIO (student teachers) are not counted. */
export type RequirementGroup =
  { readonly kind: 'all-teachers' } | { readonly kind: 'all-staff' } | { readonly kind: 'bouw'; readonly bouw: Bouw };

/** What a goal asks of the team: so many people of a group at level L on a competence, by a date. */
export interface Requirement {
  readonly id: RequirementId;
  readonly goalId: GoalId;
  readonly competenceId: CompetenceId;
  readonly level: number;
  readonly quantity: RequiredQuantity;
  readonly group: RequirementGroup;
  readonly byDate: IsoDate | null;
  readonly exemptions: readonly Exemption[];
}

/** A person to whom a requirement does not apply, with the reason. */
export interface Exemption {
  readonly id: ExemptionId;
  readonly personId: PersonId;
  readonly reason: string;
}
