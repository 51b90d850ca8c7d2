import type { UnreadableFile, UnreadableReason } from '#shared/domain/table-import/source-table.ts';

/** The file cannot be read as a table; carries the reason for the sentence, never contents. */
export class UnreadableFileError extends Error {
  readonly file: UnreadableFile;

  constructor(reason: UnreadableReason, details: Readonly<Record<string, string | number>> = {}) {
    super(reason);
    this.name = 'UnreadableFileError';
    this.file = { reason, details };
  }
}
