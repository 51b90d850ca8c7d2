import type { z } from 'zod';
import type { attachmentDraftSchema } from '#shared/contract/attachments.ts';
import type { AttachmentId } from '#shared/kernel/ids.ts';
import { refuseProblems } from '../../app-error.ts';
import { isOwnerKnown, readAttachmentsOf } from '../../data/attachment-repository.ts';
import { attachUpload, findUploads } from '../../services/files/attach-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Adds a file that was sent up to a thing; fails with `invalid-input`. */
export function addAttachment(
  ctx: WorkspaceContext,
  { ownerKind, ownerId, ...file }: z.output<typeof attachmentDraftSchema>,
): { readonly attachmentId: AttachmentId } {
  const { uploads, problems } = findUploads([file], (id) => ctx.uploads.find(ctx.db, id), {
    isKnown: isOwnerKnown(ctx.db, ownerKind, ownerId),
    present: readAttachmentsOf(ctx.db, ownerKind, ownerId),
  });
  refuseProblems(problems);
  const attachmentId = ctx.ids.next('attachment');
  ctx.db.write({ command: 'attachments.add', actor: ctx.actor }, (tx) => {
    for (const upload of uploads) {
      attachUpload(tx, upload, { id: attachmentId, ownerKind, ownerId, addedAt: ctx.clock.now() });
    }
  });
  ctx.uploads.drop(file.uploadId);
  return { attachmentId };
}
