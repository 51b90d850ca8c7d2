import type { z } from 'zod';
import type { ratingHistorySchema } from '#shared/contract/ratings.ts';
import { readAttachmentsByOwner } from '../../data/attachment-repository.ts';
import { readRatingHistory } from '../../data/rating-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** One page of the ratings that a filter leaves, the newest first, each with its files. */
export function listRatings(ctx: WorkspaceContext, input: z.output<typeof ratingHistorySchema>) {
  const { limit, offset, ...filter } = input;
  const found = readRatingHistory(ctx.db, filter, limit + 1, offset);
  const files = readAttachmentsByOwner(ctx.db, 'rating');
  const ratings = found.slice(0, limit).map((rating) => ({ ...rating, attachments: files.get(rating.id) ?? [] }));
  return { ratings, hasMore: found.length > limit };
}
