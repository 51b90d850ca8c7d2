import type { IsoDate } from '#shared/kernel/dates.ts';
import { schoolYearPeriod, type SchoolYearStart } from '#shared/kernel/school-year.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import { isInSchoolYear, itemSpan } from '#shared/domain/plans/plan-years.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { NO_PEOPLE_FILTER, passesFilterOn } from '#shared/domain/team/people-filter.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import type { Item, Plans } from '../plans-data.ts';
import type { TimelineAddress } from './use-timeline-address.ts';

/** A person of the time line with the items in view, in their order. */
export interface TimelineRow {
  readonly member: TeamMember;
  readonly name: string;
  readonly items: readonly Item[];
  /** Items that pass the filter but lie in no year yet. */
  readonly undated: readonly Item[];
}

/** The school years in view, each as the calendar year in which it starts. */
export function yearsOf({ from, years }: TimelineAddress): readonly number[] {
  return Array.from({ length: years }, (_year, ahead) => from + ahead);
}

/** First and last day of the school years in view. */
export function periodOf(
  address: TimelineAddress,
  start: SchoolYearStart,
): { readonly from: IsoDate; readonly to: IsoDate } {
  const period = (startYear: number) => schoolYearPeriod({ kind: 'school-year', startYear }, start);
  return { from: period(address.from).from, to: period(address.from + address.years - 1).to };
}

/** The people and items that the address asks for. A search finds items by title, or all items of who is called so. */
export function timelineRows(
  plans: Plans,
  members: readonly TeamMember[],
  address: TimelineAddress,
  titleOf: (item: Item) => string,
): readonly TimelineRow[] {
  const { bouw, group, goal, state, kind, query } = address;
  const years = yearsOf(address);
  const itemsOf = Map.groupBy(plans.items, ({ personId }) => personId);
  const isSearching = [goal, state, kind, query.trim()].some((text) => text !== '');
  return members
    .filter((member) => passesFilterOn(member, { ...NO_PEOPLE_FILTER, bouw, groupId: group }, plans.today))
    .map((member): TimelineRow => {
      const name = displayName(member.person);
      const found = (itemsOf.get(member.person.id) ?? []).filter(
        (item) =>
          (goal === '' || item.goalIds.some((id) => id === goal)) &&
          (state === '' || item.state === state) &&
          (kind === '' || item.kind === kind) &&
          (matchesQuery(name, query) || matchesQuery(titleOf(item), query)),
      );
      return {
        member,
        name,
        items: found.filter((item) => years.some((year) => isInSchoolYear(item, year, plans.schoolYearStart))),
        undated: found.filter((item) => itemSpan(item, plans.schoolYearStart) === null),
      };
    })
    .filter(({ items, undated }) => items.length + undated.length > 0 || (!isSearching && !address.isPlannedOnly));
}
