import type { ProgrammeId } from '#shared/kernel/ids.ts';
import type { ProgrammeDraft } from '#shared/domain/catalogue/programme-policy.ts';
import { AppError } from '../../app-error.ts';
import { readProgramme, updateProgramme as storeProgramme } from '../../data/programme-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkProgramme } from './check-programme.ts';

/** The fields of an entry that change; one that is left out or undefined stays as it is. */
export type ProgrammePatch = { readonly [Field in keyof ProgrammeDraft]?: ProgrammeDraft[Field] | undefined };

/**
 * Changes fields of an entry, shipped ones too: what a provider offers changes, and the school knows its own prices. Fails
 * with `not-found` or `invalid-input`.
 */
export function updateProgramme(ctx: WorkspaceContext, programmeId: ProgrammeId, patch: ProgrammePatch): void {
  const present = readProgramme(ctx.db, programmeId);
  if (present === null) throw new AppError('not-found');
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const changed = { ...present, ...(Object.fromEntries(given) as Partial<ProgrammeDraft>) };
  checkProgramme(ctx, changed);
  ctx.db.write({ command: 'catalogue.update', actor: ctx.actor }, (tx) => {
    storeProgramme(tx, changed);
  });
}
