import { addDays, addYears, type IsoDate } from '../../kernel/dates.ts';
import type { RuleKey } from './definitions.ts';
import type { Rule, RuleSet } from './entities.ts';
import { ruleInForce } from './rule-in-force.ts';

/** A stretch of days on which one rule counts, or none: a gap, which is unknown. */
export interface RulePeriod {
  readonly from: IsoDate;
  /** Last day, included; null when open. */
  readonly to: IsoDate | null;
  readonly rule: Rule | null;
}

/** Days on which two rules of one key are both in force; the later one counts. */
export interface RuleOverlap {
  readonly from: IsoDate;
  /** Last day, included; null when open. */
  readonly to: IsoDate | null;
  readonly counts: Rule;
  readonly other: Rule;
}

/**
 * Which rule of a key counts when, from the first day of the first one on: stretches that follow each other without a
 * day between them, with gaps as stretches without a rule. The last one ends where the last rule ends.
 */
export function rulePeriods(set: RuleSet, key: RuleKey): readonly RulePeriod[] {
  const rules = set.rules.filter((rule) => rule.key === key);
  const starts = rules.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)]));
  const days = [...new Set(starts)].sort();
  const periods: RulePeriod[] = [];
  for (const [index, from] of days.entries()) {
    const rule = rules.length === 0 ? null : ruleInForce({ ...set, rules }, key, from);
    const next = days[index + 1];
    const last = periods.at(-1);
    const to = next === undefined ? null : addDays(next, -1);
    if (last !== undefined && last.rule === rule) periods[periods.length - 1] = { ...last, to };
    else periods.push({ from, to, rule });
  }
  // After the last day of the last rule there is nothing to tell.
  return periods.at(-1)?.rule === null ? periods.slice(0, -1) : periods;
}

/** Where rules of a key overlap, earliest first. */
export function ruleOverlaps(set: RuleSet, key: RuleKey): readonly RuleOverlap[] {
  const rules = set.rules.filter((rule) => rule.key === key).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return rules.flatMap((counts, index) =>
    rules.slice(0, index).flatMap((other) => {
      if (other.to !== null && other.to < counts.from) return [];
      const to = other.to === null || (counts.to !== null && counts.to < other.to) ? counts.to : other.to;
      return [{ from: counts.from, to, counts, other }];
    }),
  );
}

/** Whether a source was last looked at more than a year before a date. */
export function isCheckedLongAgo(checkedOn: IsoDate, today: IsoDate): boolean {
  return checkedOn < addYears(today, -1);
}
