/** What rules are about, in the order in which they are shown. */
export const RULE_THEMES = ['hours', 'budget', 'lerarenbeurs', 'grants', 'cycle', 'team', 'privacy'] as const;
/** See {@link RULE_THEMES}. */
export type RuleTheme = (typeof RULE_THEMES)[number];

/**
 * What a value of a rule is counted in; `rule-value.ts` has the type that belongs to each.
 *
 * - `hours-per-fte`: hours per school year at working-time factor 1.0;
 * - `cents`, `cents-per-fte` (at factor 1.0, per calendar year), `cents-per-hour`: whole cents;
 * - `share-with-cap`: per cent of an amount, up to a number of cents;
 * - `window`: first and last day of the year on which something may be asked for;
 * - `last-day`: last day of the year, `MM-DD`;
 * - `leave-hours`: hours per study year at factor 1.0, by kind of study;
 * - `credit-edges`: fewest credits (EC) at all, and the number up to which fewer years are given;
 * - `budget-mode`: whether the training budget is everybody's own right or one pool of the school.
 */
export const RULE_UNITS = [
  'hours-per-fte',
  'cents',
  'cents-per-fte',
  'cents-per-hour',
  'percent',
  'share-with-cap',
  'window',
  'last-day',
  'leave-hours',
  'credits',
  'credit-edges',
  'years',
  'months',
  'people',
  'date',
  'budget-mode',
] as const;
/** See {@link RULE_UNITS}. */
export type RuleUnit = (typeof RULE_UNITS)[number];

interface RuleDefinition {
  readonly theme: RuleTheme;
  readonly unit: RuleUnit;
  /** Names of the bounds that belong to the value; each is a number of 0 or more. */
  readonly parameters: readonly string[];
}

/**
 * Every rule that the program knows, with what its value is counted in. The values are data (`assets/rules/rules.json`
 * and the own rules of a workspace); the keys stand in the order in which they are shown within their theme.
 */
export const RULE_DEFINITIONS = {
  'year-task-hours': { theme: 'hours', unit: 'hours-per-fte', parameters: [] },
  'professionalisation-hours': { theme: 'hours', unit: 'hours-per-fte', parameters: [] },
  'sustainable-basic-hours': { theme: 'hours', unit: 'hours-per-fte', parameters: ['saveYears'] },
  'sustainable-starter-hours': { theme: 'hours', unit: 'hours-per-fte', parameters: ['maxStep', 'saveYears'] },
  'sustainable-senior-hours': {
    theme: 'hours',
    unit: 'hours-per-fte',
    parameters: ['minAge', 'saveYears', 'ownPercentToScale8', 'ownPercentAbove'],
  },
  'lesson-hours-maximum': { theme: 'hours', unit: 'hours-per-fte', parameters: [] },
  'professionalisation-budget-mode': { theme: 'budget', unit: 'budget-mode', parameters: [] },
  'professionalisation-budget': { theme: 'budget', unit: 'cents-per-fte', parameters: ['saveYears'] },
  'leader-professionalisation-budget': { theme: 'budget', unit: 'cents', parameters: ['saveYears'] },
  'lerarenbeurs-window': { theme: 'lerarenbeurs', unit: 'window', parameters: [] },
  'lerarenbeurs-tuition-cap': { theme: 'lerarenbeurs', unit: 'cents', parameters: [] },
  'lerarenbeurs-materials': { theme: 'lerarenbeurs', unit: 'share-with-cap', parameters: [] },
  'lerarenbeurs-travel': { theme: 'lerarenbeurs', unit: 'share-with-cap', parameters: [] },
  'lerarenbeurs-leave-hours': { theme: 'lerarenbeurs', unit: 'leave-hours', parameters: [] },
  'lerarenbeurs-leave-rate': { theme: 'lerarenbeurs', unit: 'cents-per-hour', parameters: [] },
  'lerarenbeurs-years': { theme: 'lerarenbeurs', unit: 'years', parameters: [] },
  'lerarenbeurs-credit-edges': { theme: 'lerarenbeurs', unit: 'credit-edges', parameters: [] },
  'lerarenbeurs-credits-per-year': { theme: 'lerarenbeurs', unit: 'credits', parameters: [] },
  'lerarenbeurs-teaching-share': { theme: 'lerarenbeurs', unit: 'percent', parameters: [] },
  'career-change-grant': { theme: 'grants', unit: 'cents', parameters: [] },
  'career-change-deadline': { theme: 'grants', unit: 'last-day', parameters: [] },
  'support-staff-grant': { theme: 'grants', unit: 'cents', parameters: [] },
  'support-staff-window': { theme: 'grants', unit: 'window', parameters: [] },
  'development-plan-age': { theme: 'cycle', unit: 'years', parameters: [] },
  'talk-interval': { theme: 'cycle', unit: 'years', parameters: [] },
  'school-plan-age': { theme: 'cycle', unit: 'years', parameters: [] },
  'master-share-target': { theme: 'team', unit: 'percent', parameters: [] },
  'gym-licence-since': { theme: 'team', unit: 'date', parameters: [] },
  'appraisal-retention': { theme: 'privacy', unit: 'years', parameters: [] },
  'access-request-term': { theme: 'privacy', unit: 'months', parameters: ['extraMonths'] },
  'smallest-cell': { theme: 'privacy', unit: 'people', parameters: [] },
} as const satisfies Readonly<Record<string, RuleDefinition>>;

/** Name of a rule. */
export type RuleKey = keyof typeof RULE_DEFINITIONS;

/** The names of all rules, in the order in which they are shown. */
export const RULE_KEYS = Object.keys(RULE_DEFINITIONS) as readonly RuleKey[];
