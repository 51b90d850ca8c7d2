import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId, RequirementId } from '../../kernel/ids.ts';
import { compareCodeUnits } from '../../kernel/text.ts';
import type { Requirement, RequirementOwner } from '../goals/entities.ts';
import { coverRequirement, type CoverageFacts, type RequirementCoverage } from '../goals/requirement-coverage.ts';

/** A requirement in force that the team does not meet. */
export interface OpenGap {
  /** The goal, role or function that asks. */
  readonly owner: RequirementOwner;
  readonly requirementId: RequirementId;
  readonly competenceId: CompetenceId;
  /** The date the requirement is for; null when it names none. */
  readonly byDate: IsoDate | null;
  /** Whether that date lies before the date of counting. */
  readonly isPastDate: boolean;
  readonly coverage: RequirementCoverage;
}

/**
 * The open gaps (gap above 0) of requirements that are in force, as `requirementsInForce` gives them.
 *
 * The biggest gap comes first; among equal gaps the earliest date, requirements without a date last; then a fixed order.
 */
export function openGaps(requirements: readonly Requirement[], facts: CoverageFacts): readonly OpenGap[] {
  return requirements
    .map((requirement) => openGapOf(requirement, facts))
    .filter((gap) => gap.coverage.gap > 0)
    .sort(compareOpenGaps);
}

function openGapOf(requirement: Requirement, facts: CoverageFacts): OpenGap {
  const { id, owner, competenceId, byDate } = requirement;
  return {
    owner,
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
