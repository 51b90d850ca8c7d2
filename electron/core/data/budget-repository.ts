import type { BudgetId, PersonId } from '#shared/kernel/ids.ts';
import type { HourSource, Payer } from '#shared/domain/plans/entities.ts';
import type { HourSaving } from '#shared/domain/plans/hour-ledger.ts';
import type { Budget } from '#shared/domain/plans/money-ledger.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
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

/** Hours kept for a later school year, of everybody. */
export function readHourSavings(db: ReadDatabase): HourSaving[] {
  return db.all(sqlFor.selectFrom('hour_saving').selectAll().orderBy('from_school_year').orderBy('id')).map((row) => ({
    personId: row.person_id as PersonId,
    source: row.source as HourSource,
    fromSchoolYear: row.from_school_year,
    minutes: row.minutes,
    purpose: row.purpose,
  }));
}
