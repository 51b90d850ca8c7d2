import { groupSummary } from '#shared/domain/groups/group-summary.ts';
import { readGoals } from '../../data/goal-repository.ts';
import { readGroups, readMemberships } from '../../data/group-repository.ts';
import { readMeetings } from '../../data/meeting-repository.ts';
import { readQuestions } from '../../data/research-question-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** All groups in one line each, in their order, as they are today. */
export function listGroups(ctx: WorkspaceContext) {
  const today = ctx.clock.today();
  const memberships = Map.groupBy(readMemberships(ctx.db), ({ groupId }) => groupId);
  const meetings = Map.groupBy(readMeetings(ctx.db), ({ groupId }) => groupId);
  const questions = Map.groupBy(readQuestions(ctx.db), ({ groupId }) => groupId);
  const goals = Map.groupBy(readGoals(ctx.db), ({ ownerGroupId }) => ownerGroupId);
  const groups = readGroups(ctx.db).map((group) => ({
    group,
    ...groupSummary(
      {
        group,
        memberships: memberships.get(group.id) ?? [],
        meetings: meetings.get(group.id) ?? [],
        questions: questions.get(group.id) ?? [],
      },
      today,
    ),
    goals: goals.get(group.id)?.length ?? 0,
  }));
  return { groups, today };
}
