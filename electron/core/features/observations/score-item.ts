import type { ObservationId, ObservationItemId } from '#shared/kernel/ids.ts';
import type { ObservationScore } from '#shared/domain/observations/entities.ts';
import { scoreProblems } from '#shared/domain/observations/observation-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readObservationForm } from '../../data/observation-form-repository.ts';
import { readObservation, storeScore } from '../../data/observation-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What changes of a score; what is left out or undefined stays as it is. */
export interface ScorePatch {
  readonly step?: number | null | undefined;
  readonly note?: string | undefined;
}

/**
 * Gives an item of a lesson visit its step or its note, without touching the other, so that two fields that save
 * themselves do not overwrite each other. Fails with `not-found` or `invalid-input`.
 */
export function scoreItem(
  ctx: WorkspaceContext,
  observationId: ObservationId,
  itemId: ObservationItemId,
  patch: ScorePatch,
): void {
  const observation = readObservation(ctx.db, observationId);
  const form = observation === null ? null : readObservationForm(ctx.db, observation.formId);
  if (observation === null || form === null) throw new AppError('not-found');
  const stored = observation.scores.find((score) => score.itemId === itemId);
  const score: ObservationScore = {
    itemId,
    step: patch.step === undefined ? (stored?.step ?? null) : patch.step,
    note: patch.note ?? stored?.note ?? '',
  };
  refuseProblems(scoreProblems(score, form, stored !== undefined));
  ctx.db.write({ command: 'observations.score', actor: ctx.actor }, (tx) => {
    storeScore(tx, observationId, score, ctx.ids.next('observation-score'));
  });
}
