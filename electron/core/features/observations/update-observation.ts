import type { ObservationId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { observationProblems, type ObservationDraft } from '#shared/domain/observations/observation-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readObservationForm } from '../../data/observation-form-repository.ts';
import {
  readObservation,
  readRatingsOfObservation,
  updateObservation as storeObservation,
} from '../../data/observation-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Fields of an observation that change; one that is left out or undefined stays as it is. */
export type ObservationPatch = {
  readonly [Field in keyof Omit<ObservationDraft, 'formId'>]?: ObservationDraft[Field] | undefined;
};

/**
 * Changes fields of a lesson visit; its form and its scores stay. The visit of another person it becomes only as long as
 * no rating was made from it. Fails with `not-found` or `invalid-input`.
 */
export function updateObservation(ctx: WorkspaceContext, observationId: ObservationId, patch: ObservationPatch): void {
  const observation = readObservation(ctx.db, observationId);
  if (observation === null) throw new AppError('not-found');
  const { scores: _scores, ...stored } = observation;
  const changed = {
    ...stored,
    personId: patch.personId ?? stored.personId,
    observerKind: patch.observerKind ?? stored.observerKind,
    observerName: patch.observerName ?? stored.observerName,
    observedOn: patch.observedOn ?? stored.observedOn,
    lesson: patch.lesson ?? stored.lesson,
    strengths: patch.strengths ?? stored.strengths,
    nextStep: patch.nextStep ?? stored.nextStep,
  };
  const isOfAnother = changed.personId !== stored.personId;
  refuseProblems([
    ...observationProblems(changed, {
      form: readObservationForm(ctx.db, stored.formId),
      isPersonKnown: readMember(ctx.db, changed.personId) !== null,
      today: ctx.clock.today(),
      isNew: false,
    }),
    ...(isOfAnother && readRatingsOfObservation(ctx.db, observationId).length > 0
      ? [errorAt('personId', 'observation-has-ratings')]
      : []),
  ]);
  ctx.db.write({ command: 'observations.update', actor: ctx.actor }, (tx) => {
    storeObservation(tx, changed);
  });
}
