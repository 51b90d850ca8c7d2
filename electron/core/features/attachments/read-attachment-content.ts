import { createHash } from 'node:crypto';
import type { AttachmentContent } from '#shared/contract/attachments.ts';
import type { AttachmentId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { readAttachment, readContent } from '../../data/attachment-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * A file with its contents, to be saved by the user. Fails with `not-found`, and with `attachment-lost` when its bytes
 * are gone or are no longer those that were added.
 */
export function readAttachmentContent(ctx: WorkspaceContext, attachmentId: AttachmentId): AttachmentContent {
  const attachment = readAttachment(ctx.db, attachmentId);
  if (attachment === null) throw new AppError('not-found');
  const content = readContent(ctx.db, attachment.contentHash);
  if (content === null || createHash('sha256').update(content).digest('hex') !== attachment.contentHash) {
    throw new AppError('attachment-lost');
  }
  const { fileName, mediaType } = attachment;
  return { fileName, mediaType, content: Buffer.from(content).toString('base64') };
}
