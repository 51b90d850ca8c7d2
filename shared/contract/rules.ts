import { z } from 'zod';
import { RULE_CONFIDENCES, RULE_KEYS, type RuleSet } from '../domain/rules/entities.ts';
import { dateField } from './fields.ts';

/** `assets/rules/rules.json`: rules on hours with validity and source. */
export const ruleSetSchema = z.strictObject({
  version: z.string().min(1),
  checkedOn: dateField,
  rules: z.array(
    z.strictObject({
      key: z.enum(RULE_KEYS),
      value: z.number().nullable(),
      unit: z.literal('hours-per-fte'),
      from: dateField,
      to: dateField.nullable(),
      parameters: z.record(z.string(), z.number()),
      confidence: z.enum(RULE_CONFIDENCES),
      source: z.string().min(1),
      noteNl: z.string().min(1),
      noteEn: z.string().min(1),
    }),
  ),
}) satisfies z.ZodType<RuleSet>;
