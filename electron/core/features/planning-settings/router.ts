import { z } from 'zod';
import { planningSettingSchema } from '#shared/contract/planning-settings.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { readPlanningSettings } from './read-planning-settings.ts';
import { updatePlanningSettings } from './update-planning-settings.ts';

/** What a school chooses for planning: its place, bounds and how the training budget is divided. */
export const planningSettingsRouter = router({
  get: workspaceProcedure.query(({ ctx }) => readPlanningSettings(ctx)),
  update: workspaceProcedure
    .input(z.strictObject({ setting: planningSettingSchema }))
    .mutation(({ ctx, input }) => updatePlanningSettings(ctx, input.setting)),
});
