import { assertNever } from '../../kernel/assert-never.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId, PersonId, RequirementId } from '../../kernel/ids.ts';
import { percentOfRoundedUp } from '../../kernel/quantities.ts';
import type { LevelLookup } from '../competences/used-level.ts';
import type { TeamMember } from '../team/entities.ts';
import type { RequiredQuantity, Requirement } from './entities.ts';
import { belongsToGroupOn, groupMembersOn } from './requirement-group.ts';

/** A rise to a level that an approved plan promises by a date. */
export interface PlannedRise {
  readonly personId: PersonId;
  readonly competenceId: CompetenceId;
  /** The level that the person has when the plan is done. */
  readonly level: number;
  /** Last day of the planned work. */
  readonly by: IsoDate;
}

/** What the coverage of requirements is computed from. */
export interface CoverageFacts {
  /** Everybody the workspace knows, in service or not. */
  readonly members: readonly TeamMember[];
  /** The used level of a person on a competence on the date of counting. */
  readonly usedLevel: LevelLookup;
  /** Rises of approved plans only; wishes and drafts do not belong here. */
  readonly plannedRises: readonly PlannedRise[];
  /** The date of counting. */
  readonly on: IsoDate;
}

/**
 * How far the team is with one requirement on a date: five figures and the people behind each.
 *
 * `have`, `lacking` and `unknown` are apart and together the group without the exempt people.
 */
export interface RequirementCoverage {
  readonly requirementId: RequirementId;
  /** The date of counting. */
  readonly on: IsoDate;
  /** The date the forecast is for: the requirement's own, or the date of counting when it has none or it has passed. */
  readonly forecastFor: IsoDate;
  /** People whose used level is at least the required one. */
  readonly have: number;
  /** How many people are needed. */
  readonly need: number;
  /** max(0, need − have). */
  readonly gap: number;
  /** People of the group, not exempt, whose level is known at all: `have` + `lacking`. */
  readonly known: number;
  /** have + rising − leaving. */
  readonly forecast: number;
  readonly people: {
    /** At or above the level. */
    readonly have: readonly PersonId[];
    /** Below the level. */
    readonly lacking: readonly PersonId[];
    /** No used level: unknown, which is not zero. */
    readonly unknown: readonly PersonId[];
    /** In the group but not asked. */
    readonly exempt: readonly PersonId[];
    /** Not yet at the level; an approved plan brings them to it in time and they stay in the group. */
    readonly rising: readonly PersonId[];
    /** At the level now, no longer in the group on the date of the forecast. */
    readonly leaving: readonly PersonId[];
  };
}

/**
 * Counts a requirement on a date (design §2).
 *
 * - group: the people who belong to the requirement's group on the date, see `belongsToGroupOn`
 * - have = people of the group, not exempt, whose used level ≥ the required level
 * - need = everyone: group minus exempt; at least N: N, also when the group is smaller; at least x %: ⌈x % of the group
 *   minus exempt⌉
 * - gap = max(0, need − have)
 * - known = people of the group, not exempt, who have any used level
 * - forecast = have + people not at the level whom an approved plan brings to it by the requirement's date − people of
 *   `have` who are then no longer in the group
 *
 * Group and need stay those of the date of counting: people who join later are unknown to both. All figures count
 * people. The forecast is shown apart from `have` and changes no gap.
 */
export function coverRequirement(requirement: Requirement, facts: CoverageFacts): RequirementCoverage {
  const { on } = facts;
  const forecastFor = requirement.byDate !== null && requirement.byDate > on ? requirement.byDate : on;
  const exemptIds = new Set(requirement.exemptions.map((exemption) => exemption.personId));
  const group = groupMembersOn(facts.members, requirement.group, on);
  const asked = group.filter((member) => !exemptIds.has(member.person.id));

  const levelOf = (member: TeamMember): number | null => facts.usedLevel(member.person.id, requirement.competenceId);
  const isAtLevel = (member: TeamMember): boolean => {
    const level = levelOf(member);
    return level !== null && level >= requirement.level;
  };
  const have = asked.filter(isAtLevel);
  const unknown = asked.filter((member) => levelOf(member) === null);
  const lacking = asked.filter((member) => levelOf(member) !== null && !isAtLevel(member));

  const staysInGroup = (member: TeamMember): boolean => belongsToGroupOn(member, requirement.group, forecastFor);
  const promised = peopleWhoRise(requirement, facts.plannedRises, forecastFor);
  const rising = asked.filter((member) => !isAtLevel(member) && promised.has(member.person.id) && staysInGroup(member));
  const leaving = have.filter((member) => !staysInGroup(member));

  const need = needOf(requirement.quantity, asked.length);
  return {
    requirementId: requirement.id,
    on,
    forecastFor,
    have: have.length,
    need,
    gap: Math.max(0, need - have.length),
    known: have.length + lacking.length,
    forecast: have.length + rising.length - leaving.length,
    people: {
      have: idsOf(have),
      lacking: idsOf(lacking),
      unknown: idsOf(unknown),
      exempt: idsOf(group.filter((member) => exemptIds.has(member.person.id))),
      rising: idsOf(rising),
      leaving: idsOf(leaving),
    },
  };
}

/** How many people a quantity asks for, of a number of people who are asked (group minus exempt). */
export function needOf(quantity: RequiredQuantity, askedPeople: number): number {
  switch (quantity.kind) {
    case 'everyone':
      return askedPeople;
    case 'at-least-count':
      return quantity.count;
    case 'at-least-percent':
      return percentOfRoundedUp(quantity.percent, askedPeople);
    default:
      return assertNever(quantity);
  }
}

function peopleWhoRise(requirement: Requirement, rises: readonly PlannedRise[], by: IsoDate): ReadonlySet<PersonId> {
  return new Set(
    rises
      .filter(
        (rise) => rise.competenceId === requirement.competenceId && rise.level >= requirement.level && rise.by <= by,
      )
      .map((rise) => rise.personId),
  );
}

function idsOf(members: readonly TeamMember[]): readonly PersonId[] {
  return members.map((member) => member.person.id);
}
