import type { Problem } from '../../kernel/problem.ts';
import { errorAt } from '../../kernel/problem.ts';
import { ratingProblems, type RatingContext, type RatingDraft, type RatingProblemCode } from './rating-policy.ts';

/** Most ratings that are recorded in one step: 100 people on 50 competences. */
export const MAX_RATINGS_AT_ONCE = 5_000;

/** What can be wrong with ratings that are recorded together. */
export type RatingBatchProblemCode = RatingProblemCode | 'nothing-to-rate' | 'too-many-ratings' | 'rated-twice';

/**
 * What is wrong with ratings that are recorded together; with any of it none is recorded. Paths are `ratings.3.level`.
 *
 * Beside the rules of a single rating: there is at least one and at most {@link MAX_RATINGS_AT_ONCE}, and no two of
 * them are of one person, competence, rater kind and day. Those would be entered at one moment, so that nothing said
 * which of them came last.
 */
export function ratingBatchProblems(
  drafts: readonly RatingDraft[],
  contextOf: (draft: RatingDraft) => RatingContext,
): readonly Problem<RatingBatchProblemCode>[] {
  if (drafts.length === 0) return [errorAt('ratings', 'nothing-to-rate')];
  if (drafts.length > MAX_RATINGS_AT_ONCE) {
    return [errorAt('ratings', 'too-many-ratings', { max: MAX_RATINGS_AT_ONCE })];
  }
  const seen = new Set<string>();
  return drafts.flatMap((draft, index) => {
    const path = `ratings.${String(index)}`;
    const key = [draft.personId, draft.competenceId, draft.raterKind, draft.ratedOn].join(' ');
    const isTwice = seen.has(key);
    seen.add(key);
    return [
      ...ratingProblems(draft, contextOf(draft)).map((problem) => ({ ...problem, path: `${path}.${problem.path}` })),
      ...(isTwice ? [errorAt(`${path}.competenceId`, 'rated-twice')] : []),
    ];
  });
}
