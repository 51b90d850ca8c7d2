import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import type { Competence, Framework } from '#shared/domain/competences/entities.ts';
import { standingOn, type CellStanding } from '#shared/domain/competences/rating-standing.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import { AppError } from '../../app-error.ts';
import { readRatingsOfPerson } from '../../data/rating-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { activeFrameworks } from './active-frameworks.ts';
import { askedLookup } from './asked-lookup.ts';

/** Where a person stands on one competence. */
export interface PersonLevel {
  readonly competenceId: CompetenceId;
  readonly standing: CellStanding;
  /** The highest level that an active goal, a role or a function asks of the person; null when none does. */
  readonly asked: number | null;
}

/** Where a person stands on everything that is in use, framework by framework. */
export interface PersonLevelsOfFramework {
  readonly framework: Framework;
  /** Domains and competences in use, parents before their children. */
  readonly nodes: readonly Competence[];
  /** One for each competence, in the order of the tree. */
  readonly levels: readonly PersonLevel[];
}

/** All competences of the active frameworks with where a person stands today; fails with `not-found`. */
export function readPersonLevels(ctx: WorkspaceContext, personId: PersonId) {
  const today = ctx.clock.today();
  const members = readTeam(ctx.db);
  const member = members.find(({ person }) => person.id === personId);
  if (member === undefined) throw new AppError('not-found');
  const ratings = Map.groupBy(readRatingsOfPerson(ctx.db, personId), ({ competenceId }) => competenceId);
  const asked = askedLookup(ctx, members, today);
  const frameworks = activeFrameworks(ctx, today).map(({ framework, competences }): PersonLevelsOfFramework => ({
    framework,
    nodes: competences.filter(({ kind }) => kind !== 'indicator').map(({ slot: _slot, ...node }) => node),
    levels: competences
      .filter(({ kind }) => kind === 'competence')
      .map(({ id }) => ({
        competenceId: id,
        standing: standingOn(ratings.get(id) ?? [], today),
        asked: asked(personId, id),
      })),
  }));
  return { today, person: member.person, isInService: isInServiceOn(member, today), frameworks };
}
