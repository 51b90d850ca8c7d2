import type { PersonId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { deletePerson as removePerson } from '../../data/person-removal.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes a person with everything that belongs to him; fails with `not-found`. */
export function deletePerson(ctx: WorkspaceContext, personId: PersonId): void {
  ctx.db.write({ command: 'team.delete-person', actor: ctx.actor }, (tx) => {
    if (!removePerson(tx, personId)) throw new AppError('not-found');
  });
}
