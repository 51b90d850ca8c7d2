import { agreementCounts } from '#shared/domain/agreements/agreement-checks.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import { readAgreements } from '../../data/agreement-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { describeAgreements } from './describe-agreements.ts';

/** All agreements of the school with their names, and how many are made and kept today. */
export function listAgreements(ctx: WorkspaceContext) {
  const today = ctx.clock.today();
  const entries = describeAgreements(ctx, readAgreements(ctx.db));
  const leaders = readTeam(ctx.db).filter(
    (member) =>
      isInServiceOn(member, today) && member.appointments.some(({ functionGroup }) => functionGroup === 'directie'),
  );
  const [leader] = leaders;
  return {
    today,
    entries,
    counts: agreementCounts(entries, today),
    /** Who signs for the school, when exactly one leader is in service. */
    leader: leader === undefined || leaders.length > 1 ? null : displayName(leader.person),
  };
}
