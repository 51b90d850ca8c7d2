import type { ObservationId, ObservationItemId } from '#shared/kernel/ids.ts';
import { scoreRatings } from '#shared/domain/observations/score-rating.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readObservationForm } from '../../data/observation-form-repository.ts';
import { readObservation } from '../../data/observation-repository.ts';
import { insertRating } from '../../data/rating-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { scoreRatingFacts } from './score-rating-facts.ts';

/**
 * Sets the scores of the chosen items at their competences, as ratings of kind `observation`, because the user asks for
 * it. They inform and change no level used. Fails with `not-found` or `invalid-input`.
 */
export function addRatings(
  ctx: WorkspaceContext,
  observationId: ObservationId,
  itemIds: readonly ObservationItemId[],
): { readonly ratings: number } {
  const observation = readObservation(ctx.db, observationId);
  const form = observation === null ? null : readObservationForm(ctx.db, observation.formId);
  if (observation === null || form === null) throw new AppError('not-found');
  const { drafts, problems } = scoreRatings(itemIds, scoreRatingFacts(ctx.db, form, observation));
  refuseProblems(problems);
  ctx.db.write({ command: 'observations.add-ratings', actor: ctx.actor }, (tx) => {
    tx.summarise({ ratings: drafts.length });
    for (const draft of drafts) insertRating(tx, { ...draft, id: ctx.ids.next('rating'), recordedAt: ctx.clock.now() });
  });
  return { ratings: drafts.length };
}
