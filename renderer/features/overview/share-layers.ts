import type { PersonId } from '#shared/kernel/ids.ts';
import type { MasterDefinition } from '#shared/domain/overview/master-degree.ts';
import type { MasterShare } from './overview-data.ts';

/** The layers of the figure, as they stand in the bar from the left; the last is never in it. */
export const SHARE_LAYERS = ['counted', 'selfReported', 'inProgress', 'notAccredited'] as const;
export type ShareLayer = (typeof SHARE_LAYERS)[number];

/** The layers that the bar draws. */
export const DRAWN_LAYERS = ['counted', 'selfReported', 'inProgress'] as const satisfies readonly ShareLayer[];

/** Both definitions of the master share, in the order in which they are shown. */
export const DEFINITIONS = ['a', 'b'] as const satisfies readonly MasterDefinition[];

/** A list of people that the panel can show: a layer, or all teachers of the denominator. */
export const SHARE_LISTS = [...SHARE_LAYERS, 'denominator'] as const;
export type ShareList = (typeof SHARE_LISTS)[number];

/** The people of a list. */
export function shareListOf(share: MasterShare, list: ShareList): readonly PersonId[] {
  return share[list].personIds;
}
