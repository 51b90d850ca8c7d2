import { PACKAGE_FORMAT_VERSION } from '#shared/contract/package-manifest.ts';
import {
  stateOfPayload,
  TRACK_PAYLOAD_VERSION,
  trackPayloadSchema,
  type TrackPayload,
} from '#shared/contract/track-package.ts';
import type { ExchangePeer } from '#shared/domain/packages/entities.ts';
import { mergeStates, type Choices, type MergedStates } from '#shared/domain/packages/merge-states.ts';
import { noteChanges, type SharedState } from '#shared/domain/packages/shared-state.ts';
import type { ExchangeSide } from '#shared/domain/packages/stamp.ts';
import { isConsistent } from '#shared/domain/packages/track-references.ts';
import { trackRights } from '#shared/domain/packages/track-rights.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { readPeerAbout, readWorkspaceUuid, storePeer } from '../../data/exchange-repository.ts';
import type { ReadDatabase } from '../../data/read-database.ts';
import { readMember } from '../../data/team-repository.ts';
import { readTrackRecords } from '../../data/track-records.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import type { OpenedPackage } from '../../services/packages/package-tasks.ts';
import { fingerprintWords } from '../../services/packages/workspace-identity.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { ownIdentity } from './own-identity.ts';
import { withPackageErrors } from './package-errors.ts';

/** A package that was made, and by which words its sender is known. */
export interface MadePackage {
  readonly fileName: string;
  readonly base64: string;
  readonly fingerprint: readonly string[];
}

/** On which side of the exchange this workspace stands. Fails with `not-found` where there is no such exchange. */
export function exchangeSide(db: ReadDatabase): ExchangeSide {
  const { kind } = readWorkspace(db);
  if (kind === 'board') throw new AppError('not-found');
  return kind === 'school' ? 'school' : 'teacher';
}

/**
 * Makes the package about one person: of the school for the teacher, of the teacher for the school. It carries all that
 * both share, and is locked for the key of the other side, or with a passphrase when no package came from there yet.
 *
 * Cannot be undone: it may have left. Fails with `not-found`, and with `package-refused` (`passphrase-needed`).
 */
export async function makeTrackPackage(
  ctx: WorkspaceContext,
  { personId, passphrase }: { readonly personId: PersonId; readonly passphrase: string | null },
): Promise<MadePackage> {
  const side = exchangeSide(ctx.db);
  const member = readMember(ctx.db, personId);
  if (member === null) throw new AppError('not-found');
  const known = readPeerAbout(ctx.db, personId) ?? newPeer(ctx.ids.next('peer'), personId, displayName(member.person));
  if (passphrase === null && known.recipient === null)
    throw new AppError('package-refused', { reason: 'passphrase-needed' });
  const identity = await ownIdentity(ctx);
  const workspace = readWorkspace(ctx.db);
  const shared = presentState(ctx.db, known, personId, side);
  const number = known.sentNumber + 1;
  const payload: TrackPayload = {
    personId,
    school: { name: workspace.name, schoolYearStart: workspace.schoolYearStart },
    records: [...shared.values()] as TrackPayload['records'],
  };
  const lock =
    passphrase !== null
      ? ({ by: 'passphrase', passphrase } as const)
      : ({ by: 'key', recipient: known.recipient ?? '' } as const);
  const bytes = await withPackageErrors(
    ctx.packages.run('seal', {
      manifest: {
        format: 'groeipakket',
        formatVersion: PACKAGE_FORMAT_VERSION,
        kind: side === 'school' ? 'track' : 'track-reply',
        id: ctx.ids.next('package'),
        createdAt: ctx.clock.now(),
        number,
        payloadVersion: TRACK_PAYLOAD_VERSION,
        sender: {
          workspaceId: readWorkspaceUuid(ctx.db),
          name: workspace.name,
          signingKey: identity.signingKey,
          recipient: identity.recipient,
        },
        personId,
      },
      payload: JSON.stringify(payload),
      files: [],
      signingSecret: identity.signingSecret,
      lock,
    }),
  );
  ctx.db.writeBase({ command: 'exchange.send', actor: ctx.actor }, (tx) => {
    storePeer(tx, { ...known, sentNumber: number, shared });
  });
  return {
    // No name in the name of a file that travels.
    fileName: `${side === 'school' ? 'ontwikkelspoor' : 'antwoord'}-${String(number)}.groeipakket`,
    base64: Buffer.from(bytes).toString('base64'),
    fingerprint: fingerprintWords(identity.signingKey),
  };
}

/** A package about a person laid over what is here. */
export interface TrackMerge {
  readonly peer: ExchangePeer;
  readonly mine: SharedState;
  readonly merged: MergedStates;
  readonly isKeyNew: boolean;
}

/**
 * Lays an opened package over what is here, without writing. Fails with `package-refused`: of another kind or person, made
 * by this workspace, of another shape, or signed by another key than before (`key-changed`).
 */
export function mergeTrackPackage(
  ctx: WorkspaceContext,
  { manifest, payload }: OpenedPackage,
  choices: Choices,
): TrackMerge {
  const side = exchangeSide(ctx.db);
  if (manifest.kind !== (side === 'school' ? 'track-reply' : 'track')) refuse('wrong-kind');
  if (manifest.sender.workspaceId === readWorkspaceUuid(ctx.db)) refuse('own-package');
  if (manifest.payloadVersion !== TRACK_PAYLOAD_VERSION) refuse('newer');
  const parsed = trackPayloadSchema.safeParse(payload);
  const theirs = parsed.success ? stateOfPayload(parsed.data) : null;
  if (!parsed.success || theirs === null || parsed.data.personId !== manifest.personId) return refuse('inconsistent');
  const personId = parsed.data.personId as PersonId;
  const peer = readPeerAbout(ctx.db, personId);
  if (peer === null) return refuse('another-person');
  if (peer.workspaceId !== null && peer.workspaceId !== manifest.sender.workspaceId) refuse('another-workspace');
  if (peer.signingKey !== null && peer.signingKey !== manifest.sender.signingKey) refuse('key-changed');
  const mine = presentState(ctx.db, peer, personId, side);
  const merged = mergeStates(mine, theirs, {
    author: { side, number: peer.sentNumber + 1 },
    theirRights: trackRights(
      side === 'school' ? 'teacher' : 'school',
      personId,
      (id) => mine.get(`plan_item ${id}`) ?? theirs.get(`plan_item ${id}`),
    ),
    choices,
  });
  if (!isConsistent(merged.state)) refuse('inconsistent');
  return {
    peer: {
      ...peer,
      workspaceId: manifest.sender.workspaceId,
      name: manifest.sender.name,
      signingKey: manifest.sender.signingKey,
      recipient: manifest.sender.recipient,
      readNumber: Math.max(peer.readNumber, manifest.number),
      shared: merged.state,
    },
    mine,
    merged,
    isKeyNew: peer.signingKey === null,
  };
}

/** Somebody with whom nothing was exchanged yet. */
export function newPeer(id: string, personId: PersonId, name: string): ExchangePeer {
  return {
    id,
    personId,
    workspaceId: null,
    name,
    signingKey: null,
    recipient: null,
    sentNumber: 0,
    readNumber: 0,
    shared: new Map(),
  };
}

function presentState(db: ReadDatabase, peer: ExchangePeer, personId: PersonId, side: ExchangeSide): SharedState {
  const records = readTrackRecords(db, personId, peer.shared);
  return noteChanges(peer.shared, records, { side, number: peer.sentNumber + 1 });
}

function refuse(reason: string): never {
  throw new AppError('package-refused', { reason });
}
