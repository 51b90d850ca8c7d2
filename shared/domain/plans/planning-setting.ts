import { errorAt, type Problem } from '../../kernel/problem.ts';
import type { BudgetMode } from '../rules/rule-value.ts';

/** What the school chooses for planning. */
export interface PlanningSetting {
  /** Where the school stands, in degrees (WGS 84); both or neither. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** More people than this away for training on one day is a finding; 1 or more. */
  readonly mostAbsentPerDay: number;
  /** Farther than this, as the crow flies, is a finding; null without a limit. */
  readonly mostTravelKm: number | null;
  /** Whether the training budget is everybody's own right or one pool of the school (domain-rules C-20, C-21). */
  readonly budgetMode: BudgetMode;
}

/** The choices until somebody changes one. */
export const DEFAULT_PLANNING_SETTING: PlanningSetting = {
  latitude: null,
  longitude: null,
  mostAbsentPerDay: 2,
  mostTravelKm: null,
  budgetMode: 'individual',
};

const MAX_PEOPLE = 500;
const MAX_KM = 1000;

/** What can be wrong with the choices. */
export type PlanningSettingProblemCode = 'coordinate-out-of-range' | 'number-out-of-range';

/** What is wrong with the choices for planning; empty when they may be stored. */
export function planningSettingProblems(setting: PlanningSetting): readonly Problem<PlanningSettingProblemCode>[] {
  const problems: Problem<PlanningSettingProblemCode>[] = [];
  const { latitude, longitude, mostAbsentPerDay, mostTravelKm } = setting;
  // Written so that what is no number is refused as well.
  const isOnGlobe =
    (latitude === null || Math.abs(latitude) <= 90) && (longitude === null || Math.abs(longitude) <= 180);
  if ((latitude === null) !== (longitude === null) || !isOnGlobe) {
    problems.push(errorAt('latitude', 'coordinate-out-of-range'));
  }
  if (!Number.isInteger(mostAbsentPerDay) || mostAbsentPerDay < 1 || mostAbsentPerDay > MAX_PEOPLE) {
    problems.push(errorAt('mostAbsentPerDay', 'number-out-of-range', { min: 1, max: MAX_PEOPLE }));
  }
  if (mostTravelKm !== null && (!Number.isInteger(mostTravelKm) || mostTravelKm < 1 || mostTravelKm > MAX_KM)) {
    problems.push(errorAt('mostTravelKm', 'number-out-of-range', { min: 1, max: MAX_KM }));
  }
  return problems;
}
