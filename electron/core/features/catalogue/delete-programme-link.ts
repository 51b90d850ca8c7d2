import type { ProgrammeLinkId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Unties two entries; fails with `not-found`. */
export function deleteProgrammeLink(ctx: WorkspaceContext, linkId: ProgrammeLinkId): void {
  ctx.db.write({ command: 'catalogue.delete-link', actor: ctx.actor }, (tx) => {
    if (!tx.delete('programme_link', linkId)) throw new AppError('not-found');
  });
}
