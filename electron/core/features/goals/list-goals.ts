import { goalOf } from '#shared/domain/goals/requirement-owner.ts';
import { coverGoal } from '#shared/domain/goals/goal-coverage.ts';
import { nextMeetingOf } from '#shared/domain/groups/group-summary.ts';
import { readCompetences } from '../../data/framework-repository.ts';
import { readGoals, readRequirements } from '../../data/goal-repository.ts';
import { readGroups } from '../../data/group-repository.ts';
import { currentLevels } from '../../data/level-lookup.ts';
import { readMeetings } from '../../data/meeting-repository.ts';
import { readPlannedRises } from '../../data/planned-rise-reader.ts';
import { readQuestions } from '../../data/research-question-repository.ts';
import { readRoles } from '../../data/role-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * All goals with their requirements and how far the team is with them today, their research questions and the next
 * meeting of the group that leads them; and the roles and groups whose people a requirement may ask.
 */
export function listGoals(ctx: WorkspaceContext) {
  const today = ctx.clock.today();
  const requirements = readRequirements(ctx.db);
  const facts = {
    members: readTeam(ctx.db),
    usedLevel: currentLevels(ctx.db, readCompetences(ctx.db)),
    plannedRises: readPlannedRises(ctx.db),
    on: today,
  };
  const questions = Map.groupBy(readQuestions(ctx.db), ({ goalId }) => goalId);
  const meetings = Map.groupBy(readMeetings(ctx.db), ({ groupId }) => groupId);
  const goals = readGoals(ctx.db).map((goal) => ({
    goal,
    requirements: requirements.filter((requirement) => goalOf(requirement) === goal.id),
    coverage: coverGoal(goal, requirements, facts),
    questions: (questions.get(goal.id) ?? []).map(({ id, question, state }) => ({ id, question, state })),
    nextMeeting: goal.ownerGroupId === null ? null : nextMeetingOf(meetings.get(goal.ownerGroupId) ?? [], today),
  }));
  return { goals, roles: readRoles(ctx.db), groups: readGroups(ctx.db), today };
}
