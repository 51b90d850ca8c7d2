import type { QualificationId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deleteAttachmentsOf } from '../../data/attachment-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a qualification with the files that prove it; fails with `not-found`. */
export function deleteQualification(ctx: WorkspaceContext, qualificationId: QualificationId): void {
  ctx.db.write({ command: 'team.delete-qualification', actor: ctx.actor }, (tx) => {
    deleteAttachmentsOf(tx, 'qualification', qualificationId);
    if (!tx.delete('qualification', qualificationId)) throw new AppError('not-found');
  });
}
