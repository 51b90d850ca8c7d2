import type { PersonId } from '#shared/kernel/ids.ts';
import { personProblems, type PersonDraft } from '#shared/domain/team/person-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { updatePerson as storePerson } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { refuseTakenStaffNumber } from './refuse-taken-staff-number.ts';

/** Changes a person; fails with `not-found`, `invalid-input` or `staff-number-taken`. */
export function updatePerson(ctx: WorkspaceContext, personId: PersonId, draft: PersonDraft): void {
  refuseProblems(personProblems(draft, ctx.clock.today()));
  ctx.db.write({ command: 'team.update-person', actor: ctx.actor }, (tx) => {
    refuseTakenStaffNumber(tx, personId, draft.staffNumber);
    if (!storePerson(tx, { id: personId, ...draft })) throw new AppError('not-found');
  });
}
