import { z } from 'zod';
import { idField } from '#shared/contract/fields.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { readHourRights } from './read-hour-rights.ts';

/** Rights in hours that people have by the collective agreement. */
export const hoursRouter = router({
  ofPerson: workspaceProcedure
    .input(z.strictObject({ personId: idField('person') }))
    .query(({ ctx, input }) => readHourRights(ctx, input.personId)),
});
