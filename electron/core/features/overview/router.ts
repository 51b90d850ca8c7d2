import { router, workspaceProcedure } from '../../trpc.ts';
import { buildOverview } from './build-overview.ts';

/** The first screen: what needs attention, open gaps, the master share. */
export const overviewRouter = router({
  get: workspaceProcedure.query(({ ctx }) => buildOverview(ctx)),
});
