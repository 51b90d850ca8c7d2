import { errorAt } from '#shared/kernel/problem.ts';
import type { AgreementId, PlanItemId } from '#shared/kernel/ids.ts';
import { agreementProblems, type AgreementDraft } from '#shared/domain/agreements/agreement-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertAgreement, readAgreementOf } from '../../data/agreement-repository.ts';
import { readPlanItem } from '../../data/plan-repository.ts';
import { readRole } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { withCheckIds } from './check-parts.ts';

/** Adds a draft to a plan item that has no agreement yet; fails with `not-found` or `invalid-input`. */
export function createAgreement(
  ctx: WorkspaceContext,
  itemId: PlanItemId,
  draft: AgreementDraft,
): { readonly agreementId: AgreementId } {
  if (readPlanItem(ctx.db, itemId) === null) throw new AppError('not-found');
  refuseProblems([
    ...(readAgreementOf(ctx.db, itemId) === null ? [] : [errorAt('', 'agreement-exists')]),
    ...agreementProblems(draft, null, () => draft.afterRoleId !== null && readRole(ctx.db, draft.afterRoleId) !== null),
  ]);
  const agreementId = ctx.ids.next('agreement');
  ctx.db.write({ command: 'agreements.create', actor: ctx.actor }, (tx) => {
    insertAgreement(tx, {
      ...draft,
      id: agreementId,
      itemId,
      checks: withCheckIds(draft.checks, [], ctx.ids),
      signed: null,
      earlier: [],
    });
  });
  return { agreementId };
}
