import { z } from 'zod';
import { COST_KINDS, PROGRAMME_KINDS } from '../domain/catalogue/entities.ts';
import { HOUR_SOURCES, PAYERS } from '../domain/plans/entities.ts';
import { PLAN_ACTIONS } from '../domain/plans/plan-actions.ts';
import { FIRST_PLAN_STATES } from '../domain/plans/plan-policy.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

/** A plan item as it is entered, apart from whose it is. */
export const planDraftSchema = z.strictObject({
  programmeId: idField('programme').nullable(),
  title: lineField(2000),
  kind: z.enum(PROGRAMME_KINDS),
  startsOn: dateField.nullable(),
  endsOn: dateField.nullable(),
  roleAfterId: idField('role').nullable(),
  groupId: idField('group').nullable(),
  note: textField(40_000),
  obstacle: textField(40_000),
  goalIds: z.array(idField('goal')).max(100).readonly(),
  outcomes: z
    .array(z.strictObject({ competenceId: idField('competence'), level: z.int() }))
    .max(200)
    .readonly(),
  hours: z
    .array(z.strictObject({ schoolYear: z.number(), source: z.enum(HOUR_SOURCES), minutes: z.number() }))
    .max(200)
    .readonly(),
  costs: z
    .array(
      z.strictObject({
        id: idField('plan-cost').nullable(),
        year: z.number(),
        payer: z.enum(PAYERS),
        kind: z.enum(COST_KINDS),
        cents: z.number(),
        note: lineField(2000),
      }),
    )
    .max(200)
    .readonly(),
});

/** The state in which an item is entered. */
export const firstPlanStateSchema = z.enum(FIRST_PLAN_STATES);

/**
 * An action on an item; `on` is the day on which it was achieved, null for today. With `isForAll` also on what was
 * planned together with it.
 */
export const planActSchema = z.strictObject({
  itemId: idField('plan-item'),
  action: z.enum(PLAN_ACTIONS),
  on: dateField.nullable(),
  isForAll: z.boolean().default(false),
});

/** A budget as it is entered. */
export const budgetDraftSchema = z.strictObject({
  year: z.number(),
  payer: z.enum(PAYERS),
  title: lineField(2000),
  purpose: textField(20_000),
  cents: z.number(),
});
