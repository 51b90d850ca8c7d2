import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';

/** What there is about a competence that would lose its meaning without it. */
export interface CompetenceUse {
  readonly competenceId: CompetenceId;
  readonly ratings: number;
  readonly requirements: number;
  /** Items of observation forms that point at it. */
  readonly observationItems: number;
  /** Day of the latest rating; null when there is none. */
  readonly lastRatedOn: IsoDate | null;
}

/** The uses added up. */
export type TotalUse = Pick<CompetenceUse, 'ratings' | 'requirements' | 'observationItems'>;

/** Adds up what there is about several competences. */
export function totalUse(uses: readonly CompetenceUse[]): TotalUse {
  return {
    ratings: uses.reduce((sum, use) => sum + use.ratings, 0),
    requirements: uses.reduce((sum, use) => sum + use.requirements, 0),
    observationItems: uses.reduce((sum, use) => sum + use.observationItems, 0),
  };
}

/** Whether anything would be lost. */
export function isUsed(use: TotalUse): boolean {
  return use.ratings + use.requirements + use.observationItems > 0;
}

/**
 * Why these nodes cannot be deleted; empty when they can.
 *
 * What was rated, asked or observed is never deleted, since the history would no longer say what it was about: it is
 * retired instead. Give the node and everything below it.
 */
export function deletionProblems(
  nodeIds: ReadonlySet<CompetenceId>,
  uses: readonly CompetenceUse[],
  path: 'competenceId' | 'frameworkId' = 'competenceId',
): readonly Problem<'competence-in-use' | 'framework-in-use'>[] {
  const total = totalUse(uses.filter(({ competenceId }) => nodeIds.has(competenceId)));
  if (!isUsed(total)) return [];
  return [errorAt(path, path === 'competenceId' ? 'competence-in-use' : 'framework-in-use', { ...total })];
}
