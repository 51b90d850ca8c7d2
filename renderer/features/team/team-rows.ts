import { addDays, type IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import { bouwenOn } from '#shared/domain/team/bouw.ts';
import type {
  Bouw,
  FunctionGroup,
  Person,
  PupilGroup,
  Qualification,
  QualificationKind,
  TeamMember,
  WorkingTimeFactor,
} from '#shared/domain/team/entities.ts';
import { comparePeople, displayName } from '#shared/domain/team/person-name.ts';
import { appointmentsOn, functionGroupOn, isInServiceOn, workingTimeFactorOn } from '#shared/domain/team/service.ts';

/** Where a person stands on a date: in service, with a first day to come, with a last day behind, or never appointed. */
export type ServiceState = 'in-service' | 'joining' | 'left' | 'none';

/** Which people the list shows. */
export const SERVICE_FILTERS = ['in-service', 'joining', 'left', 'none', 'all'] as const;
export type ServiceFilter = (typeof SERVICE_FILTERS)[number];

/** What the list shows of one person. */
export interface TeamRow {
  readonly id: PersonId;
  readonly person: Person;
  /** Place in the Dutch order of names, from 0. */
  readonly order: number;
  readonly state: ServiceState;
  /** The date at which the row is read: today, or the first day to come, or the last day behind. */
  readonly on: IsoDate;
  /** Titles of the functions held on that date, each once; may be empty. */
  readonly functionTitles: readonly string[];
  readonly functionGroup: FunctionGroup | null;
  /** 0 when not known. */
  readonly workingTimeFactor: WorkingTimeFactor;
  readonly pupilGroups: readonly PupilGroup[];
  readonly bouwen: readonly Bouw[];
  /** First day of the unbroken service; null when unknown. */
  readonly since: IsoDate | null;
  readonly degree: Qualification | null;
}

/** What narrows the list down; an empty list of groups or bouwen means all. */
export interface TeamFilter {
  readonly service: ServiceFilter;
  readonly functionGroups: readonly string[];
  readonly bouwen: readonly string[];
  readonly query: string;
}

/** Degrees from highest to lowest; other kinds are no degree. */
const DEGREES: readonly QualificationKind[] = [
  'doctorate',
  'wo-master',
  'hbo-master',
  'wo-bachelor',
  'hbo-bachelor',
  'pabo',
];

/** Whether a kind of qualification is a degree of higher education, which can be accredited. */
export function isDegree(kind: QualificationKind): boolean {
  return DEGREES.includes(kind);
}

/** The rows of the list in Dutch order of names. */
export function teamRows(members: readonly TeamMember[], today: IsoDate): readonly TeamRow[] {
  return members
    .toSorted((left, right) => comparePeople(left.person, right.person))
    .map((member, order) => teamRow(member, today, order));
}

/** The row of one person as of a date. */
export function teamRow(member: TeamMember, today: IsoDate, order = 0): TeamRow {
  const { state, on } = standingOf(member, today);
  const held = appointmentsOn(member, on);
  const titles = held.map((appointment) => appointment.functionTitle).filter((title) => title !== '');
  return {
    id: member.person.id,
    person: member.person,
    order,
    state,
    on,
    functionTitles: [...new Set(titles)],
    functionGroup: functionGroupOn(member, on),
    workingTimeFactor: workingTimeFactorOn(member, on),
    pupilGroups: [...new Set(held.flatMap((appointment) => appointment.pupilGroups))].sort((a, b) => a - b),
    bouwen: bouwenOn(member, on),
    since: unbrokenSince(member, on),
    degree: highestDegree(member.qualifications),
  };
}

/** The rows that a filter lets through, in their order. */
export function filterRows(rows: readonly TeamRow[], filter: TeamFilter): readonly TeamRow[] {
  return rows.filter(
    (row) =>
      (filter.service === 'all' || row.state === filter.service) &&
      (filter.functionGroups.length === 0 || filter.functionGroups.includes(row.functionGroup ?? 'unknown')) &&
      (filter.bouwen.length === 0 || row.bouwen.some((bouw) => filter.bouwen.includes(bouw))) &&
      (filter.query === '' || matchesQuery(searchText(row), filter.query)),
  );
}

/** People by standing, over all rows whatever the other filters. */
export function countByState(rows: readonly TeamRow[]): Readonly<Record<ServiceFilter, number>> {
  const counts = { 'in-service': 0, joining: 0, left: 0, none: 0, all: rows.length };
  for (const row of rows) counts[row.state] += 1;
  return counts;
}

/** The working-time factors of rows in one standing added up, in ten-thousandths of full time. */
export function totalOf(rows: readonly TeamRow[], state: ServiceState): WorkingTimeFactor {
  const counted = rows.filter((row) => row.state === state);
  return counted.reduce((sum, row) => sum + row.workingTimeFactor, 0) as WorkingTimeFactor;
}

function searchText({ person, functionTitles }: TeamRow): string {
  return [displayName(person), person.staffNumber ?? '', person.email ?? '', ...functionTitles].join(' ');
}

function standingOf(member: TeamMember, today: IsoDate): { readonly state: ServiceState; readonly on: IsoDate } {
  if (isInServiceOn(member, today)) return { state: 'in-service', on: today };
  const starts = member.appointments.flatMap(({ from }) => (from !== null && from > today ? [from] : [])).sort();
  if (starts[0] !== undefined) return { state: 'joining', on: starts[0] };
  const ends = member.appointments.flatMap(({ to }) => (to === null ? [] : [to])).sort();
  const last = ends.at(-1);
  return last === undefined ? { state: 'none', on: today } : { state: 'left', on: last };
}

/** Follows appointments back as long as each joins the next without a day between. */
function unbrokenSince(member: TeamMember, on: IsoDate): IsoDate | null {
  let start: IsoDate | null = null;
  let frontier = on;
  for (;;) {
    const joined = member.appointments.filter(
      ({ from, to }) => (from === null || from <= frontier) && (to === null || to >= addDays(frontier, -1)),
    );
    if (joined.some(({ from }) => from === null)) return null;
    const earliest: IsoDate | undefined = joined.flatMap(({ from }) => from ?? []).sort()[0];
    if (earliest === undefined || (start !== null && earliest >= start)) return start;
    start = earliest;
    frontier = earliest;
  }
}

/** The highest degree obtained, else the highest in progress. */
function highestDegree(qualifications: readonly Qualification[]): Qualification | null {
  const degrees = qualifications
    .filter(({ kind }) => isDegree(kind))
    .toSorted(
      (left, right) =>
        Number(left.isInProgress) - Number(right.isInProgress) ||
        DEGREES.indexOf(left.kind) - DEGREES.indexOf(right.kind),
    );
  return degrees[0] ?? null;
}
