import type { PlannedRise } from '#shared/domain/goals/requirement-coverage.ts';
import { plannedRises } from '#shared/domain/plans/planned-rises.ts';
import { readPlanItems } from './plan-repository.ts';
import type { ReadDatabase } from './read-database.ts';

/** The rises in level that approved plans promise today, for the forecast of requirements. */
export function readPlannedRises(db: ReadDatabase): readonly PlannedRise[] {
  return plannedRises(readPlanItems(db));
}
