import type { ProgrammeId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { readProgramme, updateProgramme } from '../../data/programme-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Says that an entry is no longer offered: it stays with the plans that use it and is proposed no more. Fails with `not-found`. */
export function retireProgramme(ctx: WorkspaceContext, programmeId: ProgrammeId): void {
  const present = readProgramme(ctx.db, programmeId);
  if (present === null) throw new AppError('not-found');
  ctx.db.write({ command: 'catalogue.retire', actor: ctx.actor }, (tx) => {
    updateProgramme(tx, { ...present, state: 'ended' });
  });
}
