import type { ProgrammeEvaluation } from './entities.ts';
import { EVALUATION_ASPECTS, type EvaluationAspect } from './programme-policy.ts';

/** What colleagues thought of an entry, added up. */
export interface EvaluationSummary {
  /** Number of evaluations. */
  readonly count: number;
  /** Mean of the scores 1–5 per aspect, exact, with how many scored it; aspects without scores are left out. */
  readonly aspects: readonly { readonly aspect: EvaluationAspect; readonly mean: number; readonly n: number }[];
  readonly notes: readonly string[];
}

/** Adds evaluations of one entry up; the means are over those who scored the aspect. */
export function evaluationSummary(evaluations: readonly ProgrammeEvaluation[]): EvaluationSummary {
  return {
    count: evaluations.length,
    aspects: EVALUATION_ASPECTS.flatMap((aspect) => {
      const scores = evaluations.flatMap(({ scores: given }) => given[aspect] ?? []);
      if (scores.length === 0) return [];
      return [{ aspect, mean: scores.reduce((sum, score) => sum + score, 0) / scores.length, n: scores.length }];
    }),
    notes: evaluations.map(({ note }) => note.trim()).filter((note) => note !== ''),
  };
}
