import type { Finding } from '#shared/domain/findings/entities.ts';
import { findFindings } from '#shared/domain/findings/find-findings.ts';
import type { FindingInput } from '#shared/domain/findings/finding-input.ts';
import type { FindingCode } from '#shared/domain/findings/finding-kinds.ts';
import { DEFAULT_PLANNING_SETTING } from '#shared/domain/plans/planning-setting.ts';
import type { RuleKey } from '#shared/domain/rules/definitions.ts';
import type { Rule, RuleOf, RuleSet } from '#shared/domain/rules/entities.ts';
import type { RuleValue } from '#shared/domain/rules/rule-value.ts';
import { isoDate, type IsoDate } from '#shared/kernel/dates.ts';

/** The day of the tests: in school year and study year 2026–2027. */
export const TODAY = isoDate('2026-11-24');

/** A rule in force for ever unless told otherwise. */
export function aRule<Key extends RuleKey>(
  key: Key,
  value: RuleValue<Key> | null,
  changes: Partial<Pick<RuleOf<Key>, 'from' | 'to' | 'parameters' | 'checkedOn' | 'isOwn'>> = {},
): Rule {
  return {
    key,
    value,
    from: isoDate('2000-01-01'),
    to: null,
    parameters: {},
    confidence: 'high',
    source: 'test',
    noteNl: '',
    noteEn: '',
    checkedOn: isoDate('2026-11-01'),
    isOwn: false,
    ...changes,
  } as Rule;
}

const SCHEME_END: { readonly to: IsoDate } = { to: isoDate('2028-08-31') };

/** Rules with the values of Appendix A of the domain rules, as far as findings ask them. */
export const RULES: readonly Rule[] = [
  aRule('year-task-hours', 1659),
  aRule('professionalisation-hours', 83),
  aRule('sustainable-basic-hours', 40, { parameters: { saveYears: 3 } }),
  aRule('sustainable-starter-hours', 40, { parameters: { maxStep: 3, saveYears: 0 } }),
  aRule('sustainable-senior-hours', 130, { parameters: { minAge: 57, saveYears: 5 } }),
  aRule('professionalisation-budget', 50_000, { parameters: { saveYears: 3 } }),
  aRule('development-plan-age', 4),
  aRule('talk-interval', 1),
  aRule('gym-licence-since', isoDate('2001-08-01')),
  aRule('lerarenbeurs-tuition-cap', 700_000, SCHEME_END),
  aRule('lerarenbeurs-materials', { percent: 10, capCents: 35_000 }, SCHEME_END),
  aRule('lerarenbeurs-travel', { percent: 10, capCents: 35_000 }, SCHEME_END),
  aRule('lerarenbeurs-leave-hours', { master: 320, bachelor: 160, premaster: 160 }, SCHEME_END),
  aRule('lerarenbeurs-years', 3, SCHEME_END),
  aRule('lerarenbeurs-credit-edges', { least: 30, full: 60 }, SCHEME_END),
  aRule('lerarenbeurs-teaching-share', 20, SCHEME_END),
  aRule(
    'lerarenbeurs-window',
    { opens: { day: '02-01', time: '18:00' }, closes: { day: '03-15', time: '23:59' } },
    { from: isoDate('2025-01-01'), to: isoDate('2028-04-01') },
  ),
];

/** A set of rules. */
export function ruleSet(rules: readonly Rule[] = RULES): RuleSet {
  return { version: 'test', checkedOn: isoDate('2026-11-01'), rules };
}

/** The rules of the tests without some. */
export function rulesWithout(...keys: readonly RuleKey[]): RuleSet {
  return ruleSet(RULES.filter(({ key }) => !keys.includes(key)));
}

/** What findings are made from; what a test does not name is empty. */
export function aFindingInput(changes: Partial<FindingInput> = {}): FindingInput {
  return {
    today: TODAY,
    schoolYearStart: '08-01',
    members: [],
    schools: [],
    items: [],
    programmes: [],
    agreements: [],
    talks: new Map(),
    roles: [],
    requirements: [],
    usedLevel: () => null,
    budgets: [],
    savings: [],
    holidays: [],
    setting: DEFAULT_PLANNING_SETTING,
    rules: ruleSet(),
    ...changes,
  };
}

/** The codes that are found, once each. */
export function codesOf(changes: Partial<FindingInput>): readonly FindingCode[] {
  return [...new Set(findFindings(aFindingInput(changes)).map(({ code }) => code))];
}

/** The findings of one kind. */
export function foundOf(code: FindingCode, changes: Partial<FindingInput>): readonly Finding[] {
  return findFindings(aFindingInput(changes)).filter((finding) => finding.code === code);
}

/** The values of the facts of the first finding of a kind; null when there is none. */
export function factsOf(code: FindingCode, changes: Partial<FindingInput>): Record<string, unknown> | null {
  const [first] = foundOf(code, changes);
  if (first === undefined) return null;
  return Object.fromEntries(Object.entries(first.facts).map(([name, { value }]) => [name, value]));
}
