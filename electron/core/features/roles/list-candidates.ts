import type { RoleId } from '#shared/kernel/ids.ts';
import { successionCandidates, type SuccessionCandidate } from '#shared/domain/roles/succession.ts';
import { AppError } from '../../app-error.ts';
import { readRequirements } from '../../data/goal-repository.ts';
import { readRole } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { roleFacts } from './role-facts.ts';

/** Who could follow in a role, the best first; fails with `not-found`. */
export function listCandidates(ctx: WorkspaceContext, roleId: RoleId): readonly SuccessionCandidate[] {
  if (readRole(ctx.db, roleId) === null) throw new AppError('not-found');
  return successionCandidates(roleId, readRequirements(ctx.db), roleFacts(ctx));
}
