import { useCallback, useMemo } from 'react';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import type { AskedOfPerson } from '#shared/domain/goals/asked-of-person.ts';
import { singlePoints, type SinglePoint } from '#shared/domain/competences/single-points.ts';
import { askerChoices, knownAsker, requirementsInView, type Asker, type AskerChoice } from './asker.ts';
import { askedBefore, compareMatrices, type Comparison } from './comparison.ts';
import { buildColumns, type ColumnGroup } from './matrix-columns.ts';
import type { CoveredRequirement, MatrixData } from './matrix-data.ts';
import { buildPeople, personIdOf, type MatrixPerson } from './matrix-people.ts';
import type { MatrixAddress } from './use-matrix-address.ts';
import { useSteadyGroups, useSteadyOrder } from './use-steady-order.ts';

/** The matrix as the address wants to see it. */
export interface MatrixModel {
  /** The answer of the core; of two dates the later one with what was there on either. */
  readonly matrix: MatrixData;
  readonly comparison: Comparison | null;
  readonly choices: readonly AskerChoice[];
  readonly asker: Asker;
  /** The requirements in view. */
  readonly requirements: readonly CoveredRequirement[];
  readonly singles: readonly SinglePoint[];
  readonly groups: readonly ColumnGroup[];
  readonly people: readonly MatrixPerson[];
  /** How people stood on the earlier of two dates; null for one date. */
  readonly before: ReadonlyMap<PersonId, AskedOfPerson> | null;
}

/** Computes the model; what does not change keeps its identity. `other` is the answer of the date it is compared with. */
export function useMatrixModel(data: MatrixData, other: MatrixData | null, address: MatrixAddress): MatrixModel {
  const { columns, people: peopleView } = address;
  const compared = useMemo(() => {
    if (other === null || other.framework.id !== data.framework.id) return { matrix: data, comparison: null };
    return other.on < data.on ? compareMatrices(other, data) : compareMatrices(data, other);
  }, [data, other]);
  const { matrix, comparison } = compared;

  const choices = useMemo(() => askerChoices(matrix), [matrix]);
  const asker = useMemo(() => knownAsker(columns.asker, choices), [columns.asker, choices]);
  const requirements = useMemo(() => requirementsInView(matrix, asker), [matrix, asker]);
  const singles = useMemo(() => singlesOf(matrix, requirements, comparison), [matrix, requirements, comparison]);
  const single = useMemo(() => new Set(singles.map(({ competenceId }) => competenceId)), [singles]);
  const sortedGroups = useMemo(
    () => buildColumns(matrix, requirements, single, { ...columns, asker }),
    [matrix, requirements, single, columns, asker],
  );
  const view = JSON.stringify([
    matrix.framework.id,
    matrix.on,
    comparison?.firstOn,
    address.within,
    asker,
    columns,
    peopleView,
  ]);
  const groups = useSteadyGroups(sortedGroups, view);
  const dateOf = useCallback(
    (personId: PersonId): IsoDate =>
      comparison?.presenceOfPerson.get(personId) === 'only-first' ? comparison.firstOn : matrix.on,
    [comparison, matrix.on],
  );
  const sortedPeople = useMemo(
    () => buildPeople(matrix, groups, requirements, peopleView, dateOf),
    [matrix, groups, requirements, peopleView, dateOf],
  );
  const people = useSteadyOrder(sortedPeople, personIdOf, view);
  const before = useMemo(
    () => (comparison === null ? null : askedBefore(comparison, requirements)),
    [comparison, requirements],
  );
  return { matrix, comparison, choices, asker, requirements, singles, groups, people, before };
}

/** What hangs on one person on the date of the matrix; people who had left by then no longer count. */
function singlesOf(
  matrix: MatrixData,
  requirements: readonly CoveredRequirement[],
  comparison: Comparison | null,
): readonly SinglePoint[] {
  const places = new Map(matrix.columnIds.map((id, place) => [id, place]));
  const rows = new Map(matrix.rows.map((row) => [row.personId, row]));
  const usedLevel = (personId: PersonId, competenceId: CompetenceId): number | null => {
    const place = places.get(competenceId);
    return place === undefined ? null : rows.get(personId)?.used[place] || null;
  };
  return singlePoints(
    requirements.map(({ requirement }) => requirement),
    {
      members: matrix.members.filter(({ person }) => comparison?.presenceOfPerson.get(person.id) !== 'only-first'),
      usedLevel,
      plannedRises: matrix.plannedRises,
      on: matrix.on,
    },
  );
}
