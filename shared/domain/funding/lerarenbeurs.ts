import { isoDate, isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { ProgrammeKind } from '../catalogue/entities.ts';
import type { RuleOf, RuleSet } from '../rules/entities.ts';
import { ruleInForce } from '../rules/rule-in-force.ts';
import type { LeaveHours, ShareWithCap } from '../rules/rule-value.ts';
import type { WorkingTimeFactor } from '../team/entities.ts';
import { firstDayOf, type StudyYear } from './study-year.ts';

/** Kinds of study that the scheme knows. */
export type GrantStudy = keyof LeaveHours;

/**
 * The kind of study that a programme is for the Lerarenbeurs; null when it can never be paid by it: register programmes
 * and short courses (domain-rules L-07, M-06).
 */
export function grantStudyOf(kind: ProgrammeKind): GrantStudy | null {
  switch (kind) {
    case 'hbo-master':
    case 'wo-master':
      return 'master';
    case 'bachelor':
      return 'bachelor';
    case 'premaster':
      return 'premaster';
    default:
      return null;
  }
}

/** What the grant pays in one study year, in whole cents. */
export interface GrantAmount {
  /** The tuition, up to the cap. */
  readonly tuition: number;
  /** At most so much for study materials. */
  readonly materials: number;
  /** At most so much for travel. */
  readonly travel: number;
  /** The part of the tuition above the cap; 0 when it is covered. */
  readonly gap: number;
  /** The rule of the cap. */
  readonly rule: RuleOf<'lerarenbeurs-tuition-cap'>;
}

/**
 * What the Lerarenbeurs pays in a study year for a tuition (whole cents, of one year): 100 % up to the cap, and 10 % of the
 * tuition for materials and for travel, each up to its own cap (domain-rules L-02). Null when a rule is not in force on the
 * first day of the study year or its value is not known.
 *
 * Worked: tuition 8,300 against a cap of 7,000 → 7,000 and a gap of 1,300; materials and travel 350 each.
 */
export function grantAmount(tuitionCents: number, year: StudyYear, rules: RuleSet): GrantAmount | null {
  const on = firstDayOf(year);
  const rule = ruleInForce(rules, 'lerarenbeurs-tuition-cap', on);
  const materials = ruleInForce(rules, 'lerarenbeurs-materials', on)?.value ?? null;
  const travel = ruleInForce(rules, 'lerarenbeurs-travel', on)?.value ?? null;
  if (rule === null || rule.value === null || materials === null || travel === null) return null;
  const tuition = Math.min(tuitionCents, rule.value);
  return {
    tuition,
    materials: shareOf(tuitionCents, materials),
    travel: shareOf(tuitionCents, travel),
    gap: tuitionCents - tuition,
    rule,
  };
}

/** A percentage of an amount in whole cents, rounded down, up to the cap. */
function shareOf(cents: number, { percent, capCents }: ShareWithCap): number {
  return Math.min(capCents, Math.floor((cents * percent) / 100));
}

/** Study leave that the grant pays in one study year. */
export interface GrantLeave {
  /** Whole minutes. */
  readonly minutes: number;
  readonly rule: RuleOf<'lerarenbeurs-leave-hours'>;
}

/**
 * Study leave of one study year: the hours of the kind of study × working-time factor, halves of a minute rounded up
 * (domain-rules L-03). Null when no rule is in force or the size of the appointment is not known.
 *
 * Worked: a master at 0.7 → 0.7 × 320 = 224 hours.
 */
export function grantLeave(
  study: GrantStudy,
  factor: WorkingTimeFactor,
  year: StudyYear,
  rules: RuleSet,
): GrantLeave | null {
  const rule = ruleInForce(rules, 'lerarenbeurs-leave-hours', firstDayOf(year));
  if (rule === null || rule.value === null || factor === 0) return null;
  return { minutes: Math.floor((rule.value[study] * 60 * factor + 5_000) / 10_000), rule };
}

/** Days on which a study year can be applied for. */
export interface GrantWindow {
  readonly opens: IsoDate;
  readonly closes: IsoDate;
  readonly rule: RuleOf<'lerarenbeurs-window'>;
}

/**
 * The window in which a study year is applied for, in the calendar year in which it starts (domain-rules L-11: 1 February
 * to 15 March): of the rule that is in force on its own last day; of several the one that began last. Null when there is
 * none, or when the scheme – its cap of tuition – is not in force on the first day of the study year: then nobody knows
 * whether there will be one.
 */
export function grantWindow(year: StudyYear, rules: RuleSet): GrantWindow | null {
  if (!isSchemeOpen(year, rules)) return null;
  const dayIn = (day: string): IsoDate => isoDate(`${String(year.startYear)}-${day}`);
  let found: GrantWindow | null = null;
  for (const rule of rules.rules) {
    if (rule.key !== 'lerarenbeurs-window' || rule.value === null) continue;
    const closes = dayIn(rule.value.closes.day);
    if (!isWithin(closes, rule.from, rule.to) || (found !== null && rule.from < found.rule.from)) continue;
    found = { opens: dayIn(rule.value.opens.day), closes, rule };
  }
  return found;
}

/** Whether the scheme is known to run in a study year: its cap of tuition is in force on the first day. */
export function isSchemeOpen(year: StudyYear, rules: RuleSet): boolean {
  return ruleInForce(rules, 'lerarenbeurs-tuition-cap', firstDayOf(year)) !== null;
}

/** For how many study years the grant is given for one programme. */
export type GrantYears =
  | { readonly kind: 'years'; readonly years: number; readonly rule: RuleOf<'lerarenbeurs-years'> }
  /** Fewer than the full number of years; how many the source does not say. */
  | { readonly kind: 'fewer'; readonly rule: RuleOf<'lerarenbeurs-credit-edges'> }
  /** Too small a programme. */
  | { readonly kind: 'none'; readonly rule: RuleOf<'lerarenbeurs-credit-edges'> }
  | { readonly kind: 'unknown' };

/**
 * For how many study years the grant is given, by the size of the programme in EC (domain-rules L-08): none below the
 * lower edge, fewer years from there up to and including the upper edge, the full number above. Unknown when the size or a
 * rule is not known.
 *
 * Worked with edges 30 and 60 and three years: 29 → none; 30, 59, 60 → fewer; 61 → three years.
 */
export function grantYears(credits: number | null, on: IsoDate, rules: RuleSet): GrantYears {
  const edges = ruleInForce(rules, 'lerarenbeurs-credit-edges', on);
  const years = ruleInForce(rules, 'lerarenbeurs-years', on);
  if (credits === null || edges === null || edges.value === null) return { kind: 'unknown' };
  if (credits < edges.value.least) return { kind: 'none', rule: edges };
  if (credits <= edges.value.full) return { kind: 'fewer', rule: edges };
  return years === null || years.value === null
    ? { kind: 'unknown' }
    : { kind: 'years', years: years.value, rule: years };
}
