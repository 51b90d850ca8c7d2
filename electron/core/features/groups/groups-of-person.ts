import type { PersonId } from '#shared/kernel/ids.ts';
import { schoolYearOf, schoolYearPeriod } from '#shared/kernel/school-year.ts';
import { timeLedger } from '#shared/domain/groups/time-ledger.ts';
import { AppError } from '../../app-error.ts';
import { readGroups, readMemberships } from '../../data/group-repository.ts';
import { readMeetings } from '../../data/meeting-repository.ts';
import { readQuestions } from '../../data/research-question-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * The groups that a person belongs or belonged to, or was at a meeting of in this school year, with his time in each of
 * them; and the research questions that he owns. Fails with `not-found`.
 */
export function groupsOfPerson(ctx: WorkspaceContext, personId: PersonId) {
  if (readMember(ctx.db, personId) === null) throw new AppError('not-found');
  const today = ctx.clock.today();
  const { schoolYearStart } = readWorkspace(ctx.db);
  const period = schoolYearPeriod(schoolYearOf(today, schoolYearStart), schoolYearStart);
  const memberships = Map.groupBy(readMemberships(ctx.db), ({ groupId }) => groupId);
  const meetings = Map.groupBy(readMeetings(ctx.db), ({ groupId }) => groupId);
  const groups = readGroups(ctx.db).flatMap((group) => {
    const ofGroup = memberships.get(group.id) ?? [];
    const own = ofGroup.filter((membership) => membership.personId === personId);
    const ledger = timeLedger(ofGroup, meetings.get(group.id) ?? [], period, today);
    const time = ledger.find((line) => line.personId === personId) ?? null;
    return own.length === 0 && time === null ? [] : [{ group, memberships: own, time }];
  });
  const questions = readQuestions(ctx.db).filter(({ ownerId }) => ownerId === personId);
  return { groups, questions, period, today };
}
