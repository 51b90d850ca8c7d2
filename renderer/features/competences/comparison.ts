import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId, RequirementId } from '#shared/kernel/ids.ts';
import { joinDates, changeBetween, type ChangeKind, type Presence } from '#shared/domain/competences/compare-dates.ts';
import { askedOfPeople, type AskedOfPerson } from '#shared/domain/goals/asked-of-person.ts';
import type { RequirementCoverage } from '#shared/domain/goals/requirement-coverage.ts';
import { comparePeople } from '#shared/domain/team/person-name.ts';
import { emptyRow, type CoveredRequirement, type MatrixData, type MatrixDataRow } from './matrix-data.ts';

/** What the earlier of two dates adds to the matrix of the later one. */
export interface Comparison {
  /** The earlier date. */
  readonly firstOn: IsoDate;
  /** The rows of the earlier date, with the columns of the joined matrix. */
  readonly firstRows: ReadonlyMap<PersonId, MatrixDataRow>;
  readonly presenceOfPerson: ReadonlyMap<PersonId, Presence>;
  /** By the place of the column in the rows. */
  readonly presenceOfColumn: readonly Presence[];
  /** Coverage on the earlier date, of today's requirements. */
  readonly firstCoverage: ReadonlyMap<RequirementId, RequirementCoverage>;
}

/** Two dates as one matrix: that of the later date, with the people and competences that were there on either. */
export interface ComparedMatrix {
  readonly matrix: MatrixData;
  readonly comparison: Comparison;
}

/**
 * Lays the matrices of two dates over each other, the earlier one first.
 *
 * People who left and competences that were retired in between stay in sight with what they had; who joined and what
 * was added is in sight too. Requirements and coverage are those of the later date.
 */
export function compareMatrices(first: MatrixData, second: MatrixData): ComparedMatrix {
  const columns = joinDates(first.columnIds, second.columnIds);
  const columnIds = columns.map(({ id }) => id);
  const members = new Map([...first.members, ...second.members].map((member) => [member.person.id, member]));
  const people = joinDates(
    first.members.map(({ person }) => person.id),
    second.members.map(({ person }) => person.id),
  );
  const aligned = (matrix: MatrixData): ReadonlyMap<PersonId, MatrixDataRow> => {
    const places = new Map(matrix.columnIds.map((id, place) => [id, place]));
    const order = columnIds.map((id) => places.get(id));
    return new Map(matrix.rows.map((row) => [row.personId, alignedRow(row, order)]));
  };
  const secondRows = aligned(second);
  const known = new Set(second.competences.map(({ id }) => id));
  return {
    matrix: {
      ...second,
      competences: [...second.competences, ...first.competences.filter(({ id }) => !known.has(id))],
      columnIds,
      members: [...members.values()].sort((left, right) => comparePeople(left.person, right.person)),
      rows: people.map(({ id }) => secondRows.get(id) ?? emptyRow(id, columnIds.length)),
    },
    comparison: {
      firstOn: first.on,
      firstRows: aligned(first),
      presenceOfPerson: new Map(people.map(({ id, presence }) => [id, presence])),
      presenceOfColumn: columns.map(({ presence }) => presence),
      firstCoverage: new Map(first.requirements.map(({ requirement, coverage }) => [requirement.id, coverage])),
    },
  };
}

function alignedRow(row: MatrixDataRow, order: readonly (number | undefined)[]): MatrixDataRow {
  const align = (values: readonly number[]): number[] =>
    order.map((place) => (place === undefined ? 0 : (values[place] ?? 0)));
  return {
    personId: row.personId,
    used: align(row.used),
    agreed: align(row.agreed),
    usedDay: align(row.usedDay),
    self: align(row.self),
    leader: align(row.leader),
  };
}

/** What one cell was, is, and what happened in between; levels are 0 when unknown or not there. */
export interface ComparedCell {
  readonly first: number;
  readonly second: number;
  readonly change: ChangeKind;
  readonly person: Presence;
  readonly column: Presence;
}

/** Compares one cell. Where the person or the competence was there on one date only, nothing is compared. */
export function compareCell(
  { firstRows, presenceOfPerson, presenceOfColumn }: Comparison,
  row: MatrixDataRow,
  index: number,
): ComparedCell {
  const first = firstRows.get(row.personId)?.used[index] ?? 0;
  const second = row.used[index] ?? 0;
  const person = presenceOfPerson.get(row.personId) ?? 'both';
  const column = presenceOfColumn[index] ?? 'both';
  const isCompared = person === 'both' && column === 'both';
  return {
    first,
    second,
    change: isCompared ? changeBetween(first || null, second || null) : 'not-compared',
    person,
    column,
  };
}

/**
 * How people stood towards the requirements in view on the earlier date; a requirement on a competence that was not
 * there yet asked nobody.
 */
export function askedBefore(
  comparison: Comparison,
  requirements: readonly CoveredRequirement[],
): ReadonlyMap<PersonId, AskedOfPerson> {
  return askedOfPeople(requirements.flatMap(({ requirement }) => comparison.firstCoverage.get(requirement.id) ?? []));
}

/** A figure of the requirements of a column on the earlier date, added up. */
export function sumBefore(
  comparison: Comparison,
  requirements: readonly CoveredRequirement[],
  figure: (coverage: RequirementCoverage) => number,
): number {
  return requirements.reduce((sum, { requirement }) => {
    const coverage = comparison.firstCoverage.get(requirement.id);
    return coverage === undefined ? sum : sum + figure(coverage);
  }, 0);
}

/** The competences of a joined matrix that were there on one of the dates only. */
export function columnPresence(comparison: Comparison | null, index: number): Presence {
  return comparison?.presenceOfColumn[index] ?? 'both';
}
