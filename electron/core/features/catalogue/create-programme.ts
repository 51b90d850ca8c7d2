import type { ProgrammeId } from '#shared/kernel/ids.ts';
import type { ProgrammeDraft } from '#shared/domain/catalogue/programme-policy.ts';
import { insertProgramme } from '../../data/programme-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkProgramme } from './check-programme.ts';

/** Adds an entry of the user's own; fails with `invalid-input`. */
export function createProgramme(ctx: WorkspaceContext, draft: ProgrammeDraft): { readonly programmeId: ProgrammeId } {
  checkProgramme(ctx, draft);
  const programmeId = ctx.ids.next('programme');
  ctx.db.write({ command: 'catalogue.create', actor: ctx.actor }, (tx) => {
    insertProgramme(tx, { id: programmeId, shippedKey: null, importKey: null, ...draft });
  });
  return { programmeId };
}
