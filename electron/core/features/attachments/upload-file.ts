import type { UploadedFile } from '#shared/contract/attachments.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { MAX_ATTACHMENT_BYTES } from '#shared/domain/attachments/attachment-policy.ts';
import { sniffMediaType } from '#shared/domain/attachments/media-type.ts';
import { refuseProblems } from '../../app-error.ts';
import { readStream } from '../../services/files/read-stream.ts';
import type { WorkspaceContext } from '../../trpc.ts';

const MEGABYTE = 1024 * 1024;

/**
 * Takes a file in, to be added to something by `add`. Nothing is written, and the file's name does not come along.
 *
 * What it is, is told by its contents. Fails with `invalid-input` at `file`: too large, empty, or of a kind that is not
 * kept.
 */
export async function uploadFile(ctx: WorkspaceContext, upload: ReadableStream): Promise<UploadedFile> {
  const bytes = await readStream(upload, MAX_ATTACHMENT_BYTES);
  if (bytes === null) {
    return refuse(errorAt('file', 'file-too-large', { max: MAX_ATTACHMENT_BYTES / MEGABYTE }));
  }
  const sniffed = sniffMediaType(bytes);
  if (sniffed.kind === 'refused') return refuse(errorAt('file', sniffed.code));
  const uploadId: string = ctx.ids.next('upload');
  ctx.uploads.put(ctx.db, uploadId, { mediaType: sniffed.mediaType, bytes });
  return { uploadId, mediaType: sniffed.mediaType, byteSize: bytes.length };
}

function refuse(problem: Parameters<typeof refuseProblems>[0][number]): never {
  refuseProblems([problem]);
  throw new Error('A warning refuses nothing');
}
