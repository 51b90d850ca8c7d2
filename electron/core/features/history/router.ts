import { z } from 'zod';
import { AppError } from '../../app-error.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { listHistory } from './list-history.ts';

/** History of the open workspace, undo and redo. */
export const historyRouter = router({
  state: workspaceProcedure.query(({ ctx }) => ctx.db.undoState()),
  undo: workspaceProcedure.mutation(({ ctx }) => {
    const step = ctx.db.undo(ctx.actor);
    if (step === null) throw new AppError('nothing-to-undo');
    return step;
  }),
  redo: workspaceProcedure.mutation(({ ctx }) => {
    const step = ctx.db.redo(ctx.actor);
    if (step === null) throw new AppError('nothing-to-undo');
    return step;
  }),
  list: workspaceProcedure
    .input(z.strictObject({ limit: z.int().min(1).max(200), beforeSeq: z.int().nullable() }))
    .query(({ ctx, input }) => listHistory(ctx.db, input.limit, input.beforeSeq)),
  verify: workspaceProcedure.query(({ ctx }) => {
    const { sets, firstBad } = ctx.db.verifyHistory();
    return { ok: firstBad === null, entries: sets, firstBad };
  }),
});
