import type { PlanningSetting } from '#shared/domain/plans/planning-setting.ts';
import { DEFAULT_PLANNING_SETTING } from '#shared/domain/plans/planning-setting.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';

/** The school's choices for planning; the defaults until somebody changes one. */
export function readPlanningSetting(db: ReadDatabase): PlanningSetting {
  const row = db.first(sqlFor.selectFrom('planning_setting').selectAll());
  if (row === undefined) return DEFAULT_PLANNING_SETTING;
  return {
    latitude: row.latitude,
    longitude: row.longitude,
    mostAbsentPerDay: row.most_absent_per_day,
    mostTravelKm: row.most_travel_km,
    budgetMode: row.budget_mode as PlanningSetting['budgetMode'],
  };
}
