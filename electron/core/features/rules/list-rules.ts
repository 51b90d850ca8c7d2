import { RULE_DEFINITIONS, RULE_KEYS } from '#shared/domain/rules/definitions.ts';
import { ruleInForce } from '#shared/domain/rules/rule-in-force.ts';
import { isCheckedLongAgo, ruleOverlaps, rulePeriods } from '#shared/domain/rules/rule-timeline.ts';
import { readRuleSet } from '../../services/rules/read-rule-set.ts';
import { readRules } from '../../services/shipped-data/read-rules.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * Every rule with what counts today, its periods over time, where these overlap, and whether its source was looked at
 * within a year. `shippedStarts` are the first days of shipped rules: an own rule on one of them stands in its place.
 */
export async function listRules(ctx: WorkspaceContext) {
  const today = ctx.clock.today();
  const shipped = await readRules(ctx.assetsDirectory);
  const set = await readRuleSet(ctx);
  return {
    today,
    version: set.version,
    checkedOn: set.checkedOn,
    isCheckedLongAgo: isCheckedLongAgo(set.checkedOn, today),
    rules: RULE_KEYS.map((key) => {
      const inForce = ruleInForce(set, key, today);
      return {
        key,
        theme: RULE_DEFINITIONS[key].theme,
        unit: RULE_DEFINITIONS[key].unit,
        parameters: RULE_DEFINITIONS[key].parameters,
        inForce,
        isCheckedLongAgo: inForce !== null && isCheckedLongAgo(inForce.checkedOn, today),
        all: set.rules.filter((rule) => rule.key === key).toSorted((a, b) => (a.from < b.from ? 1 : -1)),
        periods: rulePeriods(set, key).toReversed(),
        overlaps: ruleOverlaps(set, key),
        shippedStarts: shipped.rules.filter((rule) => rule.key === key).map(({ from }) => from),
      };
    }),
  };
}
