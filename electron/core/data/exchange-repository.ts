import { sql } from 'kysely';
import type { IsoMoment } from '#shared/kernel/dates.ts';
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

/** How far the exchange about a person is; the moments are null where nothing went that way. */
export interface PeerStanding {
  readonly personId: PersonId;
  readonly name: string;
  readonly signingKey: string | null;
  readonly needsPassphrase: boolean;
  readonly sentNumber: number;
  readonly sentAt: IsoMoment | null;
  readonly readNumber: number;
  readonly readAt: IsoMoment | null;
}

/** How far the exchange with everybody is; the moments are those at which the last package was made and read. */
export function readPeerStandings(db: ReadDatabase): PeerStanding[] {
  const sent = momentsOf(db, 'sent_number');
  const read = momentsOf(db, 'read_number');
  return db
    .all(
      sqlFor
        .selectFrom('exchange_peer')
        .select(['id', 'person_id', 'name', 'signing_key', 'recipient', 'sent_number', 'read_number'])
        .where('person_id', 'is not', null),
    )
    .map((row) => ({
      personId: row.person_id as PersonId,
      name: row.name,
      signingKey: row.signing_key,
      needsPassphrase: row.recipient === null,
      sentNumber: row.sent_number,
      sentAt: row.sent_number === 0 ? null : (sent.get(`${row.id} ${String(row.sent_number)}`) ?? null),
      readNumber: row.read_number,
      readAt: row.read_number === 0 ? null : (read.get(`${row.id} ${String(row.read_number)}`) ?? null),
    }));
}

/** When a peer came to a number, by `<peer> <number>`: from the history, where undoing is no reading. */
function momentsOf(db: ReadDatabase, column: 'sent_number' | 'read_number'): ReadonlyMap<string, IsoMoment> {
  const number = sql<number | null>`json_extract(after_row, ${`$.${column}`})`;
  const rows = db.all(
    sqlFor
      .selectFrom('change_log')
      .innerJoin('change_set', 'change_set.seq', 'change_log.set_seq')
      .select(['change_log.row_id', 'change_set.at', number.as('number')])
      .where('change_log.table_name', '=', 'exchange_peer')
      .where('change_set.kind', '!=', 'undo')
      .orderBy('change_set.seq'),
  );
  return new Map(
    rows.flatMap((row) => (row.number === null ? [] : [[`${row.row_id} ${String(row.number)}`, row.at as IsoMoment]])),
  );
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
