import type { ExemptionId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Takes an exemption back; fails with `not-found`. */
export function deleteExemption(ctx: WorkspaceContext, exemptionId: ExemptionId): void {
  ctx.db.write({ command: 'requirements.delete-exemption', actor: ctx.actor }, (tx) => {
    if (!tx.delete('exemption', exemptionId)) throw new AppError('not-found');
  });
}
