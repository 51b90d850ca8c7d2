import type { ObservationId } from '#shared/kernel/ids.ts';
import { observationProblems, type ObservationDraft } from '#shared/domain/observations/observation-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readObservationForm } from '../../data/observation-form-repository.ts';
import { insertObservation } from '../../data/observation-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Adds a lesson visit without scores, which are given one by one; fails with `invalid-input`. */
export function createObservation(
  ctx: WorkspaceContext,
  draft: ObservationDraft,
): { readonly observationId: ObservationId } {
  refuseProblems(
    observationProblems(draft, {
      form: readObservationForm(ctx.db, draft.formId),
      isPersonKnown: readMember(ctx.db, draft.personId) !== null,
      today: ctx.clock.today(),
      isNew: true,
    }),
  );
  const observationId = ctx.ids.next('observation');
  ctx.db.write({ command: 'observations.create', actor: ctx.actor }, (tx) => {
    insertObservation(tx, { ...draft, id: observationId, recordedAt: ctx.clock.now() });
  });
  return { observationId };
}
