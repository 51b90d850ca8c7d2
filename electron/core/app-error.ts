import type { AppErrorCode, AppErrorData, FieldProblem } from '#shared/contract/app-error.ts';
import { hasErrors, type Problem } from '#shared/kernel/problem.ts';

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

/** Refuses an input with errors, naming each field; warnings pass. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (!hasErrors(problems)) return;
  const fields = problems
    .filter((problem) => problem.severity === 'error')
    .map(({ path, code, details }) => ({ path, code, details }));
  throw new AppError('invalid-input', {}, fields);
}
