import { z } from 'zod';
import { dateField } from '#shared/contract/fields.ts';
import { ownRuleDraftSchema } from '#shared/contract/rules.ts';
import { RULE_KEYS } from '#shared/domain/rules/definitions.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { addRule, changeRule, resetRule } from './change-rules.ts';
import { listRules } from './list-rules.ts';

const key = z.enum(RULE_KEYS);

/** Hours, amounts, windows and thresholds that the program counts with: the shipped ones and the school's own. */
export const rulesRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listRules(ctx)),
  add: workspaceProcedure
    .input(z.strictObject({ key, rule: ownRuleDraftSchema }))
    .mutation(({ ctx, input }) => addRule(ctx, input.key, input.rule)),
  change: workspaceProcedure
    .input(z.strictObject({ key, from: dateField, rule: ownRuleDraftSchema }))
    .mutation(({ ctx, input }) => changeRule(ctx, input.key, input.from, input.rule)),
  reset: workspaceProcedure
    .input(z.strictObject({ key, from: dateField }))
    .mutation(({ ctx, input }) => resetRule(ctx, input.key, input.from)),
});
