import { z } from 'zod';
import { RULE_DEFINITIONS, RULE_KEYS } from '../domain/rules/definitions.ts';
import { RULE_CONFIDENCES, type Rule, type RuleSet } from '../domain/rules/entities.ts';
import { isRuleValue, type AnyRuleValue } from '../domain/rules/rule-value.ts';
import { dateField, lineField, textField } from './fields.ts';

/** One shipped rule. The key decides the shape of the value and the names of the parameters. */
const shippedRuleSchema = z
  .strictObject({
    key: z.enum(RULE_KEYS),
    value: z.unknown(),
    from: dateField,
    to: dateField.nullable(),
    parameters: z.record(z.string(), z.number()),
    confidence: z.enum(RULE_CONFIDENCES),
    source: z.string().min(1),
    noteNl: z.string().min(1),
    noteEn: z.string().min(1),
    checkedOn: dateField,
  })
  .refine(({ key, value }) => value === null || isRuleValue(key, value), { path: ['value'] })
  .refine(({ key, parameters }) => hasParameters(key, parameters), { path: ['parameters'] })
  .transform((row) => ({ ...row, isOwn: false }) as Rule);

function hasParameters(key: Rule['key'], parameters: Readonly<Record<string, number>>): boolean {
  const names: readonly string[] = RULE_DEFINITIONS[key].parameters;
  return names.length === Object.keys(parameters).length && names.every((name) => name in parameters);
}

/** `assets/rules/rules.json`: rules with validity and source. */
export const ruleSetSchema: z.ZodType<RuleSet> = z.strictObject({
  version: z.string().min(1),
  checkedOn: dateField,
  rules: z.array(shippedRuleSchema),
});

/** A rule as the users of a workspace enter it; whether its value fits its key is told by the policy of own rules. */
export const ownRuleDraftSchema = z.strictObject({
  value: z.unknown().transform((value) => (value ?? null) as AnyRuleValue | null),
  parameters: z.record(z.string(), z.number()),
  from: dateField,
  to: dateField.nullable(),
  source: lineField(2000),
  note: textField(20_000),
  checkedOn: dateField,
});
