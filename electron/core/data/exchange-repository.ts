import type { PersonId } from '#shared/kernel/ids.ts';
import { recordKey, type SharedState, type StampedRecord } from '#shared/domain/packages/shared-state.ts';
import type { ExchangePeer, WorkspaceIdentity } from '#shared/domain/packages/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { ExchangePeerRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** The keys of this workspace; null until it exchanges its first package. */
export function readIdentity(db: ReadDatabase): WorkspaceIdentity | null {
  const row = db.first(sqlFor.selectFrom('workspace_identity').selectAll());
  return row === undefined
    ? null
    : {
        signingKey: row.signing_key,
        signingSecret: row.signing_secret,
        recipient: row.recipient,
        identity: row.identity,
      };
}

/** Keeps the keys of this workspace. */
export function insertIdentity(tx: WriteTransaction, identity: WorkspaceIdentity): void {
  tx.insert('workspace_identity', {
    id: 'identity',
    signing_key: identity.signingKey,
    signing_secret: identity.signingSecret,
    recipient: identity.recipient,
    identity: identity.identity,
  });
}

/** The identifier of this workspace, by which others know it. */
export function readWorkspaceUuid(db: ReadDatabase): string {
  const row = db.first(sqlFor.selectFrom('generation').select('workspace_uuid'));
  if (row === undefined) throw new Error('Generation row is missing');
  return row.workspace_uuid;
}

/** The one with whom packages about a person are exchanged, or null. */
export function readPeerAbout(db: ReadDatabase, personId: PersonId): ExchangePeer | null {
  const row = db.first(sqlFor.selectFrom('exchange_peer').selectAll().where('person_id', '=', personId));
  return row === undefined ? null : toPeer(row);
}

/** Adds or replaces what is known of somebody with whom packages are exchanged. */
export function storePeer(tx: WriteTransaction, peer: ExchangePeer): void {
  const { id, ...row } = peerRow(peer);
  if (!tx.update('exchange_peer', id, row)) tx.insert('exchange_peer', { id, ...row });
}

function toPeer(row: ExchangePeerRow): ExchangePeer {
  return {
    id: row.id,
    personId: row.person_id as PersonId | null,
    workspaceId: row.workspace_uuid,
    name: row.name,
    signingKey: row.signing_key,
    recipient: row.recipient,
    sentNumber: row.sent_number,
    readNumber: row.read_number,
    shared: toState(JSON.parse(row.shared) as StampedRecord[]),
  };
}

function peerRow(peer: ExchangePeer): ExchangePeerRow {
  return {
    id: peer.id,
    person_id: peer.personId,
    workspace_uuid: peer.workspaceId,
    name: peer.name,
    signing_key: peer.signingKey,
    recipient: peer.recipient,
    sent_number: peer.sentNumber,
    read_number: peer.readNumber,
    shared: JSON.stringify([...peer.shared.values()]),
  };
}

function toState(records: readonly StampedRecord[]): SharedState {
  return new Map(records.map((record) => [recordKey(record), record]));
}
