import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId, PersonId } from '../../kernel/ids.ts';
import type { Requirement } from '../goals/entities.ts';
import { groupMembersOn } from '../goals/requirement-group.ts';
import type { TeamMember } from '../team/entities.ts';

/** What the asked levels are computed from. */
export interface AskingFacts {
  /** The requirements in force, as `requirementsInForce` gives them. */
  readonly requirements: readonly Requirement[];
  readonly members: readonly TeamMember[];
  readonly on: IsoDate;
}

/** Gives the highest level that is asked of a person on a competence; null when nothing is. */
export type AskedLookup = (personId: PersonId, competenceId: CompetenceId) => number | null;

/**
 * The levels asked of people on a date: of each person and competence the highest level of all requirements in
 * force whose group he belongs to and from which he is not exempt.
 *
 * "At least 2 people" asks all people of the group: who of them will do it is not said.
 */
export function askedLevels(facts: AskingFacts): AskedLookup {
  const levels = new Map<string, number>();
  for (const requirement of facts.requirements) {
    const exempt = new Set(requirement.exemptions.map(({ personId }) => personId));
    for (const { person } of groupMembersOn(facts.members, requirement.group, facts.on)) {
      if (exempt.has(person.id)) continue;
      const key = keyOf(person.id, requirement.competenceId);
      levels.set(key, Math.max(levels.get(key) ?? 0, requirement.level));
    }
  }
  return (personId, competenceId) => levels.get(keyOf(personId, competenceId)) ?? null;
}

function keyOf(personId: PersonId, competenceId: CompetenceId): string {
  return `${personId} ${competenceId}`;
}
