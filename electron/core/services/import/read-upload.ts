import { MAX_IMPORT_FILE_BYTES } from '#shared/domain/table-import/source-table.ts';
import { AppError } from '../../app-error.ts';
import { ImportTaskFailure } from './import-tasks.ts';

/**
 * Reads a file that comes up with a request, and stops as soon as it is larger than a file may be.
 *
 * Fails with `import-unreadable` (`too-large`). The buffer is not shared and may be transferred.
 */
export async function readUpload(stream: ReadableStream): Promise<Uint8Array<ArrayBuffer>> {
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_IMPORT_FILE_BYTES) {
      await reader.cancel();
      throw new AppError('import-unreadable', { reason: 'too-large', limit: MAX_IMPORT_FILE_BYTES / 1024 / 1024 });
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.length;
  }
  return bytes;
}

/** Gives the outcome of an import task, with its expected failures as errors of the API. */
export async function withImportErrors<Value>(task: Promise<Value>): Promise<Value> {
  try {
    return await task;
  } catch (error) {
    if (!(error instanceof ImportTaskFailure)) throw error;
    const failure = error.error;
    switch (failure.kind) {
      case 'unreadable':
        throw new AppError('import-unreadable', { reason: failure.reason, ...failure.details });
      case 'expired':
        throw new AppError('import-expired');
      case 'mapping': {
        const path = failure.field === null ? 'mapping' : `mapping.${failure.field}`;
        throw new AppError('invalid-input', {}, [{ path, code: failure.problem, details: {} }]);
      }
    }
  }
}
