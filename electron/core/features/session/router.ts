import { z } from 'zod';
import {
  changePassphraseSchema,
  createWorkspaceSchema,
  openWithRecoveryWordsSchema,
  openWorkspaceSchema,
} from '#shared/contract/workspace.ts';
import { passphraseProblems } from '#shared/domain/workspace/passphrase-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { openProcedure, router, workspaceProcedure } from '../../trpc.ts';
import { backUp } from './back-up.ts';
import { browseFolder } from './browse-folder.ts';
import { createWorkspace } from './create-workspace.ts';
import { describeSession } from './describe-session.ts';
import { openExample } from './open-example.ts';

const path = z.string().min(1).max(4096);

/** Creating, opening, locking and closing a workspace. */
export const sessionRouter = router({
  state: openProcedure.query(({ ctx }) => describeSession(ctx)),
  create: openProcedure.input(createWorkspaceSchema).mutation(({ ctx, input }) => createWorkspace(ctx, input)),
  open: openProcedure.input(openWorkspaceSchema).mutation(async ({ ctx, input }) => {
    await ctx.session.open(input.path, input.passphrase);
  }),
  openWithRecoveryWords: openProcedure.input(openWithRecoveryWordsSchema).mutation(({ ctx, input }) => {
    ctx.session.openWithRecoveryWords(input.path, input.words);
  }),
  openExample: openProcedure.mutation(({ ctx }) => openExample(ctx)),
  close: openProcedure.mutation(({ ctx }) => {
    ctx.session.closeForNow();
  }),
  lock: openProcedure.mutation(({ ctx }) => {
    ctx.session.lock();
  }),
  touch: openProcedure.mutation(() => undefined),
  changePassphrase: workspaceProcedure.input(changePassphraseSchema).mutation(async ({ ctx, input }) => {
    refuseProblems(passphraseProblems(input.next, 'next'));
    return { recoveryWords: await ctx.session.changePassphrase(input.current, input.next) };
  }),
  recoveryWords: workspaceProcedure
    .input(z.strictObject({ passphrase: z.string().max(1_048_576) }))
    .mutation(async ({ ctx, input }) => ({ words: await ctx.session.recoveryWords(input.passphrase) })),
  forgetRecent: openProcedure.input(z.strictObject({ path })).mutation(({ ctx, input }) => {
    ctx.preferences.forget(input.path);
  }),
  browse: openProcedure
    .input(z.strictObject({ folder: path.nullable() }))
    .query(({ ctx, input }) => browseFolder(input.folder ?? ctx.documentsDirectory)),
  backUp: workspaceProcedure
    .input(z.strictObject({ folder: path }))
    .mutation(({ ctx, input }) => backUp(ctx, input.folder)),
});
