import type { OccupancyId } from '#shared/kernel/ids.ts';
import { occupancyProblems, type OccupancyDraft } from '#shared/domain/roles/occupancy-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readOccupanciesOf, readRole } from '../../data/role-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Refuses an occupancy that breaks a rule, with `invalid-input`; `occupancyId` is null for a new one. */
export function checkOccupancy(
  { db, clock }: WorkspaceContext,
  occupancyId: OccupancyId | null,
  draft: OccupancyDraft,
): void {
  refuseProblems(
    occupancyProblems(draft, {
      occupancyId,
      roleState: readRole(db, draft.roleId)?.state ?? null,
      isPersonKnown: readMember(db, draft.personId) !== null,
      isDeputyKnown: draft.deputyId !== null && readMember(db, draft.deputyId) !== null,
      today: clock.today(),
      occupancies: readOccupanciesOf(db, draft.personId),
    }),
  );
}
