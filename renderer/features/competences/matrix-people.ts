import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { compareText, matchesQuery } from '#shared/kernel/text.ts';
import { askedOfPeople, NOTHING_ASKED, type AskedOfPerson } from '#shared/domain/goals/asked-of-person.ts';
import { FUNCTION_GROUPS, type TeamMember } from '#shared/domain/team/entities.ts';
import { mainFunctionTitleOn, passesFilterOn, type PeopleFilter } from '#shared/domain/team/people-filter.ts';
import { comparePeople, displayName } from '#shared/domain/team/person-name.ts';
import { functionGroupOn } from '#shared/domain/team/service.ts';
import type { ColumnGroup, CompetenceColumn } from './matrix-columns.ts';
import type { CoveredRequirement, MatrixData, MatrixDataRow } from './matrix-data.ts';

/** Orders of the rows; the first is the usual one. */
export const PEOPLE_ORDERS = ['name', 'function', 'gap'] as const;
/** See {@link PEOPLE_ORDERS}. */
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];

/** What decides which people are shown and in which order. Empty texts filter nothing. */
export interface PeopleView {
  readonly query: string;
  readonly filter: PeopleFilter;
  readonly order: PeopleOrder;
}

/**
 * What is asked of a person in each column, as one sign per column in the order of the columns: `b` below the level of
 * a requirement, `u` asked and unknown, `.` neither.
 *
 * A text, so that a row whose marks stay the same is not rendered again.
 */
export type PersonMarks = string;

/** A person of the matrix. */
export interface MatrixPerson {
  readonly member: TeamMember;
  readonly name: string;
  /** The function in the school's words; empty when there is none. */
  readonly functionTitle: string;
  readonly row: MatrixDataRow;
  readonly marks: PersonMarks;
  /** How he stands towards all requirements in view, whichever columns are shown. */
  readonly asked: AskedOfPerson;
}

/** What tells people apart. */
export function personIdOf({ member }: MatrixPerson): string {
  return member.person.id;
}

/**
 * The people of a view with what is asked of them. `dateOf` gives the day on which somebody's appointments are looked
 * at: the day of the matrix, or for who had left by then the earlier day it is compared with.
 */
export function buildPeople(
  matrix: MatrixData,
  groups: readonly ColumnGroup[],
  requirements: readonly CoveredRequirement[],
  view: PeopleView,
  dateOf: (personId: PersonId) => IsoDate = () => matrix.on,
): readonly MatrixPerson[] {
  const columns = groups.flatMap((group) => group.columns);
  const marks = marksByPerson(columns);
  const noMarks = '.'.repeat(columns.length);
  const asked = askedOfPeople(requirements.map(({ coverage }) => coverage));
  const rows = new Map(matrix.rows.map((row) => [row.personId, row]));
  const people = matrix.members.flatMap((member): MatrixPerson[] => {
    const { id } = member.person;
    const row = rows.get(id);
    if (row === undefined || !isShown(member, dateOf(id), view)) return [];
    return [
      {
        member,
        name: displayName(member.person),
        functionTitle: mainFunctionTitleOn(member, dateOf(id)),
        row,
        marks: marks.get(id)?.join('') ?? noMarks,
        asked: asked.get(id) ?? NOTHING_ASKED,
      },
    ];
  });
  return people.sort((left, right) => compareInOrder(left, right, view.order, dateOf));
}

function marksByPerson(columns: readonly CompetenceColumn[]): ReadonlyMap<PersonId, readonly string[]> {
  const marks = new Map<PersonId, string[]>();
  const of = (personId: PersonId): string[] => {
    const known = marks.get(personId);
    if (known !== undefined) return known;
    const fresh = columns.map(() => '.');
    marks.set(personId, fresh);
    return fresh;
  };
  columns.forEach((column, place) => {
    for (const { coverage } of column.requirements) {
      for (const personId of coverage.people.lacking) of(personId)[place] = 'b';
      for (const personId of coverage.people.unknown) {
        const own = of(personId);
        if (own[place] === '.') own[place] = 'u';
      }
    }
  });
  return marks;
}

function isShown(member: TeamMember, on: IsoDate, view: PeopleView): boolean {
  if (view.query.trim() !== '' && !matchesQuery(displayName(member.person), view.query)) return false;
  return passesFilterOn(member, view.filter, on);
}

function compareInOrder(
  left: MatrixPerson,
  right: MatrixPerson,
  order: PeopleOrder,
  dateOf: (personId: PersonId) => IsoDate,
): number {
  const byName = comparePeople(left.member.person, right.member.person);
  switch (order) {
    case 'gap':
      return right.asked.lacking - left.asked.lacking || right.asked.unknown - left.asked.unknown || byName;
    case 'function': {
      const place = ({ member }: MatrixPerson): number => {
        const group = functionGroupOn(member, dateOf(member.person.id));
        return group === null ? FUNCTION_GROUPS.length : FUNCTION_GROUPS.indexOf(group);
      };
      return place(left) - place(right) || compareText(left.functionTitle, right.functionTitle) || byName;
    }
    case 'name':
      return byName;
  }
}
