import type { CompetenceId, PersonId, RequirementId, RoleId } from '../../kernel/ids.ts';
import type { Requirement } from '../goals/entities.ts';
import type { CoverageFacts } from '../goals/requirement-coverage.ts';
import { roleOf } from '../goals/requirement-owner.ts';
import { asksHolders } from './role-coverage.ts';

/**
 * How a person stands to one thing that a role asks of its holders: at the level, exempt from it, brought to it by an
 * approved plan, below it, or not known.
 */
export const STANDINGS = ['met', 'exempt', 'rising', 'lacking', 'unknown'] as const;
/** See {@link STANDINGS}. */
export type Standing = (typeof STANDINGS)[number];

/** One thing that a role asks, and how a person stands to it. */
export interface StandingOnRequirement {
  readonly requirementId: RequirementId;
  readonly competenceId: CompetenceId;
  /** The level that is asked. */
  readonly level: number;
  /** The used level of the person; null when unknown. */
  readonly current: number | null;
  readonly standing: Standing;
}

/** How a person stands to everything that a role asks of its holders. */
export interface RoleStanding {
  /** In the order of the requirements. */
  readonly requirements: readonly StandingOnRequirement[];
  /** How many things the role asks. */
  readonly asked: number;
  /** How many of them stand in nobody's way: met, or exempt. */
  readonly met: number;
  /** How many an approved plan will meet. */
  readonly rising: number;
  /** How many are not known. */
  readonly unknown: number;
  /** Levels still to climb, over the things that are below the level and known. */
  readonly steps: number;
}

/** What a role asks of each of its holders: its requirements whose people are the holders of the role itself. */
export function askedOfHolders(roleId: RoleId, requirements: readonly Requirement[]): readonly Requirement[] {
  return requirements.filter((requirement) => roleOf(requirement) === roleId && asksHolders(requirement, roleId));
}

/**
 * How a person stands on a date to what a role asks of its holders, whether he holds it or not. `asked` are the
 * requirements as {@link askedOfHolders} gives them.
 *
 * The level is the used level of the facts; a plan counts for `rising` when it brings the person to the level, whenever
 * it ends.
 */
export function standingOf(
  personId: PersonId,
  asked: readonly Requirement[],
  facts: Pick<CoverageFacts, 'usedLevel' | 'plannedRises'>,
): RoleStanding {
  const requirements = asked.map((requirement) => standingOn(personId, requirement, facts));
  const count = (...standings: readonly Standing[]): number =>
    requirements.filter(({ standing }) => standings.includes(standing)).length;
  return {
    requirements,
    asked: requirements.length,
    met: count('met', 'exempt'),
    rising: count('rising'),
    unknown: count('unknown'),
    steps: requirements
      .filter(({ standing }) => standing === 'lacking')
      .reduce((sum, { level, current }) => sum + level - (current ?? 0), 0),
  };
}

function standingOn(
  personId: PersonId,
  requirement: Requirement,
  { usedLevel, plannedRises }: Pick<CoverageFacts, 'usedLevel' | 'plannedRises'>,
): StandingOnRequirement {
  const { competenceId, level } = requirement;
  const current = usedLevel(personId, competenceId);
  const isRising = plannedRises.some(
    (rise) => rise.personId === personId && rise.competenceId === competenceId && rise.level >= level,
  );
  const standing = (): Standing => {
    if (requirement.exemptions.some((exemption) => exemption.personId === personId)) return 'exempt';
    if (current !== null && current >= level) return 'met';
    if (isRising) return 'rising';
    return current === null ? 'unknown' : 'lacking';
  };
  return { requirementId: requirement.id, competenceId, level, current, standing: standing() };
}

/**
 * Order of two standings, the better one first: more met, then more that plans will meet, then fewer unknown, then fewer
 * steps to climb. 0 when none is better.
 */
export function compareStandings(left: RoleStanding, right: RoleStanding): number {
  return right.met - left.met || right.rising - left.rising || left.unknown - right.unknown || left.steps - right.steps;
}
