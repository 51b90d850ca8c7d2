import type { PersonId } from '#shared/kernel/ids.ts';
import { levelChanges } from '#shared/domain/competences/level-changes.ts';
import { AppError } from '../../app-error.ts';
import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import { readGroups } from '../../data/group-repository.ts';
import { readInductionDecisionsOf, readInductionOf } from '../../data/induction-repository.ts';
import { readRatingsOfPerson } from '../../data/rating-repository.ts';
import { readRoles } from '../../data/role-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * What else happened to a person on a day, beside appointments and qualifications: levels that changed, roles, groups,
 * the start of the induction and what was decided. Fails with `not-found`.
 */
export function readMilestones(ctx: WorkspaceContext, personId: PersonId) {
  const member = readMember(ctx.db, personId);
  if (member === null) throw new AppError('not-found');
  const changes = levelChanges(readRatingsOfPerson(ctx.db, personId));
  const changed = new Set(changes.map(({ competenceId }) => competenceId));
  const competences = readCompetences(ctx.db).filter(({ id }) => changed.has(id));
  const used = new Set(competences.map(({ frameworkId }) => frameworkId));
  const held = new Set(member.occupancies.map(({ roleId }) => roleId));
  const joined = new Set(member.memberships.map(({ groupId }) => groupId));
  return {
    levelChanges: changes,
    competences: competences.map(({ id, frameworkId, titleNl, titleEn }) => ({ id, frameworkId, titleNl, titleEn })),
    frameworks: readFrameworks(ctx.db)
      .filter(({ id }) => used.has(id))
      .map(({ id, levels }) => ({ id, levels })),
    occupancies: member.occupancies,
    roles: readRoles(ctx.db)
      .filter(({ id }) => held.has(id))
      .map(({ id, titleNl, titleEn }) => ({ id, titleNl, titleEn })),
    memberships: member.memberships,
    groups: readGroups(ctx.db)
      .filter(({ id }) => joined.has(id))
      .map(({ id, title }) => ({ id, title })),
    induction: readInductionOf(ctx.db, personId),
    decisions: readInductionDecisionsOf(ctx.db, personId),
  };
}
