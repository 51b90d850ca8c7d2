import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';

/** The core's answer: people, columns, levels and coverage on a date. */
export type MatrixData = ApiOutputs['competences']['matrix'];
/** One person's levels, one number per column of the framework. */
export type MatrixDataRow = MatrixData['rows'][number];
/** A requirement with how far the team is. */
export type CoveredRequirement = MatrixData['requirements'][number];
/** A node of the framework's tree. */
export type MatrixCompetence = MatrixData['competences'][number];
/** All goals. */
export type GoalEntries = ApiOutputs['goals']['list']['goals'];
