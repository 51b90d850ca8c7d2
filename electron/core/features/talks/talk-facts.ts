import type { TalkId } from '#shared/kernel/ids.ts';
import type { Talk, TalkCycle } from '#shared/domain/talks/entities.ts';
import { changeProblems, type TalkFacts } from '#shared/domain/talks/talk-policy.ts';
import { openPreparations } from '#shared/domain/talks/talk-secrecy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readTalkCycle } from '../../data/talk-cycle-repository.ts';
import { readTalk, readTalks } from '../../data/talk-repository.ts';
import { readTalkPreparations } from '../../data/talk-side-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** A talk, or `not-found`. */
export function talkOf(ctx: WorkspaceContext, talkId: TalkId): Talk {
  const talk = readTalk(ctx.db, talkId);
  if (talk === null) throw new AppError('not-found');
  return talk;
}

/** A talk whose contents may change; fails with `not-found`, or with `invalid-input` once somebody signed. */
export function changeableTalk(ctx: WorkspaceContext, talkId: TalkId): Talk {
  const talk = talkOf(ctx, talkId);
  refuseProblems(changeProblems(talk));
  return talk;
}

/** What the guards of a talk look at. */
export function factsOf(ctx: WorkspaceContext, talk: Talk): TalkFacts & { readonly cycle: TalkCycle | null } {
  return {
    talk,
    cycle: talk.cycleId === null ? null : readTalkCycle(ctx.db, talk.cycleId),
    talksOfPerson: readTalks(ctx.db).filter(({ personId }) => personId === talk.personId),
    openPreparations: openPreparations(readTalkPreparations(ctx.db, talk.id)),
    schoolYearStart: readWorkspace(ctx.db).schoolYearStart,
    today: ctx.clock.today(),
  };
}
