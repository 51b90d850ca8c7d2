import type { IsoDate } from '../../kernel/dates.ts';
import type { OwnRuleId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import { RULE_DEFINITIONS, type RuleKey } from './definitions.ts';
import type { Rule, RuleSet } from './entities.ts';
import { isRuleValue, type AnyRuleValue } from './rule-value.ts';

/** A rule of the users of a workspace: it takes the place of the shipped one that begins on the same day, or adds a period. */
export interface OwnRule {
  readonly id: OwnRuleId;
  readonly key: RuleKey;
  /** A value of the key; null when it is not known. */
  readonly value: AnyRuleValue | null;
  readonly parameters: Readonly<Record<string, number>>;
  readonly from: IsoDate;
  /** Last day, included; null when open. */
  readonly to: IsoDate | null;
  readonly source: string;
  readonly note: string;
  readonly checkedOn: IsoDate;
}

/** An own rule as it is entered. */
export type OwnRuleDraft = Omit<OwnRule, 'id' | 'key'>;

/** What can be wrong with an own rule. */
export type OwnRuleProblemCode =
  | 'rule-value-invalid'
  | 'number-out-of-range'
  | 'end-before-start'
  | 'rule-period-taken'
  | 'rule-start-fixed'
  | 'required'
  | 'too-long'
  | 'date-in-future';

const MAX_SOURCE = 300;
const MAX_NOTE = 2000;
const MAX_PARAMETER = 100;

/**
 * What is wrong with an own rule of a key; empty when it may be stored.
 *
 * `replaces` is the first day of the rule that is changed, null for a new period. A shipped rule keeps its first day: a
 * change from another day on is a new period. Two rules of a key never begin on one day; any other overlap is allowed,
 * and the rule that began last counts.
 */
export function ownRuleProblems(
  key: RuleKey,
  draft: OwnRuleDraft,
  context: {
    readonly set: RuleSet;
    readonly replaces: Rule | null;
    readonly isShipped: boolean;
    readonly today: IsoDate;
  },
): readonly Problem<OwnRuleProblemCode>[] {
  const problems: Problem<OwnRuleProblemCode>[] = [];
  const { value, parameters, from, to, source, note, checkedOn } = draft;
  if (value !== null && !isRuleValue(key, value)) problems.push(errorAt('value', 'rule-value-invalid'));
  const names: readonly string[] = RULE_DEFINITIONS[key].parameters;
  for (const name of new Set([...names, ...Object.keys(parameters)])) {
    const number = parameters[name] ?? Number.NaN;
    if (!names.includes(name) || !Number.isInteger(number) || number < 0 || number > MAX_PARAMETER) {
      problems.push(errorAt(`parameters.${name}`, 'number-out-of-range', { min: 0, max: MAX_PARAMETER }));
    }
  }
  if (to !== null && to < from) problems.push(errorAt('to', 'end-before-start'));
  const { set, replaces, isShipped, today } = context;
  if (isShipped && replaces !== null && from !== replaces.from) problems.push(errorAt('from', 'rule-start-fixed'));
  else if (from !== replaces?.from && set.rules.some((rule) => rule.key === key && rule.from === from)) {
    problems.push(errorAt('from', 'rule-period-taken'));
  }
  if (source.trim() === '') problems.push(errorAt('source', 'required'));
  if (characterCount(source) > MAX_SOURCE) problems.push(errorAt('source', 'too-long', { max: MAX_SOURCE }));
  if (characterCount(note) > MAX_NOTE) problems.push(errorAt('note', 'too-long', { max: MAX_NOTE }));
  if (checkedOn > today) problems.push(errorAt('checkedOn', 'date-in-future'));
  return problems;
}

/**
 * The shipped rules with the own rules among them: an own rule stands in the place of the shipped one of its key that
 * begins on the same day. How sure an own rule is, nobody told: its confidence is `unknown`. A stored value that does
 * not fit its key counts as not known.
 */
export function mergeRules(shipped: RuleSet, own: readonly OwnRule[]): RuleSet {
  const replaced = new Set(own.map(({ key, from }) => `${key} ${from}`));
  return {
    ...shipped,
    rules: [
      ...shipped.rules.filter(({ key, from }) => !replaced.has(`${key} ${from}`)),
      ...own.map(
        ({ key, value, parameters, from, to, source, note, checkedOn }) =>
          ({
            key,
            value: value !== null && isRuleValue(key, value) ? value : null,
            parameters,
            from,
            to,
            confidence: 'unknown',
            source,
            noteNl: note,
            noteEn: note,
            checkedOn,
            isOwn: true,
            // The check above ties the value to its key, which the type of a union cannot follow.
          }) as Rule,
      ),
    ],
  };
}
