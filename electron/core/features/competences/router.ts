import { z } from 'zod';
import { matrixQuerySchema } from '#shared/contract/competences.ts';
import { idField } from '#shared/contract/fields.ts';
import { ratingDraftSchema } from '#shared/contract/ratings.ts';
import { readRatingsOfCell } from '../../data/rating-repository.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { buildMatrix } from './build-matrix.ts';
import { ratePerson } from './rate-person.ts';

/** The matrix of people and competences, and the ratings behind its cells. */
export const competencesRouter = router({
  matrix: workspaceProcedure.input(matrixQuerySchema).query(({ ctx, input }) => buildMatrix(ctx, input)),
  cell: workspaceProcedure
    .input(z.strictObject({ personId: idField('person'), competenceId: idField('competence') }))
    .query(({ ctx, input }) => readRatingsOfCell(ctx.db, input.personId, input.competenceId)),
  rate: workspaceProcedure.input(ratingDraftSchema).mutation(({ ctx, input }) => ratePerson(ctx, input)),
});
