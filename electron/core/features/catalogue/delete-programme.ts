import type { ProgrammeId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { readPlanItems } from '../../data/plan-repository.ts';
import { deleteProgramme as removeProgramme } from '../../data/programme-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes an entry that no plan uses, with its links and evaluations. Fails with `not-found` or `programme-in-use`. */
export function deleteProgramme(ctx: WorkspaceContext, programmeId: ProgrammeId): void {
  const plans = readPlanItems(ctx.db).filter((item) => item.programmeId === programmeId).length;
  if (plans > 0) throw new AppError('programme-in-use', { count: plans });
  ctx.db.write({ command: 'catalogue.delete', actor: ctx.actor }, (tx) => {
    if (!removeProgramme(tx, programmeId)) throw new AppError('not-found');
  });
}
