import type { GroupId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { readGoals } from '../../data/goal-repository.ts';
import { groupConsequences } from '../../data/group-removal.ts';
import { readGroup, readMembershipsOfGroup } from '../../data/group-repository.ts';
import { readResultsOf } from '../../data/group-result-repository.ts';
import { readMeetingsOf } from '../../data/meeting-repository.ts';
import { readQuestions } from '../../data/research-question-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** One group with everything that belongs to it, and what would go with it; fails with `not-found`. */
export function getGroup(ctx: WorkspaceContext, groupId: GroupId) {
  const group = readGroup(ctx.db, groupId);
  if (group === null) throw new AppError('not-found');
  return {
    group,
    memberships: readMembershipsOfGroup(ctx.db, groupId),
    meetings: readMeetingsOf(ctx.db, groupId),
    results: readResultsOf(ctx.db, groupId),
    questions: readQuestions(ctx.db).filter((question) => question.groupId === groupId),
    goals: readGoals(ctx.db)
      .filter(({ ownerGroupId }) => ownerGroupId === groupId)
      .map(({ id, title, state }) => ({ id, title, state })),
    consequences: groupConsequences(ctx.db, groupId),
    today: ctx.clock.today(),
  };
}
