import { preferencesPatchSchema } from '#shared/contract/preferences.ts';
import { openProcedure, router } from '../../trpc.ts';

/** Preferences of the program on this computer. */
export const preferencesRouter = router({
  get: openProcedure.query(({ ctx }) => ctx.preferences.read()),
  set: openProcedure.input(preferencesPatchSchema).mutation(({ ctx, input }) => ctx.preferences.change(input)),
});
