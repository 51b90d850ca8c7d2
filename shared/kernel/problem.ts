/** What stands in the way of accepting an input (`error`) or only deserves a second look (`warning`). */
export type ProblemSeverity = 'error' | 'warning';

/**
 * One thing that is wrong with an input, as data: the sentence for the user comes from the language files.
 *
 * Never carries the rejected value when that is personal; `details` holds limits such as `{ max: 200 }`.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  /** Name of the field, with dots into nested fields, e.g. `quantity.count`. */
  readonly path: string;
  readonly severity: ProblemSeverity;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A problem that refuses the input. */
export function errorAt<Code extends string>(
  path: string,
  code: Code,
  details: Readonly<Record<string, string | number>> = {},
): Problem<Code> {
  return { code, path, severity: 'error', details };
}

/** A problem that is shown but does not refuse the input. */
export function warningAt<Code extends string>(
  path: string,
  code: Code,
  details: Readonly<Record<string, string | number>> = {},
): Problem<Code> {
  return { code, path, severity: 'warning', details };
}

/** Whether an input with these problems must be refused. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
