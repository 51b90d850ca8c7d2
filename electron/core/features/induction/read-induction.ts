import type { PersonId } from '#shared/kernel/ids.ts';
import { inductionFindings } from '#shared/domain/induction/induction-policy.ts';
import { starterState } from '#shared/domain/induction/starter.ts';
import { AppError } from '../../app-error.ts';
import { readInductionDecisionsOf, readInductionOf } from '../../data/induction-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * The induction of a person with its decisions, what is to be said of it today, and his colleagues, of whom one can
 * coach. Fails with `not-found`.
 */
export function readInduction(ctx: WorkspaceContext, personId: PersonId) {
  const team = readTeam(ctx.db);
  const member = team.find(({ person }) => person.id === personId);
  if (member === undefined) throw new AppError('not-found');
  const today = ctx.clock.today();
  const induction = readInductionOf(ctx.db, personId);
  const decisions = readInductionDecisionsOf(ctx.db, personId);
  return {
    today,
    starter: starterState(member, today),
    induction,
    decisions,
    findings: induction === null ? [] : inductionFindings(induction, decisions, today),
    colleagues: team.filter(({ person }) => person.id !== personId),
  };
}
