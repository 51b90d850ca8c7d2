import type { AttachmentId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deleteAttachment } from '../../data/attachment-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Takes a file away from what it belongs to; fails with `not-found`. */
export function removeAttachment(ctx: WorkspaceContext, attachmentId: AttachmentId): void {
  ctx.db.write({ command: 'attachments.remove', actor: ctx.actor }, (tx) => {
    if (!deleteAttachment(tx, attachmentId)) throw new AppError('not-found');
  });
}
