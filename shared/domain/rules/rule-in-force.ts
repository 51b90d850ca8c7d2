import { isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { RuleKey } from './definitions.ts';
import type { RuleOf, RuleSet } from './entities.ts';

/**
 * The rule of a key that is in force on a date; null when there is none (a gap), which is unknown and never 0.
 *
 * When several overlap, the one that began last counts: the newer text replaces the older.
 */
export function ruleInForce<Key extends RuleKey>(set: RuleSet, key: Key, date: IsoDate): RuleOf<Key> | null {
  let found: RuleSet['rules'][number] | null = null;
  for (const rule of set.rules) {
    if (rule.key !== key || !isWithin(date, rule.from, rule.to)) continue;
    if (found === null || rule.from >= found.from) found = rule;
  }
  // The key decides the type of the value; the loop kept only rules of this key.
  return found as RuleOf<Key> | null;
}
