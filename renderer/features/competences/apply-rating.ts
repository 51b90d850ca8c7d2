import { dayNumber } from '#shared/kernel/dates.ts';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import type { RaterKind } from '#shared/domain/competences/entities.ts';
import { coverRequirement } from '#shared/domain/goals/requirement-coverage.ts';
import type { MatrixData, MatrixDataRow } from './matrix-data.ts';

/** A rating of today that is on its way to the file. */
export interface TypedRating {
  readonly personId: PersonId;
  readonly competenceId: CompetenceId;
  readonly level: number;
  readonly raterKind: RaterKind;
}

/**
 * The matrix of today as it will be once some ratings are in the file: cells and coverage by the same definitions as
 * the core's. Applying a rating that is already in changes nothing; rows without a rating keep their identity.
 */
export function applyRatings(matrix: MatrixData, ratings: readonly TypedRating[]): MatrixData {
  if (ratings.length === 0) return matrix;
  const day = dayNumber(matrix.on);
  const rows = new Map(matrix.rows.map((row) => [row.personId, row]));
  const places = new Map(matrix.columnIds.map((id, place) => [id, place]));
  const touched = new Set<CompetenceId>();
  for (const rating of ratings) {
    const row = rows.get(rating.personId);
    const index = places.get(rating.competenceId);
    if (row === undefined || index === undefined) continue;
    rows.set(rating.personId, ratedRow(row, index, rating, day));
    touched.add(rating.competenceId);
  }
  const facts = {
    members: matrix.members,
    usedLevel: (personId: PersonId, competenceId: CompetenceId) =>
      rows.get(personId)?.used[places.get(competenceId) ?? -1] || null,
    plannedRises: matrix.plannedRises,
    on: matrix.on,
  };
  return {
    ...matrix,
    rows: matrix.rows.map((row) => rows.get(row.personId) ?? row),
    requirements: matrix.requirements.map((entry) =>
      touched.has(entry.requirement.competenceId)
        ? { requirement: entry.requirement, coverage: coverRequirement(entry.requirement, facts) }
        : entry,
    ),
  };
}

function ratedRow(row: MatrixDataRow, index: number, { raterKind, level }: TypedRating, day: number): MatrixDataRow {
  const isUsed = raterKind === 'agreed' || (raterKind === 'leader' && row.agreed[index] !== 1);
  return {
    personId: row.personId,
    used: isUsed ? replaced(row.used, index, level) : row.used,
    usedDay: isUsed ? replaced(row.usedDay, index, day) : row.usedDay,
    agreed: raterKind === 'agreed' ? replaced(row.agreed, index, 1) : row.agreed,
    self: raterKind === 'self' ? replaced(row.self, index, level) : row.self,
    leader: raterKind === 'leader' ? replaced(row.leader, index, level) : row.leader,
  };
}

function replaced(values: readonly number[], index: number, value: number): number[] {
  return values.map((before, at) => (at === index ? value : before));
}
