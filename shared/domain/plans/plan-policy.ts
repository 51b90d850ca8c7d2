import { isoDate, type IsoDate } from '../../kernel/dates.ts';
import type { PlanCostId } from '../../kernel/ids.ts';
import { errorAt, warningAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { TeamMember } from '../team/entities.ts';
import type { PlanCost, PlanHours, PlanItem } from './entities.ts';

const MAX_TITLE = 300;
const MAX_TEXT = 4000;
const MAX_NOTE = 300;
const MAX_CENTS = 100_000_000;
const MAX_MINUTES = 600_000;
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;
const EARLIEST_DAY: IsoDate = isoDate('1990-01-01');
const LATEST_DAY: IsoDate = isoDate('2100-12-31');

/** States in which an item can be entered; what follows goes by the actions. */
export const FIRST_PLAN_STATES = ['wish', 'discussed', 'agreed'] as const;
/** See {@link FIRST_PLAN_STATES}. */
export type FirstPlanState = (typeof FIRST_PLAN_STATES)[number];

/** Hours as they are entered. */
export type PlanHoursDraft = Omit<PlanHours, 'id'>;
/** A cost as it is entered; null for a new one. */
export type PlanCostDraft = Omit<PlanCost, 'id'> & { readonly id: PlanCostId | null };

/** A plan item as somebody enters it, apart from whose it is and how far it is. */
export interface PlanDraft extends Pick<
  PlanItem,
  | 'programmeId'
  | 'title'
  | 'kind'
  | 'startsOn'
  | 'endsOn'
  | 'roleAfterId'
  | 'groupId'
  | 'note'
  | 'obstacle'
  | 'goalIds'
  | 'outcomes'
> {
  readonly hours: readonly PlanHoursDraft[];
  readonly costs: readonly PlanCostDraft[];
}

/** What a plan item is checked against. */
export interface PlanContext {
  readonly isKnownProgramme: (id: string) => boolean;
  readonly isKnownGoal: (id: string) => boolean;
  readonly isKnownRole: (id: string) => boolean;
  readonly isKnownGroup: (id: string) => boolean;
  /** Whether the workspace knows a competence with this level on its scale. */
  readonly isKnownLevel: (competenceId: string, level: number) => boolean;
}

/** What can be wrong with a plan item. */
export type PlanProblemCode =
  | 'required'
  | 'too-long'
  | 'programme-unknown'
  | 'end-before-start'
  | 'date-too-early'
  | 'date-too-late'
  | 'goal-unknown'
  | 'role-unknown'
  | 'group-unknown'
  | 'outcome-unknown'
  | 'hours-twice'
  | 'number-out-of-range'
  | 'amount-out-of-range'
  | 'plan-year-out-of-range';

/**
 * What is wrong with a plan item; empty when it may be stored.
 *
 * It has a title or a catalogue entry; dates are in order; hours are whole minutes above 0, once per school year and
 * source; costs are whole cents above 0; years lie between 1990 and 2100; goals, role, group and outcomes are known, each
 * goal and each competence once. Dates outside somebody's employment are no error: {@link planWarnings}.
 */
export function planProblems(draft: PlanDraft, context: PlanContext): readonly Problem<PlanProblemCode>[] {
  const problems: Problem<PlanProblemCode>[] = [];
  const { programmeId, roleAfterId, groupId } = draft;
  if (draft.title.trim() === '' && programmeId === null) problems.push(errorAt('title', 'required'));
  for (const [path, max] of [
    ['title', MAX_TITLE],
    ['note', MAX_TEXT],
    ['obstacle', MAX_TEXT],
  ] as const) {
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  if (programmeId !== null && !context.isKnownProgramme(programmeId))
    problems.push(errorAt('programmeId', 'programme-unknown'));
  if (roleAfterId !== null && !context.isKnownRole(roleAfterId)) problems.push(errorAt('roleAfterId', 'role-unknown'));
  if (groupId !== null && !context.isKnownGroup(groupId)) problems.push(errorAt('groupId', 'group-unknown'));
  return [
    ...problems,
    ...dateProblems(draft),
    ...linkProblems(draft, context),
    ...hoursProblems(draft.hours),
    ...costProblems(draft.costs),
  ];
}

function dateProblems({ startsOn, endsOn }: PlanDraft): readonly Problem<PlanProblemCode>[] {
  const problems: Problem<PlanProblemCode>[] = [];
  for (const [path, date] of [
    ['startsOn', startsOn],
    ['endsOn', endsOn],
  ] as const) {
    if (date === null) continue;
    if (date < EARLIEST_DAY) problems.push(errorAt(path, 'date-too-early', { earliest: EARLIEST_DAY }));
    if (date > LATEST_DAY) problems.push(errorAt(path, 'date-too-late', { latest: LATEST_DAY }));
  }
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) problems.push(errorAt('endsOn', 'end-before-start'));
  return problems;
}

function linkProblems({ goalIds, outcomes }: PlanDraft, context: PlanContext): readonly Problem<PlanProblemCode>[] {
  const problems: Problem<PlanProblemCode>[] = [];
  goalIds.forEach((goalId, index) => {
    if (goalIds.indexOf(goalId) < index || !context.isKnownGoal(goalId))
      problems.push(errorAt(`goalIds.${String(index)}`, 'goal-unknown'));
  });
  const seen = new Set<string>();
  outcomes.forEach(({ competenceId, level }, index) => {
    if (seen.has(competenceId) || !context.isKnownLevel(competenceId, level))
      problems.push(errorAt(`outcomes.${String(index)}`, 'outcome-unknown'));
    seen.add(competenceId);
  });
  return problems;
}

function hoursProblems(hours: readonly PlanHoursDraft[]): readonly Problem<PlanProblemCode>[] {
  const seen = new Set<string>();
  return hours.flatMap(({ schoolYear, source, minutes }, index) => {
    const path = `hours.${String(index)}`;
    const key = `${String(schoolYear)} ${source}`;
    const isTwice = seen.has(key);
    seen.add(key);
    return [
      ...yearProblems(`${path}.schoolYear`, schoolYear),
      ...(isTwice ? [errorAt(`${path}.source`, 'hours-twice' as const)] : []),
      ...(isWholeBetween(minutes, 1, MAX_MINUTES)
        ? []
        : [errorAt(`${path}.minutes`, 'number-out-of-range' as const, { min: 1, max: MAX_MINUTES })]),
    ];
  });
}

function costProblems(costs: readonly PlanCostDraft[]): readonly Problem<PlanProblemCode>[] {
  return costs.flatMap(({ year, cents, note }, index) => {
    const path = `costs.${String(index)}`;
    return [
      ...yearProblems(`${path}.year`, year),
      ...(isWholeBetween(cents, 1, MAX_CENTS) ? [] : [errorAt(`${path}.cents`, 'amount-out-of-range' as const)]),
      ...(characterCount(note) > MAX_NOTE ? [errorAt(`${path}.note`, 'too-long' as const, { max: MAX_NOTE })] : []),
    ];
  });
}

function yearProblems(path: string, year: number): readonly Problem<'plan-year-out-of-range'>[] {
  if (isWholeBetween(year, EARLIEST_YEAR, LATEST_YEAR)) return [];
  return [errorAt(path, 'plan-year-out-of-range', { min: EARLIEST_YEAR, max: LATEST_YEAR })];
}

function isWholeBetween(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** What deserves a second look in an item of somebody. */
export type PlanWarningCode = 'starts-before-employment' | 'ends-after-employment';

/**
 * What deserves a second look: the item starts before the first day of employment or goes on after the last. A person
 * without any appointment, or with one whose dates are open, gets no warning on that side: it is not known.
 */
export function planWarnings(
  { startsOn, endsOn }: Pick<PlanItem, 'startsOn' | 'endsOn'>,
  { appointments }: Pick<TeamMember, 'appointments'>,
): readonly Problem<PlanWarningCode>[] {
  if (appointments.length === 0) return [];
  const problems: Problem<PlanWarningCode>[] = [];
  const first = edgeOf(
    appointments.map(({ from }) => from),
    (left, right) => left < right,
  );
  const last = edgeOf(
    appointments.map(({ to }) => to),
    (left, right) => left > right,
  );
  if (first !== null && startsOn !== null && startsOn < first)
    problems.push(warningAt('startsOn', 'starts-before-employment', { from: first }));
  const end = endsOn ?? startsOn;
  if (last !== null && end !== null && end > last)
    problems.push(warningAt('endsOn', 'ends-after-employment', { to: last }));
  return problems;
}

/** The outermost of some dates; null when one is open. */
function edgeOf(
  dates: readonly (IsoDate | null)[],
  isFurther: (left: IsoDate, right: IsoDate) => boolean,
): IsoDate | null {
  return dates.reduce<IsoDate | null>(
    (found, date) => (found === null || date === null ? null : isFurther(date, found) ? date : found),
    dates[0] ?? null,
  );
}
