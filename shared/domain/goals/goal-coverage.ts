import type { GoalId } from '../../kernel/ids.ts';
import type { Goal, Requirement } from './entities.ts';
import { goalOf } from './requirement-owner.ts';
import { coverRequirement, type CoverageFacts, type RequirementCoverage } from './requirement-coverage.ts';

/**
 * - `nothing-asked`: no requirement, or requirements that at present ask nobody (an empty group);
 * - `covered`: every gap is 0;
 * - `open`: at least one gap.
 */
export type GoalCoverageState = 'nothing-asked' | 'covered' | 'open';

/** How far the team is with the requirements of one goal; those of goals below it are not added in. */
export interface GoalCoverage {
  readonly goalId: GoalId;
  readonly requirements: readonly RequirementCoverage[];
  /**
   * Sum of the gaps of its requirements: how many steps of one person on one competence are still to be made. A person
   * who is missing in two requirements counts twice, so it is not a number of people.
   */
  readonly gap: number;
  readonly state: GoalCoverageState;
}

/** Counts all requirements of a goal; requirements of other goals in the list are left aside. */
export function coverGoal(goal: Goal, requirements: readonly Requirement[], facts: CoverageFacts): GoalCoverage {
  const coverages = requirements
    .filter((requirement) => goalOf(requirement) === goal.id)
    .map((requirement) => coverRequirement(requirement, facts));
  const gap = coverages.reduce((sum, coverage) => sum + coverage.gap, 0);
  return { goalId: goal.id, requirements: coverages, gap, state: stateOf(coverages, gap) };
}

function stateOf(coverages: readonly RequirementCoverage[], gap: number): GoalCoverageState {
  if (gap > 0) return 'open';
  return coverages.some((coverage) => coverage.need > 0) ? 'covered' : 'nothing-asked';
}

/** The requirements of a goal added up, for one bar. */
export interface GoalSteps {
  /** Sum of min(have, need): what one requirement has too much makes up for no other. */
  readonly made: number;
  /** Sum of the needs. */
  readonly needed: number;
}

/**
 * How many of the steps that a goal, or any other set of requirements, asks for are made. A step is one person at the level of one requirement, so
 * somebody who stands in two requirements counts twice; `needed − made` is the goal's gap.
 */
export function goalSteps(coverage: Pick<GoalCoverage, 'requirements'>): GoalSteps {
  const sum = (count: (requirement: RequirementCoverage) => number): number =>
    coverage.requirements.reduce((total, requirement) => total + count(requirement), 0);
  return { made: sum(({ have, need }) => Math.min(have, need)), needed: sum(({ need }) => need) };
}
