import { z } from 'zod';
import { idField } from '#shared/contract/fields.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { listFindings, listFindingsOfPerson } from './list-findings.ts';

/** What stands in the way of plans, and what deserves a look, by rules and figures of today. */
export const findingsRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listFindings(ctx)),
  ofPerson: workspaceProcedure
    .input(z.strictObject({ personId: idField('person') }))
    .query(({ ctx, input }) => listFindingsOfPerson(ctx, input.personId)),
});
