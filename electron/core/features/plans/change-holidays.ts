import type { SchoolHolidayId } from '#shared/kernel/ids.ts';
import { holidayProblems, type SchoolHolidayDraft } from '#shared/domain/plans/school-holidays.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertHoliday, updateHoliday as storeHoliday } from '../../data/holiday-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Adds a holiday of the school; fails with `invalid-input`. */
export function createHoliday(
  ctx: WorkspaceContext,
  draft: SchoolHolidayDraft,
): { readonly holidayId: SchoolHolidayId } {
  refuseProblems(holidayProblems(draft));
  const holidayId = ctx.ids.next('school-holiday');
  ctx.db.write({ command: 'plans.create-holiday', actor: ctx.actor }, (tx) => {
    insertHoliday(tx, { id: holidayId, ...draft });
  });
  return { holidayId };
}

/** Changes a holiday; fails with `not-found` or `invalid-input`. */
export function updateHoliday(ctx: WorkspaceContext, holidayId: SchoolHolidayId, draft: SchoolHolidayDraft): void {
  refuseProblems(holidayProblems(draft));
  ctx.db.write({ command: 'plans.update-holiday', actor: ctx.actor }, (tx) => {
    if (!storeHoliday(tx, { id: holidayId, ...draft })) throw new AppError('not-found');
  });
}

/** Removes a holiday; fails with `not-found`. */
export function deleteHoliday(ctx: WorkspaceContext, holidayId: SchoolHolidayId): void {
  ctx.db.write({ command: 'plans.delete-holiday', actor: ctx.actor }, (tx) => {
    if (!tx.delete('school_holiday', holidayId)) throw new AppError('not-found');
  });
}
