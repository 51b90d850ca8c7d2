import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';

/** A rule with what counts today and its periods. */
export type ListedRule = ApiOutputs['rules']['list']['rules'][number];
/** One row of a rule: a value with its first and last day. */
export type RulePeriodRow = ListedRule['all'][number];
