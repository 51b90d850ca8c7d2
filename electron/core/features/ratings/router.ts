import { z } from 'zod';
import { idField } from '#shared/contract/fields.ts';
import { ratingBatchSchema, ratingHistorySchema, reviewSchema } from '#shared/contract/ratings.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { listRatings } from './list-ratings.ts';
import { rateMany } from './rate-many.ts';
import { readCompetenceLevels } from './read-competence-levels.ts';
import { readPersonLevels } from './read-person-levels.ts';
import { readTeamLevels } from './read-team-levels.ts';
import { reviewRatings } from './review-ratings.ts';

/** Ratings by the hand: of one person, on one competence, of the team at once; and all that were ever given. */
export const ratingsRouter = router({
  ofPerson: workspaceProcedure
    .input(z.strictObject({ personId: idField('person') }))
    .query(({ ctx, input }) => readPersonLevels(ctx, input.personId)),
  ofCompetence: workspaceProcedure
    .input(z.strictObject({ competenceId: idField('competence') }))
    .query(({ ctx, input }) => readCompetenceLevels(ctx, input.competenceId)),
  ofTeam: workspaceProcedure.query(({ ctx }) => readTeamLevels(ctx)),
  history: workspaceProcedure.input(ratingHistorySchema).query(({ ctx, input }) => listRatings(ctx, input)),
  rateMany: workspaceProcedure.input(ratingBatchSchema).mutation(({ ctx, input }) => rateMany(ctx, input)),
  review: workspaceProcedure.input(reviewSchema).mutation(({ ctx, input }) => reviewRatings(ctx, input)),
});
