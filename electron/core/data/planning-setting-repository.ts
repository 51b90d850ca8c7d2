import type { PlanningSetting } from '#shared/domain/plans/planning-setting.ts';
import { DEFAULT_PLANNING_SETTING } from '#shared/domain/plans/planning-setting.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { WriteTransaction } from './write-transaction.ts';

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

/** Stores the choices. */
export function storePlanningSetting(tx: WriteTransaction, setting: PlanningSetting): void {
  const row = {
    id: 'planning' as const,
    latitude: setting.latitude,
    longitude: setting.longitude,
    most_absent_per_day: setting.mostAbsentPerDay,
    most_travel_km: setting.mostTravelKm,
    budget_mode: setting.budgetMode,
  };
  if (!tx.update('planning_setting', row.id, row)) tx.insert('planning_setting', row);
}
