import type { ObservationId } from '#shared/kernel/ids.ts';
import { visitBefore } from '#shared/domain/observations/growth.ts';
import { scoreRating } from '#shared/domain/observations/score-rating.ts';
import { AppError } from '../../app-error.ts';
import { readObservationForm } from '../../data/observation-form-repository.ts';
import { readObservation, readObservations } from '../../data/observation-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { scoreRatingFacts } from './score-rating-facts.ts';

/**
 * One lesson visit with its form, the visit before it, and for each item that is tied to a competence whether its score
 * can be set there as an observation. Fails with `not-found`.
 */
export function getObservation(ctx: WorkspaceContext, observationId: ObservationId) {
  const observation = readObservation(ctx.db, observationId);
  const form = observation === null ? null : readObservationForm(ctx.db, observation.formId);
  if (observation === null || form === null) throw new AppError('not-found');
  const { personId, formId } = observation;
  const others = readObservations(ctx.db, { personId, formId, from: null, to: observation.observedOn });
  const facts = scoreRatingFacts(ctx.db, form, observation);
  return {
    today: ctx.clock.today(),
    observation,
    form,
    before: visitBefore(observation, others),
    ratings: form.items.flatMap(({ id, competenceId }) =>
      competenceId === null ? [] : [{ itemId: id, competenceId, outcome: scoreRating(id, facts) }],
    ),
  };
}
