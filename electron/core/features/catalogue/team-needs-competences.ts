import type { CompetenceId } from '#shared/kernel/ids.ts';
import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import type { ReadDatabase } from '../../data/read-database.ts';

/** The competences of the shipped framework `team-needs` in this workspace by code; empty when it was removed. */
export function teamNeedsCompetences(db: ReadDatabase): ReadonlyMap<string, CompetenceId> {
  const framework = readFrameworks(db).find(({ shippedKey }) => shippedKey === 'team-needs');
  if (framework === undefined) return new Map();
  return new Map(
    readCompetences(db)
      .filter(({ frameworkId, kind }) => frameworkId === framework.id && kind === 'competence')
      .map(({ code, id }) => [code, id]),
  );
}
