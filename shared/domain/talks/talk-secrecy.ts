import type { TalkPreparation, TalkSide } from './entities.ts';
import { isPreparationBegun } from './talk-fields-policy.ts';

/** The preparation of one side as somebody may see it. */
export interface SeenPreparation {
  readonly side: TalkSide;
  readonly isBegun: boolean;
  readonly isShared: boolean;
  /** What was written; null while it is hidden from the reader. */
  readonly content: TalkPreparation | null;
}

/** The side for which somebody acts in a workspace: the teacher in his own track, else the leader. */
export function sideOfActor(actor: string): TalkSide {
  return actor === 'teacher' ? 'teacher' : 'leader';
}

/**
 * The preparations of both sides as one side may see them: its own, and that of the other only once it is shared. That
 * the other has begun is no secret; what he wrote is.
 */
export function preparationsSeenBy(
  reader: TalkSide,
  preparations: readonly TalkPreparation[],
): Readonly<Record<TalkSide, SeenPreparation>> {
  const seen = (side: TalkSide): SeenPreparation => {
    const found = preparations.find((preparation) => preparation.side === side);
    const isShared = found !== undefined && found.sharedAt !== null;
    return {
      side,
      isBegun: found !== undefined && isPreparationBegun(found),
      isShared,
      content: found !== undefined && (side === reader || isShared) ? found : null,
    };
  };
  return { leader: seen('leader'), teacher: seen('teacher') };
}

/** The sides that began to prepare and have not shared it. */
export function openPreparations(preparations: readonly TalkPreparation[]): readonly TalkSide[] {
  return preparations.filter((one) => one.sharedAt === null && isPreparationBegun(one)).map(({ side }) => side);
}
