import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stateOfPayload, TRACK_PAYLOAD_VERSION, trackPayloadSchema } from '#shared/contract/track-package.ts';
import { mergeStates } from '#shared/domain/packages/merge-states.ts';
import { isConsistent } from '#shared/domain/packages/track-references.ts';
import { trackRights } from '#shared/domain/packages/track-rights.ts';
import {
  DEFAULT_MASTER_SHARE_OPTIONS,
  DEFAULT_MASTER_TARGET_PERCENT,
  type Workspace,
} from '#shared/domain/workspace/entities.ts';
import { fileNameProblems, withWorkspaceExtension } from '#shared/domain/workspace/file-name.ts';
import { passphraseProblems } from '#shared/domain/workspace/passphrase-policy.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { SchoolYearStart } from '#shared/kernel/school-year.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { storePeer } from '../../data/exchange-repository.ts';
import { applyTrackRecords } from '../../data/track-records.ts';
import { insertWorkspace } from '../../data/workspace-repository.ts';
import type { RequestContext } from '../../trpc.ts';
import { openShelved } from './shelved-package.ts';
import { newPeer } from './track-exchange.ts';

/** What a teacher makes his own track from. */
export interface CreateTrackInput {
  readonly packageId: string;
  /** The passphrase that the school gave along with the package. */
  readonly packagePassphrase: string;
  readonly folder: string;
  readonly fileName: string;
  readonly name: string;
  /** The teacher's own passphrase, for the new file. */
  readonly passphrase: string;
}

/**
 * Makes the track of a teacher from the first package of his school, opens it and gives the words of its recovery sheet.
 * The key of the school is known from then on.
 *
 * Fails with `invalid-input`, `import-expired`, `package-refused` and the errors of making a workspace.
 */
export async function createTrack(
  ctx: RequestContext,
  input: CreateTrackInput,
): Promise<{ readonly recoveryWords: readonly string[] }> {
  const fileName = withWorkspaceExtension(input.fileName);
  refuseProblems([...passphraseProblems(input.passphrase), ...fileNameProblems(fileName)]);
  if (input.folder === ctx.documentsDirectory) mkdirSync(input.folder, { recursive: true, mode: 0o700 });
  if (!existsSync(input.folder) || !statSync(input.folder).isDirectory()) throw new AppError('file-not-found');
  const { manifest, payload } = await openShelved(ctx, input.packageId, {
    passphrase: input.packagePassphrase,
    identity: null,
  });
  if (manifest.kind !== 'track') throw new AppError('package-refused', { reason: 'wrong-kind' });
  if (manifest.payloadVersion !== TRACK_PAYLOAD_VERSION) throw new AppError('package-refused', { reason: 'newer' });
  const parsed = trackPayloadSchema.safeParse(payload);
  const theirs = parsed.success ? stateOfPayload(parsed.data) : null;
  if (!parsed.success || theirs === null || !isConsistent(theirs)) {
    throw new AppError('package-refused', { reason: 'inconsistent' });
  }
  const personId = parsed.data.personId as PersonId;
  const { state } = mergeStates(new Map(), theirs, {
    author: { side: 'teacher', number: 1 },
    theirRights: trackRights('school', personId, () => undefined),
    choices: new Map(),
  });
  const workspace: Workspace = {
    kind: 'track',
    name: input.name,
    brin: null,
    schoolYearStart: parsed.data.school.schoolYearStart as SchoolYearStart,
    masterTargetPercent: DEFAULT_MASTER_TARGET_PERCENT,
    masterTargetYear: null,
    masterShareOptions: DEFAULT_MASTER_SHARE_OPTIONS,
  };
  const recoveryWords = await ctx.session.create(join(input.folder, fileName), input.passphrase, (database) => {
    database.writeBase({ command: 'workspace.create', actor: 'teacher' }, (tx) => {
      insertWorkspace(tx, workspace, ctx.clock.now());
      applyTrackRecords(tx, new Map(), state);
      storePeer(tx, {
        ...newPeer(ctx.ids.next('peer'), personId, manifest.sender.name),
        workspaceId: manifest.sender.workspaceId,
        signingKey: manifest.sender.signingKey,
        recipient: manifest.sender.recipient,
        readNumber: manifest.number,
        shared: state,
      });
    });
  });
  ctx.packageShelf.drop(input.packageId);
  return { recoveryWords };
}
