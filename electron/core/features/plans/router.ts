import { z } from 'zod';
import { achievementAnswerSchema } from '#shared/contract/achievements.ts';
import { idField } from '#shared/contract/fields.ts';
import {
  holidayDraftSchema,
  savingDraftSchema,
  setCoverSchema,
  setExemptionsSchema,
  setSessionsSchema,
} from '#shared/contract/plan-parts.ts';
import { budgetDraftSchema, firstPlanStateSchema, planActSchema, planDraftSchema } from '#shared/contract/plans.ts';
import { readOpenAchievements } from '../../data/achievement-repository.ts';
import { readBudgets } from '../../data/budget-repository.ts';
import { readHolidays } from '../../data/holiday-repository.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { actOnPlan } from './act-on-plan.ts';
import { createBudget, deleteBudget, updateBudget } from './change-budgets.ts';
import { createHoliday, deleteHoliday, updateHoliday } from './change-holidays.ts';
import { createSaving, deleteSaving, updateSaving } from './change-savings.ts';
import { confirmAchievement } from './confirm-achievement.ts';
import { createJointPlan, createPlan } from './create-plan.ts';
import { deletePlan } from './delete-plan.ts';
import { listPlans } from './list-plans.ts';
import { movePlan } from './move-plan.ts';
import { previewJointPlan } from './preview-joint-plan.ts';
import { readCover } from './read-cover.ts';
import { readItemPath } from './read-item-path.ts';
import { readMoney } from './read-money.ts';
import { readPersonPlan } from './read-person-plan.ts';
import { readTeamHours } from './read-team-hours.ts';
import { reorderPlan } from './reorder-plan.ts';
import { setCover, setExemptions, setSessions } from './set-plan-parts.ts';
import { updatePlan } from './update-plan.ts';

const itemId = idField('plan-item');
const budgetId = idField('budget');
const holidayId = idField('school-holiday');
const savingId = idField('hour-saving');
const year = z.int().min(1990).max(2100);

/** What people will learn and when, with the hours and the money of it. */
export const plansRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listPlans(ctx)),
  ofPerson: workspaceProcedure
    .input(z.strictObject({ personId: idField('person') }))
    .query(({ ctx, input }) => readPersonPlan(ctx, input.personId)),
  create: workspaceProcedure
    .input(z.strictObject({ personId: idField('person'), state: firstPlanStateSchema, plan: planDraftSchema }))
    .mutation(({ ctx, input }) => createPlan(ctx, input.personId, input.state, input.plan)),
  previewJoint: workspaceProcedure
    .input(z.strictObject({ personIds: z.array(idField('person')).max(500).readonly(), plan: planDraftSchema }))
    .mutation(({ ctx, input }) => previewJointPlan(ctx, input.personIds, input.plan)),
  createJoint: workspaceProcedure
    .input(
      z.strictObject({
        personIds: z.array(idField('person')).max(500).readonly(),
        state: firstPlanStateSchema,
        plan: planDraftSchema,
      }),
    )
    .mutation(({ ctx, input }) => createJointPlan(ctx, input.personIds, input.state, input.plan)),
  update: workspaceProcedure
    .input(z.strictObject({ itemId, plan: planDraftSchema.partial(), isForAll: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => updatePlan(ctx, input.itemId, input.plan, input.isForAll)),
  act: workspaceProcedure
    .input(planActSchema)
    .mutation(({ ctx, input }) => actOnPlan(ctx, input.itemId, input.action, input.on, input.isForAll)),
  move: workspaceProcedure
    .input(z.strictObject({ itemId, years: z.int().min(-10).max(10), isForAll: z.boolean() }))
    .mutation(({ ctx, input }) => movePlan(ctx, input.itemId, input.years, input.isForAll)),
  achievements: workspaceProcedure.query(({ ctx }) => readOpenAchievements(ctx.db, ctx.clock.today())),
  itemPath: workspaceProcedure
    .input(z.strictObject({ itemId }))
    .query(({ ctx, input }) => readItemPath(ctx, input.itemId)),
  confirmAchievement: workspaceProcedure
    .input(achievementAnswerSchema)
    .mutation(({ ctx, input }) => confirmAchievement(ctx, input)),
  reorder: workspaceProcedure
    .input(z.strictObject({ itemId, position: z.int().min(0).max(10_000) }))
    .mutation(({ ctx, input }) => reorderPlan(ctx, input.itemId, input.position)),
  delete: workspaceProcedure
    .input(z.strictObject({ itemId }))
    .mutation(({ ctx, input }) => deletePlan(ctx, input.itemId)),
  setSessions: workspaceProcedure
    .input(setSessionsSchema)
    .mutation(({ ctx, input }) => setSessions(ctx, input.itemId, input.sessions, input.forAll)),
  setCover: workspaceProcedure
    .input(setCoverSchema)
    .mutation(({ ctx, input }) => setCover(ctx, input.itemId, input.cover)),
  setExemptions: workspaceProcedure
    .input(setExemptionsSchema)
    .mutation(({ ctx, input }) => setExemptions(ctx, input.itemId, input.exemptions)),
  cover: workspaceProcedure
    .input(z.strictObject({ schoolYear: year }))
    .query(({ ctx, input }) => readCover(ctx, input.schoolYear)),
  holidays: workspaceProcedure.query(({ ctx }) => readHolidays(ctx.db)),
  createHoliday: workspaceProcedure
    .input(z.strictObject({ holiday: holidayDraftSchema }))
    .mutation(({ ctx, input }) => createHoliday(ctx, input.holiday)),
  updateHoliday: workspaceProcedure
    .input(z.strictObject({ holidayId, holiday: holidayDraftSchema }))
    .mutation(({ ctx, input }) => updateHoliday(ctx, input.holidayId, input.holiday)),
  deleteHoliday: workspaceProcedure
    .input(z.strictObject({ holidayId }))
    .mutation(({ ctx, input }) => deleteHoliday(ctx, input.holidayId)),
  createSaving: workspaceProcedure
    .input(z.strictObject({ saving: savingDraftSchema }))
    .mutation(({ ctx, input }) => createSaving(ctx, input.saving)),
  updateSaving: workspaceProcedure
    .input(z.strictObject({ savingId, saving: savingDraftSchema.pick({ minutes: true, purpose: true }) }))
    .mutation(({ ctx, input }) => updateSaving(ctx, input.savingId, input.saving)),
  deleteSaving: workspaceProcedure
    .input(z.strictObject({ savingId }))
    .mutation(({ ctx, input }) => deleteSaving(ctx, input.savingId)),
  teamHours: workspaceProcedure
    .input(z.strictObject({ schoolYear: year }))
    .query(({ ctx, input }) => readTeamHours(ctx, input.schoolYear)),
  money: workspaceProcedure.input(z.strictObject({ year })).query(({ ctx, input }) => readMoney(ctx, input.year)),
  budgets: workspaceProcedure.query(({ ctx }) => readBudgets(ctx.db)),
  createBudget: workspaceProcedure
    .input(z.strictObject({ budget: budgetDraftSchema }))
    .mutation(({ ctx, input }) => createBudget(ctx, input.budget)),
  updateBudget: workspaceProcedure
    .input(z.strictObject({ budgetId, budget: budgetDraftSchema.partial() }))
    .mutation(({ ctx, input }) => updateBudget(ctx, input.budgetId, input.budget)),
  deleteBudget: workspaceProcedure
    .input(z.strictObject({ budgetId }))
    .mutation(({ ctx, input }) => deleteBudget(ctx, input.budgetId)),
});
