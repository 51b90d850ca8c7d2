import type { TalkId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { TALK_SIDES, type Talk, type TalkSide, type TalkStance } from '#shared/domain/talks/entities.ts';
import { reportText } from '#shared/domain/talks/report-text.ts';
import { reopenProblems, signProblems } from '#shared/domain/talks/talk-policy.ts';
import { sideOfActor } from '#shared/domain/talks/talk-secrecy.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertReopening, insertSignature, updateTalk } from '../../data/talk-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import { textHash } from '../../services/crypto/text-hash.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { checkOrChooseSecret, holderOf, keepSecret } from './secrets.ts';
import { factsOf, talkOf } from './talk-facts.ts';

/** A signature as it is given. */
export interface Signing {
  readonly talkId: TalkId;
  readonly side: TalkSide;
  readonly stance: TalkStance;
  readonly secret: string;
}

/**
 * Signs a talk for one side with its own secret, which is chosen at the first signature. With the second signature the
 * report is frozen: its text and the SHA-256 of it are kept, and nothing of it changes until it is opened again.
 *
 * Fails with `not-found`, and with `invalid-input`: something keeps it from being signed, the secret is not the one that
 * was chosen, or a name in the text changed since the other signed.
 */
export async function signTalk(ctx: WorkspaceContext, { talkId, side, stance, secret }: Signing): Promise<void> {
  refuseProblems(signProblems(factsOf(ctx, talkOf(ctx, talkId)), side, stance));
  const holder = holderOf(talkOf(ctx, talkId), side);
  const chosen = await checkOrChooseSecret(ctx, holder, secret);
  // Checking the secret takes time in which something else may have been written.
  const talk = talkOf(ctx, talkId);
  refuseProblems(signProblems(factsOf(ctx, talk), side, stance));
  const { text, hash } = frozen(ctx, talk);
  refuseProblems(
    talk.signatures.every((signature) => signature.textHash === hash) ? [] : [errorAt('talk', 'talk-text-changed')],
  );
  const signedAt = ctx.clock.now();
  const isLast = TALK_SIDES.every((one) => one === side || talk.signatures.some((signature) => signature.side === one));
  ctx.db.write({ command: 'talks.sign', actor: ctx.actor }, (tx) => {
    if (chosen !== null) keepSecret(ctx, tx, holder, chosen);
    insertSignature(tx, talkId, { side, stance, signedAt, textHash: hash }, ctx.ids);
    if (isLast) updateTalk(tx, { ...talk, state: 'closed', frozenText: text, frozenHash: hash, frozenAt: signedAt });
  });
}

/**
 * Opens a signed report again: who did it, when, why, and what had been signed stay with the talk; the signatures go, and
 * both sign anew. Fails with `not-found`, and with `invalid-input` when nothing is signed or no reason is given.
 */
export function reopenTalk(ctx: WorkspaceContext, talkId: TalkId, reason: string): void {
  const talk = talkOf(ctx, talkId);
  refuseProblems(reopenProblems(talk, reason));
  const signed = talk.frozenText === null ? frozen(ctx, talk).text : talk.frozenText;
  ctx.db.write({ command: 'talks.reopen', actor: ctx.actor }, (tx) => {
    insertReopening(
      tx,
      talkId,
      {
        reopenedAt: ctx.clock.now(),
        side: sideOfActor(ctx.actor),
        reason: reason.trim(),
        frozenText: signed,
        frozenHash: talk.signatures[0]?.textHash ?? textHash(signed),
        signatures: talk.signatures,
      },
      ctx.ids,
    );
    updateTalk(tx, { ...talk, state: 'held', frozenText: null, frozenHash: null, frozenAt: null });
  });
}

function frozen(ctx: WorkspaceContext, talk: Talk): { readonly text: string; readonly hash: string } {
  const people = readTeam(ctx.db).map(({ person }) => person);
  const nameOf = (id: string | null): string => {
    const person = people.find((one) => one.id === id);
    return person === undefined ? '' : displayName(person);
  };
  const text = reportText(talk, { teacher: nameOf(talk.personId), leader: nameOf(talk.leaderId) });
  return { text, hash: textHash(text) };
}
