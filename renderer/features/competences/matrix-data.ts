import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';

/** The core's answer: people, columns, levels and coverage on a date. */
export type MatrixData = ApiOutputs['competences']['matrix'];
/** One person's levels, one number per column of the framework. */
export type MatrixDataRow = MatrixData['rows'][number];
/** A requirement with how far the team is. */
export type CoveredRequirement = MatrixData['requirements'][number];
/** A node of the framework's tree. */
export type MatrixCompetence = MatrixData['competences'][number];

/** A matrix of which nothing but the tree is known: what is shown of somebody or something that was not there. */
export function emptyRow(personId: MatrixDataRow['personId'], columns: number): MatrixDataRow {
  const zeros = Array.from({ length: columns }, () => 0);
  return { personId, used: zeros, agreed: zeros, usedDay: zeros, self: zeros, leader: zeros };
}
