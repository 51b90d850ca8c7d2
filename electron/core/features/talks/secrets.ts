import type { TalkId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import type { Talk, TalkSide } from '#shared/domain/talks/entities.ts';
import { secretProblems } from '#shared/domain/talks/talk-fields-policy.ts';
import { sideOfActor } from '#shared/domain/talks/talk-secrecy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import {
  deleteHiddenPreparations,
  deleteTalkSecret,
  insertTalkSecret,
  readTalkSecret,
  type TalkSecret,
} from '../../data/talk-side-repository.ts';
import type { WriteTransaction } from '../../data/write-transaction.ts';
import { hashSecret, isSecret } from '../../services/crypto/secret-hash.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { talkOf } from './talk-facts.ts';

/** Whose secret a side signs with: the person's, or `leader` for who leads talks without being in the team. */
export function holderOf(talk: Pick<Talk, 'personId' | 'leaderId'>, side: TalkSide): string {
  return side === 'teacher' ? talk.personId : (talk.leaderId ?? 'leader');
}

/**
 * Lets somebody do what only one side may do: the side that the workspace belongs to as it is, the other with its own
 * secret. Fails with `invalid-input`: no secret chosen yet, or another one.
 */
export async function mustBeSide(
  ctx: WorkspaceContext,
  talk: Talk,
  side: TalkSide,
  secret: string | null,
): Promise<void> {
  if (side === sideOfActor(ctx.actor)) return;
  const known = readTalkSecret(ctx.db, holderOf(talk, side));
  if (known === null) refuseProblems([errorAt('secret', 'secret-not-chosen')]);
  else if (!(await isSecret(secret ?? '', known))) refuseProblems([errorAt('secret', 'secret-wrong')]);
}

/**
 * Checks the secret of a signer; who has none yet chooses this one. Gives what has to be kept, null when it is kept
 * already. Fails with `invalid-input`.
 */
export async function checkOrChooseSecret(
  ctx: WorkspaceContext,
  holder: string,
  secret: string,
): Promise<TalkSecret | null> {
  const known = readTalkSecret(ctx.db, holder);
  if (known === null) {
    refuseProblems(secretProblems(secret));
    return hashSecret(secret);
  }
  if (!(await isSecret(secret, known))) refuseProblems([errorAt('secret', 'secret-wrong')]);
  return null;
}

/**
 * Keeps the first secret of a holder; another that was chosen meanwhile stays, and this one is refused. It opens only what
 * is prepared from now on.
 */
export function keepSecret(ctx: WorkspaceContext, tx: WriteTransaction, holder: string, secret: TalkSecret): void {
  if (readTalkSecret(tx, holder) !== null) refuseProblems([errorAt('secret', 'secret-wrong')]);
  deleteHiddenPreparations(tx, holder, sideBehindSecret(ctx));
  insertTalkSecret(tx, { ...secret, holder, setAt: ctx.clock.now() }, ctx.ids);
}

/** Chooses the secret of a side that has none; fails with `not-found` or `invalid-input`. */
export async function chooseSecret(
  ctx: WorkspaceContext,
  talkId: TalkId,
  side: TalkSide,
  secret: string,
): Promise<void> {
  const holder = holderOf(talkOf(ctx, talkId), side);
  if (readTalkSecret(ctx.db, holder) !== null) refuseProblems([errorAt('secret', 'secret-chosen-already')]);
  const hashed = await checkOrChooseSecret(ctx, holder, secret);
  ctx.db.write({ command: 'talks.choose-secret', actor: ctx.actor }, (tx) => {
    if (hashed !== null) keepSecret(ctx, tx, holder, hashed);
  });
}

/**
 * Takes away a secret that was forgotten, which the history shows, with what its holder prepared and did not share: nobody
 * else may get to read it. Signatures stay. Fails with `not-found`.
 */
export function forgetSecret(ctx: WorkspaceContext, talkId: TalkId, side: TalkSide): void {
  const holder = holderOf(talkOf(ctx, talkId), side);
  ctx.db.write({ command: 'talks.forget-secret', actor: ctx.actor }, (tx) => {
    if (!deleteTalkSecret(tx, holder)) throw new AppError('not-found');
    deleteHiddenPreparations(tx, holder, sideBehindSecret(ctx));
  });
}

/** The side whose preparations only a secret opens: not the one that the workspace belongs to. */
function sideBehindSecret(ctx: WorkspaceContext): TalkSide {
  return sideOfActor(ctx.actor) === 'leader' ? 'teacher' : 'leader';
}
