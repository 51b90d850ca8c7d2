import type { AgreementId } from '#shared/kernel/ids.ts';
import { agreementProblems, type AgreementDraft } from '#shared/domain/agreements/agreement-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readAgreement, updateAgreement as storeAgreement } from '../../data/agreement-repository.ts';
import { readRole } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { withCheckIds } from './check-parts.ts';

/** The fields of an agreement that change; one that is left out or undefined stays as it is. */
export type AgreementPatch = { readonly [Field in keyof AgreementDraft]?: AgreementDraft[Field] | undefined };

/**
 * Changes fields of a draft; checks, when given, come whole. Fails with `not-found` or `invalid-input`: a signed agreement takes no
 * change.
 */
export function updateAgreement(ctx: WorkspaceContext, agreementId: AgreementId, patch: AgreementPatch): void {
  const present = readAgreement(ctx.db, agreementId);
  if (present === null) throw new AppError('not-found');
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const draft: AgreementDraft = { ...present, ...(Object.fromEntries(given) as Partial<AgreementDraft>) };
  const { afterRoleId } = draft;
  refuseProblems(
    agreementProblems(draft, present, () => afterRoleId !== null && readRole(ctx.db, afterRoleId) !== null),
  );
  ctx.db.write({ command: 'agreements.update', actor: ctx.actor }, (tx) => {
    storeAgreement(tx, {
      ...present,
      ...draft,
      checks: withCheckIds(draft.checks, present.checks, ctx.ids),
    });
  });
}
