import { rankProgrammes, type RankWish } from '#shared/domain/catalogue/programme-rank.ts';
import { readProgrammes } from '../../data/programme-repository.ts';
import { readPlanningSetting } from '../../data/planning-setting-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The catalogue in the order in which it fits what is wanted, each entry with its rank and reasons. */
export function rankCatalogue(ctx: WorkspaceContext, wish: Pick<RankWish, 'wanted' | 'mostKm'>) {
  const { latitude, longitude } = readPlanningSetting(ctx.db);
  const from = latitude === null || longitude === null ? null : { latitude, longitude };
  return rankProgrammes(readProgrammes(ctx.db), { ...wish, formWishes: {}, from }).map(
    ({ programme, rank, reasons, km }) => ({ programmeId: programme.id, rank, reasons, km }),
  );
}
