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
  readonly budgetMode: 'individual' | 'school-pool';
}

/** The choices until somebody changes one. */
export const DEFAULT_PLANNING_SETTING: PlanningSetting = {
  latitude: null,
  longitude: null,
  mostAbsentPerDay: 2,
  mostTravelKm: null,
  budgetMode: 'individual',
};
