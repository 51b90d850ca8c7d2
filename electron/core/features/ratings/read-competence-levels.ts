import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import { standingOn, type CellStanding } from '#shared/domain/competences/rating-standing.ts';
import { comparePeople } from '#shared/domain/team/person-name.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import { AppError } from '../../app-error.ts';
import { readCompetence, readFramework } from '../../data/framework-repository.ts';
import { readRatingsOfCompetence } from '../../data/rating-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { askedLookup } from './asked-lookup.ts';

/** Where one person stands on a competence. */
export interface CompetenceLevel {
  readonly personId: PersonId;
  readonly standing: CellStanding;
  /** The highest level that an active goal, a role or a function asks of the person; null when none does. */
  readonly asked: number | null;
}

/** Where everybody in service stands on a competence today, by name; fails with `not-found`. */
export function readCompetenceLevels(ctx: WorkspaceContext, competenceId: CompetenceId) {
  const today = ctx.clock.today();
  const found = readCompetence(ctx.db, competenceId);
  const framework = found === null ? null : readFramework(ctx.db, found.frameworkId);
  if (found === null || framework === null) throw new AppError('not-found');
  const { slot: _slot, ...competence } = found;
  const all = readTeam(ctx.db);
  const ratings = Map.groupBy(readRatingsOfCompetence(ctx.db, competenceId), ({ personId }) => personId);
  const asked = askedLookup(ctx, all, today);
  const members = all
    .filter((member) => isInServiceOn(member, today))
    .toSorted((left, right) => comparePeople(left.person, right.person));
  const levels = members.map(({ person }): CompetenceLevel => ({
    personId: person.id,
    standing: standingOn(ratings.get(person.id) ?? [], today),
    asked: asked(person.id, competenceId),
  }));
  return { today, competence, framework, members, levels };
}
