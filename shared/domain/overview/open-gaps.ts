import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId, GoalId, RequirementId } from '../../kernel/ids.ts';
import { compareCodeUnits } from '../../kernel/text.ts';
import type { Goal, Requirement } from '../goals/entities.ts';
import { goalOf } from '../goals/requirement-owner.ts';
import { coverRequirement, type CoverageFacts, type RequirementCoverage } from '../goals/requirement-coverage.ts';

/** A requirement of an active goal that the team does not meet. */
export interface OpenGap {
  readonly goalId: GoalId;
  readonly requirementId: RequirementId;
  readonly competenceId: CompetenceId;
  /** The date the requirement is for; null when it names none. */
  readonly byDate: IsoDate | null;
  /** Whether that date lies before the date of counting. */
  readonly isPastDate: boolean;
  readonly coverage: RequirementCoverage;
}

/**
 * The open gaps (gap above 0) of all goals in state `active`, each judged by its own state only.
 *
 * The biggest gap comes first; among equal gaps the earliest date, requirements without a date last; then a fixed order.
 */
export function openGaps(
  goals: readonly Goal[],
  requirements: readonly Requirement[],
  facts: CoverageFacts,
): readonly OpenGap[] {
  const activeGoalIds = new Set(goals.filter((goal) => goal.state === 'active').map((goal) => goal.id));
  return requirements
    .flatMap((requirement) => {
      const goalId = goalOf(requirement);
      return goalId !== null && activeGoalIds.has(goalId) ? [openGapOf(goalId, requirement, facts)] : [];
    })
    .filter((gap) => gap.coverage.gap > 0)
    .sort(compareOpenGaps);
}

function openGapOf(goalId: GoalId, requirement: Requirement, facts: CoverageFacts): OpenGap {
  const { id, competenceId, byDate } = requirement;
  return {
    goalId,
    requirementId: id,
    competenceId,
    byDate,
    isPastDate: byDate !== null && byDate < facts.on,
    coverage: coverRequirement(requirement, facts),
  };
}

/** Sorts behind every date. */
const NO_DATE = '~';

function compareOpenGaps(left: OpenGap, right: OpenGap): number {
  return (
    right.coverage.gap - left.coverage.gap ||
    compareCodeUnits(left.byDate ?? NO_DATE, right.byDate ?? NO_DATE) ||
    compareCodeUnits(left.requirementId, right.requirementId)
  );
}
