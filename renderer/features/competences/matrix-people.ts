import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { compareText, matchesQuery } from '#shared/kernel/text.ts';
import { bouwenOn } from '#shared/domain/team/bouw.ts';
import { FUNCTION_GROUPS, type TeamMember } from '#shared/domain/team/entities.ts';
import { comparePeople, displayName } from '#shared/domain/team/person-name.ts';
import { appointmentsOn, functionGroupOn } from '#shared/domain/team/service.ts';
import type { ColumnGroup, CompetenceColumn } from './matrix-columns.ts';
import type { MatrixData, MatrixDataRow } from './matrix-data.ts';

/** Orders of the rows; the first is the usual one. */
export const PEOPLE_ORDERS = ['name', 'function', 'gap'] as const;
/** See {@link PEOPLE_ORDERS}. */
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];

/** What decides which people are shown and in which order. Empty texts filter nothing. */
export interface PeopleView {
  readonly query: string;
  readonly bouw: string;
  readonly functionGroup: string;
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
  /** Requirements in view that ask this person and that he is below. */
  readonly below: number;
  /** Requirements in view that ask this person and of which his level is unknown. */
  readonly unknown: number;
}

/** What tells people apart. */
export function personIdOf({ member }: MatrixPerson): string {
  return member.person.id;
}

/** The people of a view with what is asked of them. */
export function buildPeople(
  matrix: MatrixData,
  groups: readonly ColumnGroup[],
  view: PeopleView,
): readonly MatrixPerson[] {
  const columns = groups.flatMap((group) => group.columns);
  const asked = askedByPerson(columns);
  const rows = new Map(matrix.rows.map((row) => [row.personId, row]));
  const people = matrix.members.flatMap((member): MatrixPerson[] => {
    const row = rows.get(member.person.id);
    if (row === undefined || !isShown(member, matrix.on, view)) return [];
    const { marks, below, unknown } = asked.get(member.person.id) ?? NOTHING_ASKED;
    return [
      {
        member,
        name: displayName(member.person),
        functionTitle: functionTitleOn(member, matrix.on),
        row,
        marks: marks.length === 0 ? '.'.repeat(columns.length) : marks.join(''),
        below,
        unknown,
      },
    ];
  });
  return people.sort((left, right) => compareInOrder(left, right, view.order, matrix.on));
}

interface Asked {
  readonly marks: string[];
  below: number;
  unknown: number;
}

const NOTHING_ASKED: Asked = { marks: [], below: 0, unknown: 0 };

function askedByPerson(columns: readonly CompetenceColumn[]): ReadonlyMap<PersonId, Asked> {
  const asked = new Map<PersonId, Asked>();
  const of = (personId: PersonId): Asked => {
    const known = asked.get(personId);
    if (known !== undefined) return known;
    const fresh = { marks: columns.map(() => '.'), below: 0, unknown: 0 };
    asked.set(personId, fresh);
    return fresh;
  };
  // A competence that stands under several goals is a column of each; its requirements are counted where they stand.
  columns.forEach((column, place) => {
    for (const { coverage } of column.requirements) {
      for (const personId of coverage.people.lacking) {
        const person = of(personId);
        person.marks[place] = 'b';
        person.below += 1;
      }
      for (const personId of coverage.people.unknown) {
        const person = of(personId);
        if (person.marks[place] === '.') person.marks[place] = 'u';
        person.unknown += 1;
      }
    }
  });
  return asked;
}

function isShown(member: TeamMember, on: IsoDate, view: PeopleView): boolean {
  if (view.query.trim() !== '' && !matchesQuery(displayName(member.person), view.query)) return false;
  if (view.bouw !== '' && !bouwenOn(member, on).some((bouw) => bouw === view.bouw)) return false;
  return view.functionGroup === '' || functionGroupOn(member, on) === view.functionGroup;
}

function functionTitleOn(member: TeamMember, on: IsoDate): string {
  const [largest] = appointmentsOn(member, on).toSorted(
    (left, right) => right.workingTimeFactor - left.workingTimeFactor,
  );
  return largest?.functionTitle ?? '';
}

function compareInOrder(left: MatrixPerson, right: MatrixPerson, order: PeopleOrder, on: IsoDate): number {
  const byName = comparePeople(left.member.person, right.member.person);
  if (order === 'gap') return right.below - left.below || right.unknown - left.unknown || byName;
  if (order === 'function') {
    const place = ({ member }: MatrixPerson): number => {
      const group = functionGroupOn(member, on);
      return group === null ? FUNCTION_GROUPS.length : FUNCTION_GROUPS.indexOf(group);
    };
    return place(left) - place(right) || compareText(left.functionTitle, right.functionTitle) || byName;
  }
  return byName;
}
