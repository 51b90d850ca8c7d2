import type { QualificationId } from '#shared/kernel/ids.ts';
import { qualificationProblems, type QualificationDraft } from '#shared/domain/team/qualification-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readQualification, updateQualification as storeQualification } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Changes a qualification, which stays with its person; fails with `not-found` or `invalid-input`. */
export function updateQualification(
  ctx: WorkspaceContext,
  qualificationId: QualificationId,
  draft: QualificationDraft,
): void {
  refuseProblems(qualificationProblems(draft, ctx.clock.today()));
  ctx.db.write({ command: 'team.update-qualification', actor: ctx.actor }, (tx) => {
    if (readQualification(tx, qualificationId)?.personId !== draft.personId) throw new AppError('not-found');
    storeQualification(tx, { id: qualificationId, ...draft });
  });
}
