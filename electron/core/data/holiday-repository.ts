import type { IsoDate } from '#shared/kernel/dates.ts';
import type { SchoolHolidayId } from '#shared/kernel/ids.ts';
import type { SchoolHoliday } from '#shared/domain/plans/school-holidays.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { SchoolHolidayRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** The holidays of the school, by first day. */
export function readHolidays(db: ReadDatabase): SchoolHoliday[] {
  return db.all(sqlFor.selectFrom('school_holiday').selectAll().orderBy('starts_on').orderBy('id')).map((row) => ({
    id: row.id as SchoolHolidayId,
    title: row.title,
    from: row.starts_on as IsoDate,
    to: row.ends_on as IsoDate,
  }));
}

/** Adds a holiday. */
export function insertHoliday(tx: WriteTransaction, holiday: SchoolHoliday): void {
  tx.insert('school_holiday', holidayRow(holiday));
}

/** Changes a holiday. */
export function updateHoliday(tx: WriteTransaction, holiday: SchoolHoliday): boolean {
  return tx.update('school_holiday', holiday.id, holidayRow(holiday));
}

function holidayRow({ id, title, from, to }: SchoolHoliday): SchoolHolidayRow {
  return { id, title, starts_on: from, ends_on: to };
}
