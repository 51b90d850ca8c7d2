import { octetInputParser } from '@trpc/server/http';
import {
  createTrackSchema,
  exchangePersonSchema,
  makePackageSchema,
  openPackageSchema,
  readPackageSchema,
} from '#shared/contract/exchange.ts';
import { openProcedure, router, workspaceProcedure } from '../../trpc.ts';
import { createTrack } from './create-track.ts';
import { countPackageContents, listExchange } from './list-exchange.ts';
import { openPackage, readPackage } from './read-package.ts';
import { uploadPackage } from './shelved-package.ts';
import { makeTrackPackage } from './track-exchange.ts';

/** Packages between a school and a teacher: made here, or taken in, looked at and taken over. */
export const exchangeRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listExchange(ctx)),
  contents: workspaceProcedure
    .input(exchangePersonSchema)
    .query(({ ctx, input }) => countPackageContents(ctx, input.personId)),
  make: workspaceProcedure.input(makePackageSchema).mutation(({ ctx, input }) => makeTrackPackage(ctx, input)),
  upload: openProcedure.input(octetInputParser).mutation(({ ctx, input }) => uploadPackage(ctx, input)),
  createTrack: openProcedure.input(createTrackSchema).mutation(({ ctx, input }) => createTrack(ctx, input)),
  open: workspaceProcedure.input(openPackageSchema).mutation(({ ctx, input }) => openPackage(ctx, input)),
  read: workspaceProcedure.input(readPackageSchema).mutation(({ ctx, input }) =>
    readPackage(ctx, {
      packageId: input.packageId,
      choices: new Map(input.choices.map(({ name, version }) => [name, version])),
      trustsKey: input.trustsKey,
    }),
  ),
});
