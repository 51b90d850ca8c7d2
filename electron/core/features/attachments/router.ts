import { octetInputParser } from '@trpc/server/http';
import { attachmentDraftSchema, attachmentIdSchema, attachmentOwnerSchema } from '#shared/contract/attachments.ts';
import { readAttachmentsOf } from '../../data/attachment-repository.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { addAttachment } from './add-attachment.ts';
import { readAttachmentContent } from './read-attachment-content.ts';
import { removeAttachment } from './remove-attachment.ts';
import { uploadFile } from './upload-file.ts';

/** Files kept as evidence: first the bytes go up, then they are added to something under a name. */
export const attachmentsRouter = router({
  upload: workspaceProcedure.input(octetInputParser).mutation(({ ctx, input }) => uploadFile(ctx, input)),
  add: workspaceProcedure.input(attachmentDraftSchema).mutation(({ ctx, input }) => addAttachment(ctx, input)),
  list: workspaceProcedure
    .input(attachmentOwnerSchema)
    .query(({ ctx, input }) => readAttachmentsOf(ctx.db, input.ownerKind, input.ownerId)),
  read: workspaceProcedure
    .input(attachmentIdSchema)
    .query(({ ctx, input }) => readAttachmentContent(ctx, input.attachmentId)),
  remove: workspaceProcedure
    .input(attachmentIdSchema)
    .mutation(({ ctx, input }) => removeAttachment(ctx, input.attachmentId)),
});
