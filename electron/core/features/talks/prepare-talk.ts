import type { TalkId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import type { TalkAnswers, TalkPreparation, TalkSide } from '#shared/domain/talks/entities.ts';
import {
  isPreparationBegun,
  preparationProblems,
  privateNoteProblems,
} from '#shared/domain/talks/talk-fields-policy.ts';
import { sideOfActor } from '#shared/domain/talks/talk-secrecy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readTalkPreparations, storeTalkNote, storeTalkPreparation } from '../../data/talk-side-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { mustBeSide } from './secrets.ts';
import { changeableTalk, talkOf } from './talk-facts.ts';

/** A side of a talk, with the secret that the other side needs. */
export interface SideOfTalk {
  readonly talkId: TalkId;
  readonly side: TalkSide;
  readonly secret: string | null;
}

/** The preparation of a side, for who may write it. Fails with `not-found` or `invalid-input`. */
export async function openPreparation(ctx: WorkspaceContext, of: SideOfTalk): Promise<TalkPreparation> {
  const talk = talkOf(ctx, of.talkId);
  await mustBeSide(ctx, talk, of.side, of.secret);
  return preparationOf(ctx, of);
}

/**
 * Keeps what a side prepares, hidden from the other; what was shared stays shared. Answers are put beside those there are,
 * wishes that are left out stay. Fails with `not-found` or `invalid-input`.
 */
export async function savePreparation(
  ctx: WorkspaceContext,
  of: SideOfTalk & { readonly answers: TalkAnswers; readonly wishes?: string | undefined },
): Promise<void> {
  await mustBeSide(ctx, changeableTalk(ctx, of.talkId), of.side, of.secret);
  const { sections } = changeableTalk(ctx, of.talkId);
  const present = preparationOf(ctx, of);
  const answers = { ...present.answers, ...of.answers };
  const wishes = of.wishes ?? present.wishes;
  refuseProblems(preparationProblems({ answers, wishes }, sections));
  store(ctx, of, 'talks.save-preparation', { ...present, answers, wishes });
}

/** Shows the other side what this side prepared. Fails with `not-found`, or `invalid-input` when nothing was written. */
export async function sharePreparation(ctx: WorkspaceContext, of: SideOfTalk): Promise<void> {
  await mustBeSide(ctx, changeableTalk(ctx, of.talkId), of.side, of.secret);
  changeableTalk(ctx, of.talkId);
  const preparation = preparationOf(ctx, of);
  refuseProblems(isPreparationBegun(preparation) ? [] : [errorAt('preparation', 'preparation-empty')]);
  store(ctx, of, 'talks.share-preparation', { ...preparation, sharedAt: preparation.sharedAt ?? ctx.clock.now() });
}

/** Keeps the private note of the side that the workspace belongs to, also after signing: it is no part of the report. */
export function savePrivateNote(ctx: WorkspaceContext, talkId: TalkId, content: string): void {
  talkOf(ctx, talkId);
  refuseProblems(privateNoteProblems(content));
  ctx.db.write({ command: 'talks.save-note', actor: ctx.actor }, (tx) => {
    storeTalkNote(tx, { talkId, side: sideOfActor(ctx.actor), content }, ctx.ids);
  });
}

function preparationOf(ctx: WorkspaceContext, { talkId, side }: SideOfTalk): TalkPreparation {
  const found = readTalkPreparations(ctx.db, talkId).find((one) => one.side === side);
  return found ?? { side, answers: {}, wishes: '', sharedAt: null };
}

function store(ctx: WorkspaceContext, { talkId }: SideOfTalk, command: string, preparation: TalkPreparation): void {
  ctx.db.write({ command, actor: ctx.actor }, (tx) => {
    storeTalkPreparation(tx, talkId, preparation, ctx.ids);
  });
}
