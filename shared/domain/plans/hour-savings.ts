import type { HourSavingId, PersonId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { schoolYearPeriod, type SchoolYearStart } from '../../kernel/school-year.ts';
import { characterCount } from '../../kernel/text.ts';
import type { HourRightKey } from '../hours/hour-rights.ts';
import type { Rule, RuleSet } from '../rules/entities.ts';
import { ruleInForce } from '../rules/rule-in-force.ts';
import type { HourSource } from './entities.ts';

/** Sources of which hours can be kept for later. */
export const SAVING_SOURCES = [
  'professionalisation',
  'sustainable-basic',
  'sustainable-starter',
  'sustainable-senior',
] as const satisfies readonly HourSource[];
/** See {@link SAVING_SOURCES}. */
export type SavingSource = (typeof SAVING_SOURCES)[number];

/** The rule that a source goes by. */
export const RULE_OF_SOURCE: Readonly<Record<SavingSource, HourRightKey>> = {
  professionalisation: 'professionalisation-hours',
  'sustainable-basic': 'sustainable-basic-hours',
  'sustainable-starter': 'sustainable-starter-hours',
  'sustainable-senior': 'sustainable-senior-hours',
};

/** Hours kept from an earlier school year for an agreed purpose. */
export interface HourSaving {
  readonly id: HourSavingId;
  readonly personId: PersonId;
  readonly source: SavingSource;
  /** Calendar year in which the school year starts from which they are kept. */
  readonly fromSchoolYear: number;
  /** Whole minutes, above 0. */
  readonly minutes: number;
  readonly purpose: string;
}

/** Kept hours as they are entered. */
export type HourSavingDraft = Omit<HourSaving, 'id'>;

/** How long hours of a source and year can be kept. */
export interface SavingTerm {
  /** The rule in force on the first day of the year from which they are kept; null when there is none. */
  readonly rule: Rule | null;
  /** Years after it in which they can be used; 0 when they cannot be kept, null when no rule tells. */
  readonly years: number | null;
}

/** The term of saving by the rule in force on the first day of the year from which is saved (domain-rules C-31, C-32, C-34). */
export function savingTerm(
  source: SavingSource,
  fromSchoolYear: number,
  rules: RuleSet,
  start: SchoolYearStart,
): SavingTerm {
  const { from } = schoolYearPeriod({ kind: 'school-year', startYear: fromSchoolYear }, start);
  const rule = ruleInForce(rules, RULE_OF_SOURCE[source], from);
  return { rule, years: rule?.parameters['saveYears'] ?? null };
}

/** What is left of kept hours at the start of a school year. */
export interface SavingBalance extends HourSaving, SavingTerm {
  /** Last school year in which they can be used; null when no rule tells. */
  readonly lastSchoolYear: number | null;
  /** Whether they can be used in the year that is asked for. */
  readonly isUsable: boolean;
  /** Whole minutes not used yet; null when the right of a year in between is not known, so that use cannot be told. */
  readonly left: number | null;
}

/** Right and promised hours of a source in a school year, in minutes; an unknown right is null. */
export type YearOfSource = (schoolYear: number) => { readonly right: number | null; readonly committed: number };

/**
 * What is left of kept hours at the start of a school year.
 *
 * A year first uses its own right, less what is kept from it; what is promised beyond that comes out of kept hours that
 * can still be used, those that expire first before others. So a kept minute is used once. Hours without a known term
 * are never usable; when the right of a year with promised hours is not known, what it used is not known either.
 *
 * Worked: 10 h kept from 2024 for 3 years; in 2025 a right of 40 h and 44 h promised: 6 h left in 2026.
 */
export function savingBalances(
  savings: readonly HourSaving[],
  schoolYear: number,
  input: { readonly rules: RuleSet; readonly schoolYearStart: SchoolYearStart; readonly yearOf: YearOfSource },
): readonly SavingBalance[] {
  const kept = savings.map((saving) => {
    const term = savingTerm(saving.source, saving.fromSchoolYear, input.rules, input.schoolYearStart);
    return { ...saving, ...term, lastSchoolYear: term.years === null ? null : saving.fromSchoolYear + term.years };
  });
  const left = new Map<HourSavingId, number | null>(kept.map(({ id, minutes }) => [id, minutes]));
  const usableIn = (year: number) =>
    kept
      .filter(
        ({ fromSchoolYear, lastSchoolYear }) =>
          lastSchoolYear !== null && fromSchoolYear < year && year <= lastSchoolYear,
      )
      .sort(
        (one, other) =>
          (one.lastSchoolYear ?? 0) - (other.lastSchoolYear ?? 0) || one.fromSchoolYear - other.fromSchoolYear,
      );
  const first = Math.min(...kept.map(({ fromSchoolYear }) => fromSchoolYear));
  for (let year = first + 1; year < schoolYear; year += 1) {
    const usable = usableIn(year);
    if (usable.length === 0) continue;
    const { right, committed } = input.yearOf(year);
    let short = right === null ? 0 : Math.max(0, committed - Math.max(0, right - keptFrom(savings, year)));
    for (const { id } of usable) {
      const balance = left.get(id) ?? null;
      if (balance === null || (right === null && committed > 0)) {
        left.set(id, null);
        continue;
      }
      const used = Math.min(balance, short);
      left.set(id, balance - used);
      short -= used;
    }
  }
  const usable = new Set(usableIn(schoolYear).map(({ id }) => id));
  return kept.map((saving) => ({ ...saving, isUsable: usable.has(saving.id), left: left.get(saving.id) ?? null }));
}

/** What is kept from a school year, in minutes. */
export function keptFrom(savings: readonly HourSaving[], schoolYear: number): number {
  return savings
    .filter(({ fromSchoolYear }) => fromSchoolYear === schoolYear)
    .reduce((sum, { minutes }) => sum + minutes, 0);
}

/** What can be wrong with kept hours. */
export type SavingProblemCode =
  'required' | 'too-long' | 'plan-year-out-of-range' | 'hours-above-zero' | 'saving-not-allowed' | 'saving-twice';

const MAX_PURPOSE = 500;
const MAX_MINUTES = 1659 * 60;

/**
 * What is wrong with kept hours: whole minutes above 0 and at most a year task, a purpose, a year from 1990 to 2100, once
 * per person, source and year, and a source that may be kept by the rule of that year.
 */
export function savingProblems(
  draft: HourSavingDraft,
  context: {
    /** Everything else that is kept. */
    readonly others: readonly HourSaving[];
    readonly term: SavingTerm;
  },
): readonly Problem<SavingProblemCode>[] {
  const problems: Problem<SavingProblemCode>[] = [];
  const { personId, source, fromSchoolYear, minutes, purpose } = draft;
  if (!Number.isInteger(fromSchoolYear) || fromSchoolYear < 1990 || fromSchoolYear > 2100)
    problems.push(errorAt('fromSchoolYear', 'plan-year-out-of-range', { min: 1990, max: 2100 }));
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MAX_MINUTES)
    problems.push(errorAt('minutes', 'hours-above-zero', { maxHours: MAX_MINUTES / 60 }));
  if (purpose.trim() === '') problems.push(errorAt('purpose', 'required'));
  if (characterCount(purpose) > MAX_PURPOSE) problems.push(errorAt('purpose', 'too-long', { max: MAX_PURPOSE }));
  if (context.term.years === 0)
    problems.push(errorAt('source', 'saving-not-allowed', { source: context.term.rule?.source ?? '' }));
  if (
    context.others.some(
      (other) => other.personId === personId && other.source === source && other.fromSchoolYear === fromSchoolYear,
    )
  )
    problems.push(errorAt('fromSchoolYear', 'saving-twice'));
  return problems;
}
