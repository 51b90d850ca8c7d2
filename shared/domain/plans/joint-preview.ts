import { schoolYearOf } from '../../kernel/school-year.ts';
import type { PersonId, PlanItemId } from '../../kernel/ids.ts';
import { foldText } from '../../kernel/text.ts';
import type { TeamMember } from '../team/entities.ts';
import { isInServiceOn } from '../team/service.ts';
import type { HourSource, PlanItem } from './entities.ts';
import { hourLedger } from './hour-ledger.ts';
import { isCommitted, isWished } from './plan-actions.ts';
import type { PlanDraft, PlanHoursDraft } from './plan-policy.ts';
import { overrunOf } from './team-hours.ts';

/** Hours that a person would have promised beyond what there is, in one school year out of one source. */
export interface JointOverrun {
  readonly schoolYear: number;
  readonly source: HourSource;
  /** Whole minutes, above 0. */
  readonly minutes: number;
}

/**
 * Whether somebody is in service on the first and the last day: on both, on one, on neither. Unknown without a day or
 * without any appointment.
 */
export type JointService = 'in' | 'partly' | 'out' | 'unknown';

/** What planning the same for several people would come to for one of them. */
export interface JointPreviewLine {
  readonly personId: PersonId;
  /** As entered: everybody gets the same. */
  readonly hours: readonly PlanHoursDraft[];
  /** Whole cents. */
  readonly cents: number;
  /** Items of the person with the same catalogue entry or the same name in a school year that this one touches. */
  readonly plannedAlready: readonly PlanItemId[];
  readonly service: JointService;
  /** Where his hours would run over once it is agreed, what he already has included. */
  readonly overruns: readonly JointOverrun[];
}

/** Totals of the people who stay in. */
export interface JointTotals {
  readonly people: number;
  /** Whole minutes. */
  readonly minutes: number;
  /** Whole cents. */
  readonly cents: number;
}

/**
 * What planning the same for several people would come to, person by person, in the order in which they are given.
 *
 * Wishes are counted as if they were agreed, so that what would run over shows before anything is promised. Hours whose
 * right is not known run over nowhere.
 */
export function jointPreview(
  draft: PlanDraft,
  members: readonly TeamMember[],
  input: Parameters<typeof hourLedger>[2],
): readonly JointPreviewLine[] {
  const cents = draft.costs.reduce((sum, cost) => sum + cost.cents, 0);
  const years = yearsOf(draft, input.schoolYearStart);
  return members.map((member) => {
    const personId = member.person.id;
    const own = input.items.filter((item) => item.personId === personId);
    return {
      personId,
      hours: draft.hours,
      cents,
      plannedAlready: own
        .filter((item) => isSame(item, draft) && touches(yearsOf(item, input.schoolYearStart), years))
        .map(({ id }) => id),
      service: serviceOf(member, draft),
      overruns: overrunsOf(member, draft, { ...input, items: own }),
    };
  });
}

/** The sums of a preview: of the lines that are given, so without who was left out. */
export function jointTotals(lines: readonly JointPreviewLine[]): JointTotals {
  return {
    people: lines.length,
    minutes: lines.reduce((sum, { hours }) => sum + hours.reduce((own, { minutes }) => own + minutes, 0), 0),
    cents: lines.reduce((sum, line) => sum + line.cents, 0),
  };
}

function isSame(item: PlanItem, draft: PlanDraft): boolean {
  if (!isCommitted(item.state) && !isWished(item.state)) return false;
  if (draft.programmeId !== null && item.programmeId === draft.programmeId) return true;
  return draft.title.trim() !== '' && foldText(item.title) === foldText(draft.title);
}

type Years = Pick<PlanDraft, 'startsOn' | 'endsOn'> & { readonly hours: readonly Pick<PlanHoursDraft, 'schoolYear'>[] };

/** First and last school year of an item; null when it lies in none yet. */
function yearsOf(
  { startsOn, endsOn, hours }: Years,
  start: Parameters<typeof schoolYearOf>[1],
): readonly [number, number] | null {
  const years = [
    ...[startsOn, endsOn].flatMap((day) => (day === null ? [] : [schoolYearOf(day, start).startYear])),
    ...hours.map(({ schoolYear }) => schoolYear),
  ];
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

/** What lies in no year yet may come to lie in any. */
function touches(one: readonly [number, number] | null, other: readonly [number, number] | null): boolean {
  return one === null || other === null || (one[0] <= other[1] && other[0] <= one[1]);
}

function serviceOf(member: TeamMember, { startsOn, endsOn }: PlanDraft): JointService {
  const days = [...new Set([startsOn, endsOn].filter((day) => day !== null))];
  if (days.length === 0 || member.appointments.length === 0) return 'unknown';
  const present = days.filter((day) => isInServiceOn(member, day)).length;
  if (present === days.length) return 'in';
  return present === 0 ? 'out' : 'partly';
}

function overrunsOf(
  member: TeamMember,
  { hours }: PlanDraft,
  input: Parameters<typeof hourLedger>[2],
): readonly JointOverrun[] {
  return [...new Set(hours.map(({ schoolYear }) => schoolYear))].flatMap((schoolYear) => {
    const { entries } = hourLedger(member, schoolYear, input);
    return entries.flatMap((entry) => {
      const added = hours
        .filter((one) => one.schoolYear === schoolYear && one.source === entry.source)
        .reduce((sum, { minutes }) => sum + minutes, 0);
      if (added === 0) return [];
      const minutes = overrunOf({ ...entry, left: entry.left === null ? null : entry.left - added });
      return minutes === 0 ? [] : [{ schoolYear, source: entry.source, minutes }];
    });
  });
}
