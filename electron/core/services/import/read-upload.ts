import { MAX_IMPORT_FILE_BYTES } from '#shared/domain/table-import/source-table.ts';
import { AppError } from '../../app-error.ts';
import { readStream } from '../files/read-stream.ts';
import { ImportTaskFailure } from './import-tasks.ts';

/**
 * Reads a file that comes up with a request, and stops as soon as it is larger than a file may be.
 *
 * Fails with `import-unreadable` (`too-large`). The buffer is not shared and may be transferred.
 */
export async function readUpload(stream: ReadableStream): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readStream(stream, MAX_IMPORT_FILE_BYTES);
  if (bytes === null) {
    throw new AppError('import-unreadable', { reason: 'too-large', limit: MAX_IMPORT_FILE_BYTES / 1024 / 1024 });
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
