import type { PersonId } from '#shared/kernel/ids.ts';
import { personProblems, type PersonDraft } from '#shared/domain/team/person-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertPerson } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { refuseTakenStaffNumber } from './refuse-taken-staff-number.ts';

/** Adds a person; fails with `invalid-input` or `staff-number-taken`. */
export function createPerson(ctx: WorkspaceContext, draft: PersonDraft): { readonly personId: PersonId } {
  refuseProblems(personProblems(draft, ctx.clock.today()));
  const personId = ctx.ids.next('person');
  ctx.db.write({ command: 'team.create-person', actor: ctx.actor }, (tx) => {
    refuseTakenStaffNumber(tx, personId, draft.staffNumber);
    insertPerson(tx, { id: personId, ...draft });
  });
  return { personId };
}
