import type { PersonId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { readInductionOf } from '../../data/induction-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Removes the induction of a person; decisions stay, for they are facts of their own. Fails with `not-found`. */
export function deleteInduction(ctx: WorkspaceContext, personId: PersonId): void {
  const induction = readInductionOf(ctx.db, personId);
  if (induction === null) throw new AppError('not-found');
  ctx.db.write({ command: 'induction.delete', actor: ctx.actor }, (tx) => {
    tx.delete('induction', induction.id);
  });
}
