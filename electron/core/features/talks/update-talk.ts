import type { z } from 'zod';
import type { talkPatchSchema } from '#shared/contract/talks.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { TalkId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import type { Talk } from '#shared/domain/talks/entities.ts';
import { talkFieldProblems } from '#shared/domain/talks/talk-fields-policy.ts';
import { changeProblems, holdProblems, stateProblems } from '#shared/domain/talks/talk-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { deleteTalk as removeTalk, updateTalk as storeTalk } from '../../data/talk-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { changeableTalk, factsOf, talkOf } from './talk-facts.ts';

/**
 * Changes fields of a talk; the others stay. Answers are put beside those there are. Topics come as the whole agenda, where
 * those without an id are new, or one topic with what changes of it. Fails with `not-found`, and with `invalid-input`, also
 * once somebody signed.
 */
export function updateTalk(ctx: WorkspaceContext, talkId: TalkId, patch: z.output<typeof talkPatchSchema>): void {
  const present = changeableTalk(ctx, talkId);
  const { topics, topic, answers, ...fields } = patch;
  if (topic !== undefined && !present.topics.some(({ id }) => id === topic.id)) throw new AppError('not-found');
  const agenda =
    topics?.map(({ id, ...one }) => {
      const known = present.topics.find((candidate) => candidate.id === id);
      return { ...one, id: known?.id ?? ctx.ids.next('talk-topic'), planItemId: known?.planItemId ?? null };
    }) ?? present.topics;
  const changed: Talk = {
    ...present,
    ...givenOf(fields),
    answers: { ...present.answers, ...answers },
    topics: agenda.map((one) => (one.id === topic?.id ? { ...one, ...givenOf(topic) } : one)),
  };
  const people = new Set<string>(readTeam(ctx.db).map(({ person }) => person.id));
  refuseProblems([
    ...talkFieldProblems(changed),
    ...(changed.leaderId === null || people.has(changed.leaderId) ? [] : [errorAt('leaderId', 'person-unknown')]),
    ...(changed.leaderId === changed.personId ? [errorAt('leaderId', 'talk-with-himself')] : []),
  ]);
  ctx.db.write({ command: topics === undefined ? 'talks.update' : 'talks.change-agenda', actor: ctx.actor }, (tx) => {
    storeTalk(tx, changed);
  });
}

/** The fields that are given: one that is left out or undefined is not. */
function givenOf<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof givenOf<Fields>
  >;
}

/** Records that a talk was held on a day. Fails with `not-found` or `invalid-input`: an appraisal waits for its talks. */
export function holdTalk(ctx: WorkspaceContext, talkId: TalkId, on: IsoDate): void {
  const talk = talkOf(ctx, talkId);
  refuseProblems(holdProblems(factsOf(ctx, talk), on));
  ctx.db.write({ command: 'talks.hold', actor: ctx.actor }, (tx) => {
    storeTalk(tx, { ...talk, state: 'held', heldOn: on });
  });
}

/** Calls a planned talk off. Fails with `not-found` or `invalid-input`. */
export function cancelTalk(ctx: WorkspaceContext, talkId: TalkId): void {
  const talk = talkOf(ctx, talkId);
  refuseProblems(stateProblems(talk, 'cancel'));
  ctx.db.write({ command: 'talks.cancel', actor: ctx.actor }, (tx) => {
    storeTalk(tx, { ...talk, state: 'cancelled' });
  });
}

/** Plans a talk again that was called off, or was recorded as held by mistake. Fails with `not-found` or `invalid-input`. */
export function planTalkAgain(ctx: WorkspaceContext, talkId: TalkId): void {
  const talk = talkOf(ctx, talkId);
  refuseProblems(stateProblems(talk, 'plan-again'));
  ctx.db.write({ command: 'talks.plan-again', actor: ctx.actor }, (tx) => {
    storeTalk(tx, { ...talk, state: 'planned', heldOn: null });
  });
}

/** Removes a talk that nobody signed, with everything in it. Fails with `not-found` or `invalid-input`. */
export function deleteTalk(ctx: WorkspaceContext, talkId: TalkId): void {
  const talk = talkOf(ctx, talkId);
  refuseProblems([...changeProblems(talk), ...(talk.reopenings.length > 0 ? [errorAt('talk', 'talk-has-trace')] : [])]);
  ctx.db.write({ command: 'talks.delete', actor: ctx.actor }, (tx) => {
    removeTalk(tx, talkId);
  });
}
