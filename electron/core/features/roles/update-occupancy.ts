import type { OccupancyId } from '#shared/kernel/ids.ts';
import type { OccupancyDraft } from '#shared/domain/roles/occupancy-policy.ts';
import { AppError } from '../../app-error.ts';
import { readOccupancy, updateOccupancy as storeOccupancy } from '../../data/role-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkOccupancy } from './check-occupancy.ts';

/** What of an occupancy may change; it stays with its role and its person. */
type Changeable = Omit<OccupancyDraft, 'roleId' | 'personId'>;

/** The fields of an occupancy that change; one that is left out or undefined stays as it is. */
export type OccupancyPatch = { readonly [Field in keyof Changeable]?: Changeable[Field] | undefined };

/** Changes fields of an occupancy; the others stay. Fails with `not-found` or `invalid-input`. */
export function updateOccupancy(ctx: WorkspaceContext, occupancyId: OccupancyId, patch: OccupancyPatch): void {
  const occupancy = readOccupancy(ctx.db, occupancyId);
  if (occupancy === null) throw new AppError('not-found');
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const changed = { ...occupancy, ...(Object.fromEntries(given) as Partial<Changeable>) };
  checkOccupancy(ctx, occupancyId, changed);
  ctx.db.write({ command: 'roles.update-occupancy', actor: ctx.actor }, (tx) => {
    storeOccupancy(tx, changed);
  });
}
