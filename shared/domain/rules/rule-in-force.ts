import { isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { Rule, RuleKey, RuleSet } from './entities.ts';

/**
 * The rule of a key that is in force on a date; null when there is none (a gap), which is unknown and never 0.
 *
 * When several overlap, the one that began last counts: the newer text replaces the older.
 */
export function ruleInForce(set: RuleSet, key: RuleKey, date: IsoDate): Rule | null {
  let found: Rule | null = null;
  for (const rule of set.rules) {
    if (rule.key !== key || !isWithin(date, rule.from, rule.to)) continue;
    if (found === null || rule.from >= found.from) found = rule;
  }
  return found;
}
