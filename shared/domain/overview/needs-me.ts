import type { IsoDate } from '../../kernel/dates.ts';
import type { GoalId, PersonId, RequirementId, RoleId } from '../../kernel/ids.ts';
import { compareCodeUnits } from '../../kernel/text.ts';
import { goalOf } from '../goals/requirement-owner.ts';
import type { RefreshTerm } from '../roles/refresh-term.ts';
import type { RoleCoverage } from '../roles/role-coverage.ts';
import type { Role } from '../roles/entities.ts';
import type { Goal, Requirement } from '../goals/entities.ts';
import type { TeamMember } from '../team/entities.ts';
import { isInServiceOn, workingTimeFactorOn } from '../team/service.ts';
import { masterLayerOf, type MasterDefinition } from './master-degree.ts';
import type { OpenGap } from './open-gaps.ts';

/** What the list of open work is made from. */
export interface NeedsMeInput {
  /** Everybody the workspace knows, in service or not. */
  readonly members: readonly TeamMember[];
  /** Whether a person has a rating of any kind but an observation, self ratings included. */
  readonly hasRating: (personId: PersonId) => boolean;
  readonly goals: readonly Goal[];
  readonly requirements: readonly Requirement[];
  /** The open gaps on the same date. */
  readonly gaps: readonly OpenGap[];
  readonly roles: readonly Pick<Role, 'id' | 'state' | 'isCritical'>[];
  /** How well each role is filled on the same date. */
  readonly coverages: readonly Pick<RoleCoverage, 'roleId' | 'state'>[];
  /** The refresh terms of all roles on the same date. */
  readonly refreshTerms: readonly RefreshTerm[];
  readonly masterDefinition: MasterDefinition;
  readonly on: IsoDate;
}

/** What waits for the user; the length of each list is the count, its ids open the work. */
export interface NeedsMe {
  /** People in service without a rating of any kind but an observation, which informs and is not counted. */
  readonly peopleWithoutRating: readonly PersonId[];
  /** People in service whose working-time factor is 0, that is: not filled in. They weigh nothing in figures in fte. */
  readonly peopleWithoutWorkingTime: readonly PersonId[];
  /** People without any appointment, past ones included: they are in service on no date and so in no figure. */
  readonly peopleWithoutAppointment: readonly PersonId[];
  /** Active goals that ask nothing of the team yet. */
  readonly goalsWithoutRequirement: readonly GoalId[];
  /** Requirements in force whose date has passed while the gap is open. */
  readonly requirementsPastDate: readonly RequirementId[];
  /** Roles in use that the school cannot do without and that nobody fills, or not wholly. */
  readonly criticalRolesUncovered: readonly RoleId[];
  /** Refresh terms of roles that have passed or end within a year, the earliest first. */
  readonly refreshesDue: readonly RefreshTerm[];
  /**
   * People in service with a degree of the self-reported layer: its evidence was not seen, or its accreditation is not
   * known. Also those who count through another degree, since their list of degrees is still unproven.
   */
  readonly peopleWithUnprovenMaster: readonly PersonId[];
}

/** Finds what waits for the user on a date. */
export function needsMe(input: NeedsMeInput): NeedsMe {
  const { members, goals, requirements, gaps, masterDefinition, on } = input;
  const inService = members.filter((member) => isInServiceOn(member, on));
  const goalsWithRequirement = new Set(requirements.map(goalOf));
  const hasUnprovenMaster = (member: TeamMember): boolean =>
    member.qualifications.some(
      (qualification) => masterLayerOf(qualification, masterDefinition, on) === 'self-reported',
    );
  const covered = new Set(input.coverages.filter(({ state }) => state === 'covered').map(({ roleId }) => roleId));
  const isUncovered = ({ id, state, isCritical }: NeedsMeInput['roles'][number]): boolean =>
    state === 'active' && isCritical && !covered.has(id);
  return {
    peopleWithoutRating: idsOf(inService.filter((member) => !input.hasRating(member.person.id))),
    peopleWithoutWorkingTime: idsOf(inService.filter((member) => workingTimeFactorOn(member, on) === 0)),
    peopleWithoutAppointment: idsOf(members.filter((member) => member.appointments.length === 0)),
    goalsWithoutRequirement: goals
      .filter((goal) => goal.state === 'active' && !goalsWithRequirement.has(goal.id))
      .map((goal) => goal.id),
    requirementsPastDate: gaps.filter((gap) => gap.isPastDate).map((gap) => gap.requirementId),
    criticalRolesUncovered: input.roles.filter(isUncovered).map(({ id }) => id),
    refreshesDue: input.refreshTerms
      .filter(({ state }) => state === 'passed' || state === 'soon')
      .toSorted((left, right) => compareCodeUnits(left.dueOn ?? '', right.dueOn ?? '')),
    peopleWithUnprovenMaster: idsOf(inService.filter(hasUnprovenMaster)),
  };
}

function idsOf(members: readonly TeamMember[]): readonly PersonId[] {
  return members.map((member) => member.person.id);
}
