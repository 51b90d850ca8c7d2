import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { AgendaCheck } from '#shared/domain/talks/agenda.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';

/** The checks of a person's agreements that nobody looked at yet, the earliest first. */
export function readOpenChecksOf(db: ReadDatabase, personId: PersonId): AgendaCheck[] {
  const rows = db.all(
    sqlFor
      .selectFrom('agreement_check')
      .innerJoin('agreement', 'agreement.id', 'agreement_check.agreement_id')
      .innerJoin('plan_item', 'plan_item.id', 'agreement.item_id')
      .select(['agreement_check.id', 'agreement_check.due_on', 'agreement_check.subject', 'plan_item.title'])
      .where('plan_item.person_id', '=', personId)
      .where('agreement_check.outcome', 'is', null)
      .orderBy('agreement_check.due_on')
      .orderBy('agreement_check.id'),
  );
  return rows.map((row) => ({
    checkId: row.id,
    subject: row.subject.trim() === '' ? row.title : row.subject,
    dueOn: row.due_on as IsoDate,
  }));
}
