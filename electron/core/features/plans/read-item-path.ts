import type { PlanItemId } from '#shared/kernel/ids.ts';
import { itemPath } from '#shared/domain/plans/item-path.ts';
import { AppError } from '../../app-error.ts';
import { readPlanItem, readPlanItemsOf } from '../../data/plan-repository.ts';
import { readProgrammeEvaluations, readProgrammeLinks, readProgrammes } from '../../data/programme-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What the catalogue says beside an item: modules, next steps, whether it waits for an evaluation. Fails with `not-found`. */
export function readItemPath(ctx: WorkspaceContext, itemId: PlanItemId) {
  const item = readPlanItem(ctx.db, itemId);
  if (item === null) throw new AppError('not-found');
  return itemPath(item, {
    items: readPlanItemsOf(ctx.db, item.personId),
    programmes: item.programmeId === null ? [] : readProgrammes(ctx.db),
    links: readProgrammeLinks(ctx.db),
    evaluations: readProgrammeEvaluations(ctx.db),
  });
}
