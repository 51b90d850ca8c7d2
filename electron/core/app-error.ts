import type { AppErrorCode, AppErrorData, FieldProblem } from '#shared/contract/app-error.ts';

/** An expected error that the user gets to see as a sentence. */
export class AppError extends Error {
  readonly data: AppErrorData;

  constructor(
    code: AppErrorCode,
    details: Readonly<Record<string, string | number>> = {},
    fields: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'AppError';
    this.data = { code, details, fields };
  }
}
