/**
 * Everything that can go wrong in a way that the user can do something about.
 *
 * The interface has a sentence for each code (`errors:<code>`). A bug of ours is `unexpected` and carries an incident id.
 */
export const APP_ERROR_CODES = [
  'unauthorised',
  'invalid-input',
  'no-workspace',
  'not-found',
  'wrong-passphrase',
  'wrong-passphrase-or-damaged',
  'wrong-recovery-words',
  'file-damaged',
  'file-foreign',
  'file-from-future',
  'file-empty',
  'file-in-use',
  'file-not-found',
  'file-not-readable',
  'file-exists',
  'folder-not-writable',
  'disk-full',
  'save-unconfirmed',
  'save-failed',
  'staff-number-taken',
  'undo-conflict',
  'nothing-to-undo',
  'request-too-large',
  'core-stopped',
  'unexpected',
  'import-unreadable',
  'import-expired',
  'import-has-errors',
  'attachment-lost',
  'programme-in-use',
  'package-refused',
] as const;
export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** One field of the input that was refused. */
export interface FieldProblem {
  /** Path of the field in the input, joined by dots. */
  readonly path: string;
  /** Code of the problem; the interface has a sentence for it (`problems:<code>`). */
  readonly code: string;
  /** Limits for the sentence, e.g. `{ max: 200 }`. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** An error as the renderer gets it, in `error.data.app`. */
export interface AppErrorData {
  readonly code: AppErrorCode;
  /** Values for the sentence; never a name of a person. */
  readonly details: Readonly<Record<string, string | number>>;
  readonly fields: readonly FieldProblem[];
}
