import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId, ExemptionId, GoalId, GroupId, PersonId, RequirementId, RoleId } from '../../kernel/ids.ts';
import type { ProfessionDomain } from '../roles/entities.ts';
import type { Bouw, FunctionGroup } from '../team/entities.ts';

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
  /** Who looks after it: a person, a group, both or nobody. */
  readonly ownerId: PersonId | null;
  readonly ownerGroupId: GroupId | null;
  readonly domains: readonly ProfessionDomain[];
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
  | { readonly kind: 'all-teachers' }
  | { readonly kind: 'all-staff' }
  | { readonly kind: 'bouw'; readonly bouw: Bouw }
  | { readonly kind: 'function-group'; readonly functionGroup: FunctionGroup }
  /** Everybody with this function title, whatever its capitals. */
  | { readonly kind: 'function'; readonly functionTitle: string }
  /** The holders of a role. */
  | { readonly kind: 'role'; readonly roleId: RoleId }
  /** The members of a working group, learning community or other group. */
  | { readonly kind: 'group'; readonly groupId: GroupId };

/** What asks: a school-development goal, a specialist role, or a function by its title. */
export type RequirementOwner =
  | { readonly kind: 'goal'; readonly goalId: GoalId }
  | { readonly kind: 'role'; readonly roleId: RoleId }
  | { readonly kind: 'function'; readonly functionTitle: string };

/** What a goal, role or function asks: so many people of a group at level L on a competence, by a date. */
export interface Requirement {
  readonly id: RequirementId;
  readonly owner: RequirementOwner;
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
