import { readOpenAchievements } from '../../data/achievement-repository.ts';
import { readPlanItem } from '../../data/plan-repository.ts';
import { readProgramme } from '../../data/programme-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Achieved plan items that still propose something, with whose they are and what they are called. */
export function readAchievementsToConfirm(ctx: WorkspaceContext) {
  return readOpenAchievements(ctx.db, ctx.clock.today()).map(({ itemId, personId }) => {
    const item = readPlanItem(ctx.db, itemId);
    const programmeId = item?.programmeId ?? null;
    const programme = programmeId === null ? null : readProgramme(ctx.db, programmeId);
    return { itemId, personId, title: (item?.title ?? '') || (programme?.title ?? '') };
  });
}
