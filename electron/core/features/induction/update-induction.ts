import type { PersonId } from '#shared/kernel/ids.ts';
import type { InductionDraft } from '#shared/domain/induction/induction-policy.ts';
import { AppError } from '../../app-error.ts';
import { readInductionOf, updateInduction as storeInduction } from '../../data/induction-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkInduction } from './check-induction.ts';

/** The fields of an induction that change; one that is left out or undefined stays as it is. */
export type InductionPatch = {
  readonly [Field in keyof Omit<InductionDraft, 'personId'>]?: InductionDraft[Field] | undefined;
};

/** Changes fields of the induction of a person; the others stay. Fails with `not-found` or `invalid-input`. */
export function updateInduction(ctx: WorkspaceContext, personId: PersonId, patch: InductionPatch): void {
  const present = readInductionOf(ctx.db, personId);
  if (present === null) throw new AppError('not-found');
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const changed = { ...present, ...(Object.fromEntries(given) as Partial<InductionDraft>) };
  checkInduction(ctx, changed);
  ctx.db.write({ command: 'induction.update', actor: ctx.actor }, (tx) => {
    storeInduction(tx, changed);
  });
}
