import { readCanonicalText } from '#shared/contract/agreements.ts';
import { isAsSigned, type AgreementContents } from '#shared/domain/agreements/agreement-contents.ts';
import { latestOutcome, waitingChecks } from '#shared/domain/agreements/agreement-checks.ts';
import type { Agreement } from '#shared/domain/agreements/entities.ts';
import type { PlanItem } from '#shared/domain/plans/entities.ts';
import { readPlanItem, readPlanItems } from '../../data/plan-repository.ts';
import { paperOf } from '../../services/agreements/agreement-paper.ts';
import { textHash } from '../../services/crypto/text-hash.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Gives agreements their names, what stands on their paper, and how far their checks are. */
export function describeAgreements(ctx: WorkspaceContext, agreements: readonly Agreement[]) {
  const today = ctx.clock.today();
  const contentsOf = paperOf(ctx.db);
  const only = agreements.length === 1 ? agreements[0] : undefined;
  const items = only === undefined ? readPlanItems(ctx.db) : [readPlanItem(ctx.db, only.itemId)];
  const itemById = new Map<string, PlanItem>(items.flatMap((item) => (item === null ? [] : [[item.id, item]])));
  return agreements.flatMap((agreement) => {
    const item = itemById.get(agreement.itemId);
    if (item === undefined) return [];
    const { signed, earlier } = agreement;
    const copy = signed === null ? null : readCanonicalText(signed.frozenText);
    return [
      {
        agreement,
        personId: item.personId,
        itemState: item.state,
        /** What stands on the paper: of a signed agreement as it was signed. */
        contents: copy ?? contentsOf(agreement, item, signed?.signatures ?? []),
        /** Whether a signed agreement still says what was signed; null for a draft. */
        isIntact: signed === null ? null : isAsSigned(agreement, copy, textHash(signed.frozenText)),
        earlier: earlier.map(
          ({ frozenText, ...version }): typeof version & { readonly contents: AgreementContents | null } => ({
            ...version,
            contents: readCanonicalText(frozenText),
          }),
        ),
        outcome: latestOutcome(agreement),
        waiting: waitingChecks({ agreement, itemState: item.state }, today).map(({ check, urgency }) => ({
          checkId: check.id,
          dueOn: check.dueOn,
          subject: check.subject,
          urgency,
        })),
      },
    ];
  });
}
