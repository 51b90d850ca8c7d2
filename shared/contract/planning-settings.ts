import { z } from 'zod';
import type { PlanningSetting } from '../domain/plans/planning-setting.ts';
import { BUDGET_MODES } from '../domain/rules/rule-value.ts';

/** The choices of a school for planning, whole. */
export const planningSettingSchema = z.strictObject({
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  mostAbsentPerDay: z.number(),
  mostTravelKm: z.number().nullable(),
  budgetMode: z.enum(BUDGET_MODES),
}) satisfies z.ZodType<PlanningSetting>;
