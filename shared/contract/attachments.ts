import { z } from 'zod';
import { ATTACHMENT_OWNERS } from '../domain/attachments/entities.ts';
import type { MediaType } from '../domain/attachments/media-type.ts';
import { idField } from './fields.ts';

/** What files can belong to, with the thing itself. */
const owner = { ownerKind: z.enum(ATTACHMENT_OWNERS), ownerId: z.string().min(1).max(64) };

/** A file that was sent up, under the name that it has at the user's place; the core makes the name safe. */
export const uploadedFileSchema = z.strictObject({
  uploadId: z.string().min(1).max(64),
  fileName: z.string().max(1000),
});

/** Whose files. */
export const attachmentOwnerSchema = z.strictObject(owner);

/** Adds a file that was sent up to a thing. */
export const attachmentDraftSchema = uploadedFileSchema.extend(owner);

/** Names a file. */
export const attachmentIdSchema = z.strictObject({ attachmentId: idField('attachment') });

/** A file that was sent up and waits to be added; it is kept for a short while and never written before that. */
export interface UploadedFile {
  readonly uploadId: string;
  readonly mediaType: MediaType;
  /** In bytes. */
  readonly byteSize: number;
}

/** A file with its contents. */
export interface AttachmentContent {
  readonly fileName: string;
  readonly mediaType: string;
  /** The bytes in base 64. */
  readonly content: string;
}
