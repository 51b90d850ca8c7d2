import type { HourSavingId } from '#shared/kernel/ids.ts';
import { savingProblems, savingTerm, type HourSavingDraft } from '#shared/domain/plans/hour-savings.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertHourSaving, readHourSavings, updateHourSaving } from '../../data/budget-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import { readRuleSet } from '../../services/rules/read-rule-set.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Keeps hours of a person for a later school year; fails with `not-found` or `invalid-input`. */
export async function createSaving(
  ctx: WorkspaceContext,
  draft: HourSavingDraft,
): Promise<{ readonly savingId: HourSavingId }> {
  if (readMember(ctx.db, draft.personId) === null) throw new AppError('not-found');
  await checkSaving(ctx, draft, null);
  const savingId = ctx.ids.next('hour-saving');
  ctx.db.write({ command: 'plans.create-saving', actor: ctx.actor }, (tx) => {
    insertHourSaving(tx, { id: savingId, ...draft });
  });
  return { savingId };
}

/** Changes how much is kept and what for; fails with `not-found` or `invalid-input`. */
export async function updateSaving(
  ctx: WorkspaceContext,
  savingId: HourSavingId,
  changes: Pick<HourSavingDraft, 'minutes' | 'purpose'>,
): Promise<void> {
  const present = readHourSavings(ctx.db).find(({ id }) => id === savingId);
  if (present === undefined) throw new AppError('not-found');
  const changed = { ...present, ...changes };
  await checkSaving(ctx, changed, savingId);
  ctx.db.write({ command: 'plans.update-saving', actor: ctx.actor }, (tx) => {
    updateHourSaving(tx, changed);
  });
}

/** Keeps hours no longer; fails with `not-found`. */
export function deleteSaving(ctx: WorkspaceContext, savingId: HourSavingId): void {
  ctx.db.write({ command: 'plans.delete-saving', actor: ctx.actor }, (tx) => {
    if (!tx.delete('hour_saving', savingId)) throw new AppError('not-found');
  });
}

async function checkSaving(ctx: WorkspaceContext, draft: HourSavingDraft, own: HourSavingId | null): Promise<void> {
  const rules = await readRuleSet(ctx);
  const { schoolYearStart } = readWorkspace(ctx.db);
  refuseProblems(
    savingProblems(draft, {
      others: readHourSavings(ctx.db).filter(({ id }) => id !== own),
      term: savingTerm(draft.source, draft.fromSchoolYear, rules, schoolYearStart),
    }),
  );
}
