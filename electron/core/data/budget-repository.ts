import type { BudgetId, HourSavingId, PersonId } from '#shared/kernel/ids.ts';
import type { Payer } from '#shared/domain/plans/entities.ts';
import type { HourSaving, SavingSource } from '#shared/domain/plans/hour-savings.ts';
import type { Budget } from '#shared/domain/plans/money-ledger.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { HourSavingRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All budgets, by year and payer. */
export function readBudgets(db: ReadDatabase): Budget[] {
  return db
    .all(sqlFor.selectFrom('budget').selectAll().orderBy('year').orderBy('payer').orderBy('title').orderBy('id'))
    .map((row) => ({ ...row, id: row.id as BudgetId, payer: row.payer as Payer }));
}

/** One budget, or null. */
export function readBudget(db: ReadDatabase, id: BudgetId): Budget | null {
  return readBudgets(db).find((budget) => budget.id === id) ?? null;
}

/** Adds a budget. */
export function insertBudget(tx: WriteTransaction, budget: Budget): void {
  tx.insert('budget', { ...budget });
}

/** Changes a budget. */
export function updateBudget(tx: WriteTransaction, budget: Budget): boolean {
  return tx.update('budget', budget.id, { ...budget });
}

/** Hours kept for a later school year, of everybody, by year. */
export function readHourSavings(db: ReadDatabase): HourSaving[] {
  return db.all(sqlFor.selectFrom('hour_saving').selectAll().orderBy('from_school_year').orderBy('id')).map((row) => ({
    id: row.id as HourSavingId,
    personId: row.person_id as PersonId,
    source: row.source as SavingSource,
    fromSchoolYear: row.from_school_year,
    minutes: row.minutes,
    purpose: row.purpose,
  }));
}

/** Adds kept hours. */
export function insertHourSaving(tx: WriteTransaction, saving: HourSaving): void {
  tx.insert('hour_saving', savingRow(saving));
}

/** Changes kept hours. */
export function updateHourSaving(tx: WriteTransaction, saving: HourSaving): boolean {
  return tx.update('hour_saving', saving.id, savingRow(saving));
}

function savingRow({ id, personId, source, fromSchoolYear, minutes, purpose }: HourSaving): HourSavingRow {
  return { id, person_id: personId, source, from_school_year: fromSchoolYear, minutes, purpose };
}
