import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '#shared/contract/app-error.ts';
import type { Problem } from './problem.ts';

/** Sentences for what went wrong, in the language of the interface. */
export interface ProblemTexts {
  /** About the whole call: `errors:<code>`. */
  readonly of: (problem: Problem) => string;
  /** About one refused field: `problems:<code>`. Also for the problems that the rules of shared/domain give. */
  readonly ofField: (problem: Pick<FieldProblem, 'code' | 'details'>) => string;
  /** The sentence under the field at a path, or null when that field was not refused. */
  readonly under: (fields: readonly FieldProblem[], path: string) => string | null;
}

/** See {@link ProblemTexts}. */
export function useProblemTexts(): ProblemTexts {
  const { t } = useTranslation();
  const of = useCallback((problem: Problem) => t(`errors:${problem.code}`, { ...problem.details }), [t]);
  const ofField = useCallback(
    ({ code, details }: Pick<FieldProblem, 'code' | 'details'>) =>
      // A code of the parser itself (wrong type, unknown field) has one common sentence.
      t([`problems:${code}`, 'problems:other'], { ...details }),
    [t],
  );
  const under = useCallback(
    (fields: readonly FieldProblem[], path: string) => {
      const field = fields.find((candidate) => candidate.path === path);
      return field === undefined ? null : ofField(field);
    },
    [ofField],
  );
  return { of, ofField, under };
}
