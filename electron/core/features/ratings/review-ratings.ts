import type { z } from 'zod';
import type { reviewSchema } from '#shared/contract/ratings.ts';
import { confirmationOf, planReview } from '#shared/domain/competences/rating-review.ts';
import { refuseProblems } from '../../app-error.ts';
import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import { insertRating, readRatingsOfCell } from '../../data/rating-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What marking as reviewed did. */
export interface ReviewedRatings {
  /** Levels that were confirmed. */
  readonly confirmed: number;
  /** Levels that were given or confirmed today already, so that nothing was added. */
  readonly fresh: number;
}

/**
 * Says of the level used of each cell that it is still right: adds a rating of the same kind and level, dated today,
 * that names the one it confirms. No level changes. All or none, one step of undo.
 *
 * Fails with `invalid-input` at `cells.3`, e.g. `nothing-to-confirm` when the level is unknown.
 */
export function reviewRatings(ctx: WorkspaceContext, input: z.output<typeof reviewSchema>): ReviewedRatings {
  const today = ctx.clock.today();
  const competences = new Map(readCompetences(ctx.db).map((competence) => [competence.id, competence]));
  const frameworks = new Map(readFrameworks(ctx.db).map((framework) => [framework.id, framework]));
  const { confirms, fresh, problems } = planReview(
    input.cells,
    ({ personId, competenceId }) => {
      const competence = competences.get(competenceId) ?? null;
      return {
        ratings: readRatingsOfCell(ctx.db, personId, competenceId),
        competence,
        framework: competence === null ? null : (frameworks.get(competence.frameworkId) ?? null),
      };
    },
    today,
  );
  refuseProblems(problems);
  const now = ctx.clock.now();
  ctx.db.write({ command: 'competences.mark-reviewed', actor: ctx.actor }, (tx) => {
    tx.summarise({ count: confirms.length });
    for (const rating of confirms) {
      insertRating(tx, confirmationOf(rating, { id: ctx.ids.next('rating'), today, now }));
    }
  });
  return { confirmed: confirms.length, fresh };
}
