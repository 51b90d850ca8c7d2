import { inductionProblems, type InductionDraft } from '#shared/domain/induction/induction-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertInduction, readInductionOf, updateInduction } from '../../data/induction-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Starts the induction of a person, or changes the one he has: there is one at most. Fails with `invalid-input`. */
export function saveInduction(ctx: WorkspaceContext, draft: InductionDraft): void {
  refuseProblems(
    inductionProblems(draft, {
      isPersonKnown: readMember(ctx.db, draft.personId) !== null,
      isCoachKnown: draft.coachId !== null && readMember(ctx.db, draft.coachId) !== null,
    }),
  );
  const present = readInductionOf(ctx.db, draft.personId);
  const command = present === null ? 'induction.start' : 'induction.update';
  ctx.db.write({ command, actor: ctx.actor }, (tx) => {
    if (present === null) insertInduction(tx, { id: ctx.ids.next('induction'), ...draft });
    else updateInduction(tx, { id: present.id, ...draft });
  });
}
