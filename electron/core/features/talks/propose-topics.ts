import { coverRequirement } from '#shared/domain/goals/requirement-coverage.ts';
import { goalOf } from '#shared/domain/goals/requirement-owner.ts';
import { requirementsInForce } from '#shared/domain/goals/requirements-in-force.ts';
import { proposeAgenda, type AgendaGap, type ProposedTopic } from '#shared/domain/talks/agenda.ts';
import type { Talk } from '#shared/domain/talks/entities.ts';
import { readCompetences } from '../../data/framework-repository.ts';
import { readGoals, readRequirements } from '../../data/goal-repository.ts';
import { currentLevels } from '../../data/level-lookup.ts';
import { readPlanItemsOf } from '../../data/plan-repository.ts';
import { readRoles } from '../../data/role-repository.ts';
import { readOpenChecksOf } from '../../data/talk-agenda-reader.ts';
import { readTalks } from '../../data/talk-repository.ts';
import { readTalkPreparations } from '../../data/talk-side-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Topics that the agenda of a talk could still have; none once the talk is over. Competences are named in the language of the user. */
export function proposeTopics(ctx: WorkspaceContext, talk: Talk): readonly ProposedTopic[] {
  if (talk.state === 'closed' || talk.state === 'cancelled') return [];
  const goals = readGoals(ctx.db);
  const asking = requirementsInForce(readRequirements(ctx.db), { goals, roles: readRoles(ctx.db) });
  const competences = new Map(readCompetences(ctx.db).map((competence) => [competence.id, competence]));
  const facts = {
    members: readTeam(ctx.db),
    usedLevel: currentLevels(ctx.db, [...competences.values()]),
    plannedRises: [],
    on: ctx.clock.today(),
  };
  const { language } = ctx.preferences.read();
  const gaps = new Map<string, AgendaGap>();
  const goalIds = new Set<string>(goals.filter(({ ownerId }) => ownerId === talk.personId).map(({ id }) => id));
  for (const requirement of asking) {
    const { people, gap } = coverRequirement(requirement, facts);
    if (gap === 0 || ![...people.lacking, ...people.unknown].includes(talk.personId)) continue;
    const goalId = goalOf(requirement);
    if (goalId !== null) goalIds.add(goalId);
    const { competenceId, level: asked } = requirement;
    const competence = competences.get(competenceId);
    if (competence === undefined || (gaps.get(competenceId)?.asked ?? 0) >= asked) continue;
    const title =
      language === 'en' ? competence.titleEn || competence.titleNl : competence.titleNl || competence.titleEn;
    gaps.set(competenceId, { competenceId, title, level: facts.usedLevel(talk.personId, competenceId), asked });
  }
  const before = readTalks(ctx.db).filter(
    ({ id, personId, heldOn }) =>
      id !== talk.id &&
      personId === talk.personId &&
      heldOn !== null &&
      (talk.heldOn === null || heldOn <= talk.heldOn),
  );
  return proposeAgenda({
    today: ctx.clock.today(),
    lastTalk: before.at(-1) ?? null,
    openChecks: readOpenChecksOf(ctx.db, talk.personId),
    planItems: readPlanItemsOf(ctx.db, talk.personId),
    gaps: [...gaps.values()],
    goals: goals
      .filter(({ id, state }) => state === 'active' && goalIds.has(id))
      .map(({ id, title }) => ({ goalId: id, title })),
    sharedWishes: readTalkPreparations(ctx.db, talk.id)
      .filter(({ sharedAt }) => sharedAt !== null)
      .map(({ wishes }) => wishes),
    topics: talk.topics,
  });
}
