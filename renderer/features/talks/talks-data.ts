import type { TalkKind } from '#shared/domain/talks/entities.ts';
import { standingOfTalk } from '#shared/domain/talks/cycle-standing.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';

/** Cycles and talks without their contents. */
export type Talks = ApiOutputs['talks']['list'];
/** One talk of the list. */
export type ListedTalk = Talks['talks'][number];
/** A cycle with who still lacks what. */
export type CycleWithStanding = Talks['cycles'][number];
/** A talk with everything that the user may see of it. */
export type TalkPage = ApiOutputs['talks']['get'];

/** How far a talk is, as the list and its filter say it. */
export const TALK_STANDINGS = ['late', 'planned', 'held', 'signed-once', 'closed', 'cancelled'] as const;
/** See {@link TALK_STANDINGS}. */
export type TalkStanding = (typeof TALK_STANDINGS)[number];

/** How far a talk is: a planned one whose day has passed is late, a held one with one signature waits for the other. */
export function standingOf(
  talk: Pick<ListedTalk, 'state' | 'plannedOn'> & { readonly signedBy: readonly unknown[] },
  today: IsoDate,
): TalkStanding {
  if (talk.state === 'cancelled') return 'cancelled';
  if (talk.state === 'held' && talk.signedBy.length > 0) return 'signed-once';
  const standing = standingOfTalk(talk, today);
  return standing === 'none' ? 'planned' : standing;
}

/** Kinds of talks that can be planned on their own. */
export const OWN_KINDS = [
  'development',
  'functioning',
  'career',
  'starter',
  'other',
] as const satisfies readonly TalkKind[];
