import type { z } from 'zod';
import type { ratingHistorySchema } from '#shared/contract/ratings.ts';
import { readAttachmentsOf } from '../../data/attachment-repository.ts';
import { readRatingHistory } from '../../data/rating-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** One page of the ratings that a filter leaves, the newest first, each with its files. */
export function listRatings(ctx: WorkspaceContext, input: z.output<typeof ratingHistorySchema>) {
  const { limit, offset, ...filter } = input;
  const found = readRatingHistory(ctx.db, filter, limit + 1, offset);
  const ratings = found
    .slice(0, limit)
    .map((rating) => ({ ...rating, attachments: readAttachmentsOf(ctx.db, 'rating', rating.id) }));
  return { ratings, hasMore: found.length > limit };
}
