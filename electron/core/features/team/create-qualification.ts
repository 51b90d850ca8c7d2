import type { QualificationId } from '#shared/kernel/ids.ts';
import { qualificationProblems, type QualificationDraft } from '#shared/domain/team/qualification-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertQualification, readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Adds a qualification to a person; fails with `not-found` or `invalid-input`. */
export function createQualification(
  ctx: WorkspaceContext,
  draft: QualificationDraft,
): { readonly qualificationId: QualificationId } {
  refuseProblems(qualificationProblems(draft, ctx.clock.today()));
  const qualificationId = ctx.ids.next('qualification');
  ctx.db.write({ command: 'team.create-qualification', actor: ctx.actor }, (tx) => {
    if (readMember(tx, draft.personId) === null) throw new AppError('not-found');
    insertQualification(tx, { id: qualificationId, ...draft });
  });
  return { qualificationId };
}
