import type { z } from 'zod';
import type { RatingId } from '#shared/kernel/ids.ts';
import type { FieldProblem } from '#shared/contract/app-error.ts';
import type { ratingBatchSchema } from '#shared/contract/ratings.ts';
import { ratingBatchProblems } from '#shared/domain/competences/rating-batch.ts';
import { ratingWarnings, type RatingDraft } from '#shared/domain/competences/rating-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import { insertRating } from '../../data/rating-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What recording ratings together gives. */
export interface RatedMany {
  /** In the order of the input. */
  readonly ratingIds: readonly RatingId[];
  /** What deserves a second look, with paths such as `ratings.3.ratedOn`. */
  readonly warnings: readonly FieldProblem[];
}

/**
 * Adds ratings of many people and competences: all or none, one entry in the history, one step of undo. Those without a
 * date are dated today. Fails with `invalid-input`, naming each rating: `ratings.3.level`.
 */
export function rateMany(ctx: WorkspaceContext, input: z.output<typeof ratingBatchSchema>): RatedMany {
  const today = ctx.clock.today();
  const drafts = input.ratings.map((rating): RatingDraft => ({ ...rating, ratedOn: rating.ratedOn ?? today }));
  const members = new Map(readTeam(ctx.db).map((member) => [member.person.id, member]));
  const competences = new Map(readCompetences(ctx.db).map((competence) => [competence.id, competence]));
  const frameworks = new Map(readFrameworks(ctx.db).map((framework) => [framework.id, framework]));
  refuseProblems(
    ratingBatchProblems(drafts, (draft) => {
      const competence = competences.get(draft.competenceId) ?? null;
      const framework = competence === null ? null : (frameworks.get(competence.frameworkId) ?? null);
      return { isPersonKnown: members.has(draft.personId), competence, framework, today };
    }),
  );
  const ratings = drafts.map((draft) => ({ ...draft, id: ctx.ids.next('rating') }));
  const recordedAt = ctx.clock.now();
  ctx.db.write({ command: 'competences.rate-many', actor: ctx.actor }, (tx) => {
    tx.summarise({ count: ratings.length });
    for (const rating of ratings) {
      insertRating(tx, { ...rating, recordedAt, confirmsId: null, observationId: null });
    }
  });
  return {
    ratingIds: ratings.map(({ id }) => id),
    warnings: drafts.flatMap((draft, index) => {
      const member = members.get(draft.personId);
      const warnings = member === undefined ? [] : ratingWarnings(draft, member);
      return warnings.map(({ path, code, details }) => ({ path: `ratings.${String(index)}.${path}`, code, details }));
    }),
  };
}
