import type { TalkId } from '#shared/kernel/ids.ts';
import { objectionEndsOn } from '#shared/domain/talks/cycle-standing.ts';
import { holdProblems, planWarnings, signProblems } from '#shared/domain/talks/talk-policy.ts';
import { preparationsSeenBy, sideOfActor } from '#shared/domain/talks/talk-secrecy.ts';
import { readPlanItemsOf } from '../../data/plan-repository.ts';
import { readTalkNote, readTalkPreparations, readTalkSecretHolders } from '../../data/talk-side-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { proposeTopics } from './propose-topics.ts';
import { holderOf } from './secrets.ts';
import { factsOf, talkOf } from './talk-facts.ts';

/**
 * A talk with everything that the side of the reader may see: the preparation and the private note of the other side are
 * not in the answer until the other shares his preparation; his private note never is. Fails with `not-found`.
 */
export function readTalkPage(ctx: WorkspaceContext, talkId: TalkId) {
  const talk = talkOf(ctx, talkId);
  const facts = factsOf(ctx, talk);
  const side = sideOfActor(ctx.actor);
  const holders = readTalkSecretHolders(ctx.db);
  const people = readTeam(ctx.db).map(({ person }) => person);
  return {
    today: facts.today,
    now: ctx.clock.now(),
    side,
    talk,
    cycle: facts.cycle,
    person: people.find(({ id }) => id === talk.personId) ?? null,
    leader: people.find(({ id }) => id === talk.leaderId) ?? null,
    preparations: preparationsSeenBy(side, readTalkPreparations(ctx.db, talkId)),
    note: readTalkNote(ctx.db, talkId, side),
    proposed: proposeTopics(ctx, talk),
    planItems: readPlanItemsOf(ctx.db, talk.personId).map(({ id, title, state }) => ({ id, title, state })),
    warnings: planWarnings(facts),
    holdProblems: holdProblems(facts, facts.today),
    signProblems: {
      leader: signProblems(facts, 'leader', 'agreed'),
      teacher: signProblems(facts, 'teacher', 'seen'),
    },
    hasSecret: { leader: holders.has(holderOf(talk, 'leader')), teacher: holders.has(holderOf(talk, 'teacher')) },
    objectionEndsOn: objectionEndsOn(talk, facts.cycle),
  };
}
