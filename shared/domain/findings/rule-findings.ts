import { addYears } from '../../kernel/dates.ts';
import type { RuleKey } from '../rules/definitions.ts';
import { ruleInForce } from '../rules/rule-in-force.ts';
import type { Finding } from './entities.ts';
import type { FindingInput } from './finding-input.ts';
import { fact, makeFinding } from './make-finding.ts';

/** Rules that findings and ledgers are judged by today; others may have run out without harm. */
const KEYS_ASKED_TODAY: readonly RuleKey[] = [
  'year-task-hours',
  'professionalisation-hours',
  'sustainable-basic-hours',
  'sustainable-starter-hours',
  'sustainable-senior-hours',
  'professionalisation-budget',
  'development-plan-age',
  'talk-interval',
];

/**
 * Where the rules themselves need care: in force, but last compared with its source more than a year ago; not in force at
 * all on a day on which it is asked (a gap); two of one key that overlap in time, so that the later one is used. An own rule
 * may overlap the shipped one that it replaces.
 */
export function ruleFindings({ rules, today }: FindingInput): readonly Finding[] {
  const oldest = addYears(today, -1);
  const stale = rules.rules.filter((rule) => rule.checkedOn < oldest && ruleInForce(rules, rule.key, today) === rule);
  const first = stale.toSorted((left, right) => (left.checkedOn < right.checkedOn ? -1 : 1))[0];
  return [
    ...(first === undefined
      ? []
      : [
          makeFinding(
            'rules-outdated',
            [],
            { count: fact.number(stale.length), checked: fact.date(first.checkedOn) },
            first,
          ),
        ]),
    ...KEYS_ASKED_TODAY.filter((key) => ruleInForce(rules, key, today) === null).map((key) =>
      makeFinding('rule-missing', [], { rule: fact.word(`rules.${key}`), day: fact.date(today) }),
    ),
    ...overlapFindings(rules.rules),
  ];
}

function overlapFindings(rules: FindingInput['rules']['rules']): readonly Finding[] {
  return [...Map.groupBy(rules, ({ key, isOwn }) => `${key} ${String(isOwn)}`).values()].flatMap((same) => {
    const inOrder = same.toSorted((left, right) => (left.from < right.from ? -1 : 1));
    return inOrder.slice(1).flatMap((rule, index) => {
      const before = inOrder[index];
      if (before === undefined || (before.to !== null && before.to < rule.from)) return [];
      return [makeFinding('rules-overlap', [], { from: fact.date(rule.from) }, rule)];
    });
  });
}
