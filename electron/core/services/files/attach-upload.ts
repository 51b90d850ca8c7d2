import { createHash } from 'node:crypto';
import type { AttachmentId } from '#shared/kernel/ids.ts';
import { errorAt, type Problem } from '#shared/kernel/problem.ts';
import { attachmentProblems } from '#shared/domain/attachments/attachment-policy.ts';
import type { Attachment, AttachmentOwner } from '#shared/domain/attachments/entities.ts';
import { safeFileName } from '#shared/domain/attachments/file-name.ts';
import { insertAttachment } from '../../data/attachment-repository.ts';
import type { WriteTransaction } from '../../data/write-transaction.ts';
import type { WaitingUpload } from './upload-shelf.ts';

/** A file that was sent up, under its name at the user's place. */
export interface NamedUpload {
  readonly uploadId: string;
  readonly fileName: string;
}

/** A file that can be added. */
export interface FoundUpload extends NamedUpload, WaitingUpload {
  /** SHA-256 of the bytes, in hex. */
  readonly contentHash: string;
}

/** Files that can be added, or why they cannot. */
export interface FoundUploads {
  readonly uploads: readonly FoundUpload[];
  /** The path is `files.0`, or `file` when it is about one among many. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the files that were sent up for one thing and checks them against those that it has.
 *
 * A file that is no longer waiting (`upload-gone`) has to be chosen again.
 */
export function findUploads(
  named: readonly NamedUpload[],
  waiting: (uploadId: string) => WaitingUpload | null,
  owner: { readonly isKnown: boolean; readonly present: readonly Attachment[] },
): FoundUploads {
  const uploads: FoundUpload[] = [];
  const problems: Problem[] = [];
  for (const [index, file] of named.entries()) {
    const upload = waiting(file.uploadId);
    const path = `files.${String(index)}`;
    if (upload === null) {
      problems.push(errorAt(path, 'upload-gone'));
      continue;
    }
    const contentHash = createHash('sha256').update(upload.bytes).digest('hex');
    const present = [...owner.present, ...uploads];
    const own = attachmentProblems(contentHash, { isOwnerKnown: owner.isKnown, present });
    problems.push(...own.map((problem) => (problem.path === 'file' ? { ...problem, path } : problem)));
    uploads.push({ ...file, ...upload, contentHash });
  }
  return { uploads, problems };
}

/** Writes a file that was found: its bytes once, its row with a name that is safe on every system. */
export function attachUpload(
  tx: WriteTransaction,
  upload: FoundUpload,
  made: Pick<Attachment, 'addedAt' | 'ownerId'> & {
    readonly id: AttachmentId;
    readonly ownerKind: AttachmentOwner;
  },
): void {
  insertAttachment(tx, {
    ...made,
    fileName: safeFileName(upload.fileName, upload.mediaType),
    mediaType: upload.mediaType,
    byteSize: upload.bytes.length,
    contentHash: tx.keepContent(upload.bytes),
  });
}
