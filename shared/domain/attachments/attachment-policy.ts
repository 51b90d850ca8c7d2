import { errorAt, type Problem } from '../../kernel/problem.ts';
import type { Attachment } from './entities.ts';

/** Largest file that is kept, in bytes: 10 MB. */
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

/** Most files that one thing can have. */
export const MAX_ATTACHMENTS = 20;

/** What can be wrong with adding a file to a thing. */
export type AttachmentProblemCode = 'attachment-owner-unknown' | 'file-already-there' | 'too-many-files';

/** What adding a file is checked against. */
export interface AttachmentContext {
  /** Whether the workspace has the thing that the file is added to. */
  readonly isOwnerKnown: boolean;
  /** The files that it has already. */
  readonly present: readonly Pick<Attachment, 'contentHash'>[];
}

/** What is wrong with adding a file with these contents; empty when it may be added. */
export function attachmentProblems(
  contentHash: string,
  context: AttachmentContext,
): readonly Problem<AttachmentProblemCode>[] {
  if (!context.isOwnerKnown) return [errorAt('ownerId', 'attachment-owner-unknown')];
  if (context.present.length >= MAX_ATTACHMENTS) return [errorAt('file', 'too-many-files', { max: MAX_ATTACHMENTS })];
  const isThere = context.present.some((attachment) => attachment.contentHash === contentHash);
  return isThere ? [errorAt('file', 'file-already-there')] : [];
}
