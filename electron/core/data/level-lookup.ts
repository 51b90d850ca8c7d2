import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import { usedLevelFromPacked } from '#shared/domain/competences/packed-levels.ts';
import type { LevelLookup } from '#shared/domain/competences/used-level.ts';
import type { SlottedCompetence } from './framework-repository.ts';
import type { WorkspaceDatabase } from './workspace-database.ts';

/** Used levels as they are today, from the packed levels. */
export function currentLevels(db: WorkspaceDatabase, competences: readonly SlottedCompetence[]): LevelLookup {
  const slots = new Map<CompetenceId, number>(competences.map(({ id, slot }) => [id, slot]));
  return (personId: PersonId, competenceId: CompetenceId) => {
    const slot = slots.get(competenceId);
    return slot === undefined ? null : usedLevelFromPacked(db.levels.of(personId), slot);
  };
}
