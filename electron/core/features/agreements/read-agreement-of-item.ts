import type { PlanItemId } from '#shared/kernel/ids.ts';
import { draftFromPlan } from '#shared/domain/agreements/draft-from-plan.ts';
import { AppError } from '../../app-error.ts';
import { readAgreementOf } from '../../data/agreement-repository.ts';
import { readPlanItem } from '../../data/plan-repository.ts';
import { readProgramme } from '../../data/programme-repository.ts';
import { readRole } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { describeAgreements } from './describe-agreements.ts';

/**
 * The agreement of a plan item, or null, with what the plan says for drafting one and the provider of the programme.
 * Fails with `not-found`.
 */
export function readAgreementOfItem(ctx: WorkspaceContext, itemId: PlanItemId) {
  const item = readPlanItem(ctx.db, itemId);
  if (item === null) throw new AppError('not-found');
  const agreement = readAgreementOf(ctx.db, itemId);
  const role = item.roleAfterId === null ? null : readRole(ctx.db, item.roleAfterId);
  const programme = item.programmeId === null ? null : readProgramme(ctx.db, item.programmeId);
  return {
    today: ctx.clock.today(),
    entry: agreement === null ? null : (describeAgreements(ctx, [agreement])[0] ?? null),
    proposal: draftFromPlan(item, role, ctx.clock.today()),
    provider: programme?.provider ?? '',
  };
}
