import type { ProgrammeId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { insertProgramme, readProgramme } from '../../data/programme-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkProgramme } from './check-programme.ts';

/**
 * Makes an entry of the user's own that says the same as another, under a title of its own; without its links, plans and
 * evaluations. Fails with `not-found` or `invalid-input`.
 */
export function duplicateProgramme(
  ctx: WorkspaceContext,
  programmeId: ProgrammeId,
  title: string,
): { readonly programmeId: ProgrammeId } {
  const present = readProgramme(ctx.db, programmeId);
  if (present === null) throw new AppError('not-found');
  const copy = { ...present, id: ctx.ids.next('programme'), shippedKey: null, importKey: null, title };
  checkProgramme(ctx, copy);
  ctx.db.write({ command: 'catalogue.duplicate', actor: ctx.actor }, (tx) => {
    insertProgramme(tx, copy);
  });
  return { programmeId: copy.id };
}
