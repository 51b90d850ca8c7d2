import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import { raterKindIndex, readPacked } from '#shared/domain/competences/packed-levels.ts';
import type { BulkCell } from '#shared/domain/competences/rating-bulk.ts';
import { comparePeople } from '#shared/domain/team/person-name.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { activeFrameworks } from './active-frameworks.ts';
import { askedLookup } from './asked-lookup.ts';

/** What decides the level of a person on a competence. */
export interface TeamCell extends BulkCell {
  readonly personId: PersonId;
  readonly competenceId: CompetenceId;
  /** The highest level that an active goal, a role or a function asks of the person; null when none does. */
  readonly asked: number | null;
}

const AGREED = raterKindIndex('agreed');
const LEADER = raterKindIndex('leader');

/**
 * Everybody in service and all competences in use, with the latest agreed and leader rating of each cell; a cell without
 * either that nothing asks is left out. For giving many levels at once; read from the packed levels.
 */
export function readTeamLevels(ctx: WorkspaceContext) {
  const today = ctx.clock.today();
  const all = readTeam(ctx.db);
  const asked = askedLookup(ctx, all, today);
  const members = all
    .filter((member) => isInServiceOn(member, today))
    .toSorted((left, right) => comparePeople(left.person, right.person));
  const active = activeFrameworks(ctx, today);
  const rated = active.flatMap(({ competences }) => competences.filter(({ kind }) => kind === 'competence'));
  const cells = members.flatMap(({ person }): readonly TeamCell[] => {
    const packed = ctx.db.levels.of(person.id);
    return rated.flatMap(({ id, slot }): readonly TeamCell[] => {
      const cell = {
        personId: person.id,
        competenceId: id,
        agreed: readPacked(packed, slot, AGREED),
        leader: readPacked(packed, slot, LEADER),
        asked: asked(person.id, id),
      };
      return cell.agreed === null && cell.leader === null && cell.asked === null ? [] : [cell];
    });
  });
  const frameworks = active.map(({ framework, competences }) => ({
    framework,
    nodes: competences.filter(({ kind }) => kind !== 'indicator').map(({ slot: _slot, ...node }) => node),
  }));
  return { today, members, frameworks, cells };
}
