import { addDays, isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { PersonId, PlanItemId } from '../../kernel/ids.ts';
import { schoolYearPeriod, type SchoolYearStart } from '../../kernel/school-year.ts';
import { mondayOf, SCHOOL_DAYS, weekdayOf } from '../../kernel/weekday.ts';
import type { CoverState, PlanCover, PlanItem } from './entities.ts';
import { isCommitted, isWished } from './plan-actions.ts';
import { holidayOn, type SchoolHoliday } from './school-holidays.ts';

/** A line of cover: minutes of one day, or of one week when it is spread. */
export interface CoverLine {
  readonly itemId: PlanItemId;
  readonly personId: PersonId;
  /**
   * - `arranged`: cover that was entered, in one of its states;
   * - `session`: minutes of a session that need cover and that nothing entered covers;
   * - `none-needed`: a session that needs no cover; 0 minutes, so that 0 differs from "not entered".
   */
  readonly kind: 'arranged' | 'session' | 'none-needed';
  /** The day; null for cover that is spread over the week. */
  readonly day: IsoDate | null;
  readonly monday: IsoDate;
  /** Whole minutes. */
  readonly minutes: number;
  readonly state: CoverState;
  readonly coveredBy: string;
  /** Promised, or only wished. */
  readonly isCommitted: boolean;
}

/** A day on which more people need cover than the school can spare. */
export interface BusyDay {
  readonly day: IsoDate;
  readonly personIds: readonly PersonId[];
}

/** The cover of the team in one school year. */
export interface CoverLedger {
  readonly schoolYear: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly lines: readonly CoverLine[];
  /** Promised items in this year of which neither days nor cover are entered: their need is not known. */
  readonly unknown: readonly PlanItemId[];
  readonly busyDays: readonly BusyDay[];
  readonly mostAbsent: number;
}

/**
 * The cover that the team needs and has in a school year, as lines of a day or a week.
 *
 * Entered cover counts on its weekday in every week of its period, both ends included, and not on days in a holiday; cover
 * without a weekday counts once in each week with a school day in its period. What the sessions of an item ask beyond the
 * cover of that day, and then beyond the spread cover of that week, is a line that nobody covers yet: nothing counts
 * twice. Nobody teaches on Saturday and Sunday, so sessions on those days need none. A week belongs to the school year of its Monday, a day to its own. What stopped or lapsed counts nowhere.
 *
 * On a busy day more than `mostAbsent` people with promised items need cover.
 */
export function coverLedger(
  schoolYear: number,
  input: {
    readonly items: readonly PlanItem[];
    readonly holidays: readonly SchoolHoliday[];
    readonly schoolYearStart: SchoolYearStart;
    readonly mostAbsent: number;
  },
): CoverLedger {
  const { from, to } = schoolYearPeriod({ kind: 'school-year', startYear: schoolYear }, input.schoolYearStart);
  const items = input.items.filter(({ state }) => isCommitted(state) || isWished(state));
  const lines = items.flatMap((item) =>
    linesOf(item, input.holidays).filter((line) => isWithin(line.day ?? line.monday, from, to)),
  );
  const known = new Set(lines.map(({ itemId }) => itemId));
  return {
    schoolYear,
    from,
    to,
    lines,
    unknown: items.flatMap((item) =>
      isCommitted(item.state) && !known.has(item.id) && touches(item, schoolYear, from, to) ? [item.id] : [],
    ),
    busyDays: busyDays(items, lines, { from, to }, input.mostAbsent),
    mostAbsent: input.mostAbsent,
  };
}

function linesOf(item: PlanItem, holidays: readonly SchoolHoliday[]): readonly CoverLine[] {
  const line = (changes: Pick<CoverLine, 'kind' | 'day' | 'monday' | 'minutes'> & Partial<CoverLine>): CoverLine => ({
    itemId: item.id,
    personId: item.personId,
    state: 'needed',
    coveredBy: '',
    isCommitted: isCommitted(item.state),
    ...changes,
  });
  const arranged = item.cover.flatMap((cover) => {
    const { minutesPerWeek: minutes, state, coveredBy } = cover;
    return daysOf(cover, holidays).map(({ day, monday }) =>
      line({ kind: 'arranged', day, monday, minutes, state, coveredBy }),
    );
  });
  const onDay = sumBy(arranged, ({ day }) => day);
  const spread = sumBy(arranged, ({ day, monday }) => (day === null ? monday : null));
  const asked = item.sessions.toSorted((left, right) => (left.heldOn < right.heldOn ? -1 : 1));
  const rest = asked.flatMap(({ heldOn: day, minutes, needsCover }) => {
    if (weekdayOf(day) > SCHOOL_DAYS.length) return [];
    const monday = mondayOf(day);
    if (!needsCover) return [line({ kind: 'none-needed', day, monday, minutes: 0 })];
    const beyondDay = Math.max(0, minutes - (onDay.get(day) ?? 0));
    const fromSpread = Math.min(beyondDay, spread.get(monday) ?? 0);
    spread.set(monday, (spread.get(monday) ?? 0) - fromSpread);
    const open = beyondDay - fromSpread;
    return open === 0 ? [] : [line({ kind: 'session', day, monday, minutes: open })];
  });
  return [...arranged, ...rest];
}

/** The days, or for spread cover the weeks, in which cover counts. */
function daysOf(
  { weekday, from, to }: PlanCover,
  holidays: readonly SchoolHoliday[],
): readonly { readonly day: IsoDate | null; readonly monday: IsoDate }[] {
  const found: { day: IsoDate | null; monday: IsoDate }[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const days = (weekday === null ? SCHOOL_DAYS : [weekday])
      .map((number) => addDays(monday, number - 1))
      .filter((day) => isWithin(day, from, to) && holidayOn(day, holidays) === null);
    const [first] = days;
    if (first !== undefined) found.push({ day: weekday === null ? null : first, monday });
  }
  return found;
}

function sumBy(lines: readonly CoverLine[], keyOf: (line: CoverLine) => IsoDate | null): Map<IsoDate, number> {
  const sums = new Map<IsoDate, number>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + line.minutes);
  }
  return sums;
}

function touches(item: PlanItem, schoolYear: number, from: IsoDate, to: IsoDate): boolean {
  if (item.hours.some((hours) => hours.schoolYear === schoolYear)) return true;
  const first = item.startsOn ?? item.endsOn;
  const last = item.endsOn ?? item.startsOn;
  return first !== null && last !== null && first <= to && last >= from;
}

/** Who needs cover on a day: by cover on that weekday, or by a session that needs it, whoever covers. */
function busyDays(
  items: readonly PlanItem[],
  lines: readonly CoverLine[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  mostAbsent: number,
): readonly BusyDay[] {
  const away = new Map<IsoDate, Set<PersonId>>();
  const add = (day: IsoDate, personId: PersonId): void => {
    const people = away.get(day) ?? new Set();
    away.set(day, people.add(personId));
  };
  for (const { day, minutes, personId, isCommitted: isPromised } of lines) {
    if (day !== null && minutes > 0 && isPromised) add(day, personId);
  }
  for (const item of items) {
    if (!isCommitted(item.state)) continue;
    for (const { heldOn, needsCover } of item.sessions) {
      if (needsCover && weekdayOf(heldOn) <= SCHOOL_DAYS.length && isWithin(heldOn, from, to))
        add(heldOn, item.personId);
    }
  }
  return [...away]
    .filter(([, people]) => people.size > mostAbsent)
    .map(([day, people]) => ({ day, personIds: [...people] }))
    .sort((left, right) => (left.day < right.day ? -1 : 1));
}
