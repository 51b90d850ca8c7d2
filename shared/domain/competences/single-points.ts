import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId, PersonId, RequirementId } from '../../kernel/ids.ts';
import type { Requirement } from '../goals/entities.ts';
import { coverRequirement, type CoverageFacts } from '../goals/requirement-coverage.ts';
import { belongsToGroupOn } from '../goals/requirement-group.ts';
import type { TeamMember } from '../team/entities.ts';
import { lastServiceDayOn } from '../team/service.ts';

/** What a requirement is short of now, and what it would be short of without one person. */
export interface GapWithout {
  readonly requirementId: RequirementId;
  readonly gap: number;
  readonly gapWithout: number;
}

/** A competence that hangs on one person: nobody else has it at a level that is asked. */
export interface SinglePoint {
  readonly competenceId: CompetenceId;
  /** The lowest level that is asked and that only this person has. */
  readonly level: number;
  readonly personId: PersonId;
  /** His last day in service as far as known; null when his service has no known end. */
  readonly lastDay: IsoDate | null;
  /** Those who come closest: everybody else at the highest level below, and that level; empty and null when nobody is. */
  readonly successors: readonly PersonId[];
  readonly successorLevel: number | null;
  /** People in service of whom the level is unknown: among them somebody else may have it. */
  readonly unknown: number;
  /** What happens when he leaves, for each requirement on this competence. */
  readonly requirements: readonly GapWithout[];
}

/**
 * The single points of failure of a team on a date (design §2, "only one person who can"): the competences that are
 * asked at some level L and that exactly one person has at level L or higher.
 *
 * - L is each level of the given requirements; of several such levels of one competence the lowest is told, since the
 *   higher ones follow from it;
 * - people are everybody in service on the date other than as student teacher (LIO), whose placement ends anyway; a
 *   person with several appointments is one person, and one who leaves later is still there until his last day;
 * - a level is the used level; an unknown level is not counted as having it, and is told beside it;
 * - nobody who has it at all is a gap, not a single point.
 *
 * The order is that in which the requirements first name the competences.
 */
export function singlePoints(requirements: readonly Requirement[], facts: CoverageFacts): readonly SinglePoint[] {
  const staff = facts.members.filter((member) => belongsToGroupOn(member, { kind: 'all-staff' }, facts.on));
  const byCompetence = Map.groupBy(requirements, ({ competenceId }) => competenceId);
  return Array.from(byCompetence).flatMap(([competenceId, own]) => {
    const found = holderOf(competenceId, own, staff, facts);
    return found === null ? [] : [pointOf(competenceId, found.level, found.holder, own, staff, facts)];
  });
}

interface Holder {
  readonly level: number;
  readonly holder: TeamMember;
}

function holderOf(
  competenceId: CompetenceId,
  requirements: readonly Requirement[],
  staff: readonly TeamMember[],
  facts: CoverageFacts,
): Holder | null {
  const asked = [...new Set(requirements.map(({ level }) => level))].sort((left, right) => left - right);
  for (const level of asked) {
    const holders = staff.filter(({ person }) => (facts.usedLevel(person.id, competenceId) ?? 0) >= level);
    const [holder] = holders;
    if (holders.length === 1 && holder !== undefined) return { level, holder };
  }
  return null;
}

function pointOf(
  competenceId: CompetenceId,
  level: number,
  holder: TeamMember,
  requirements: readonly Requirement[],
  staff: readonly TeamMember[],
  facts: CoverageFacts,
): SinglePoint {
  const personId = holder.person.id;
  const levelOf = ({ person }: TeamMember): number => facts.usedLevel(person.id, competenceId) ?? 0;
  const others = staff.filter(({ person }) => person.id !== personId);
  const best = Math.max(0, ...others.map(levelOf));
  const without = { ...facts, members: facts.members.filter(({ person }) => person.id !== personId) };
  return {
    competenceId,
    level,
    personId,
    lastDay: lastServiceDayOn(holder, facts.on),
    successors: best === 0 ? [] : others.filter((member) => levelOf(member) === best).map(({ person }) => person.id),
    successorLevel: best === 0 ? null : best,
    unknown: others.filter((member) => levelOf(member) === 0).length,
    requirements: requirements.map((requirement) => ({
      requirementId: requirement.id,
      gap: coverRequirement(requirement, facts).gap,
      gapWithout: coverRequirement(requirement, without).gap,
    })),
  };
}
