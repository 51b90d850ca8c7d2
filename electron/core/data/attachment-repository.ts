import type { IsoMoment } from '#shared/kernel/dates.ts';
import type { AttachmentId } from '#shared/kernel/ids.ts';
import type { Attachment, AttachmentOwner } from '#shared/domain/attachments/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { AttachmentRow, LoggedTables } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** The table that each kind of owner stands in. */
const OWNER_TABLES = {
  rating: 'rating',
  qualification: 'qualification',
  observation: 'observation',
  'group-result': 'group_result',
  meeting: 'meeting',
} as const satisfies Record<AttachmentOwner, keyof LoggedTables>;

/** Whether the workspace has the thing that files are to belong to. */
export function isOwnerKnown(db: ReadDatabase, ownerKind: AttachmentOwner, ownerId: string): boolean {
  const table = OWNER_TABLES[ownerKind];
  return db.first(sqlFor.selectFrom(table).select('id').where('id', '=', ownerId)) !== undefined;
}

/** The files of one thing, in the order in which they were added. */
export function readAttachmentsOf(db: ReadDatabase, ownerKind: AttachmentOwner, ownerId: string): Attachment[] {
  return db
    .all(
      sqlFor
        .selectFrom('attachment')
        .selectAll()
        .where('owner_kind', '=', ownerKind)
        .where('owner_id', '=', ownerId)
        .orderBy('added_at')
        .orderBy('id'),
    )
    .map(toAttachment);
}

/** The files of all things of one kind, by their owner, in the order in which they were added. */
export function readAttachmentsByOwner(
  db: ReadDatabase,
  ownerKind: AttachmentOwner,
): ReadonlyMap<string, readonly Attachment[]> {
  const rows = db.all(
    sqlFor.selectFrom('attachment').selectAll().where('owner_kind', '=', ownerKind).orderBy('added_at').orderBy('id'),
  );
  return Map.groupBy(rows.map(toAttachment), ({ ownerId }) => ownerId);
}

/** One file without its contents, or null. */
export function readAttachment(db: ReadDatabase, id: AttachmentId): Attachment | null {
  const row = db.first(sqlFor.selectFrom('attachment').selectAll().where('id', '=', id));
  return row === undefined ? null : toAttachment(row);
}

/** The bytes with a SHA-256, or null when they are not in the workspace. */
export function readContent(db: ReadDatabase, hash: string): Uint8Array | null {
  return db.first(sqlFor.selectFrom('file_content').select('content').where('hash', '=', hash))?.content ?? null;
}

/** Adds a file whose bytes were kept by `WriteTransaction.keepContent`. */
export function insertAttachment(tx: WriteTransaction, attachment: Attachment): void {
  tx.insert('attachment', {
    id: attachment.id,
    owner_kind: attachment.ownerKind,
    owner_id: attachment.ownerId,
    file_name: attachment.fileName,
    media_type: attachment.mediaType,
    byte_size: attachment.byteSize,
    content_hash: attachment.contentHash,
    added_at: attachment.addedAt,
  });
}

/** Removes a file; its bytes stay, so that undo brings it back. False when there is no such file. */
export function deleteAttachment(tx: WriteTransaction, id: AttachmentId): boolean {
  return tx.delete('attachment', id);
}

function toAttachment(row: AttachmentRow): Attachment {
  return {
    id: row.id as AttachmentId,
    ownerKind: row.owner_kind as AttachmentOwner,
    ownerId: row.owner_id,
    fileName: row.file_name,
    mediaType: row.media_type,
    byteSize: row.byte_size,
    contentHash: row.content_hash,
    addedAt: row.added_at as IsoMoment,
  };
}

/** Removes the files of one thing; their bytes stay until the workspace is compacted, so that undo brings them back. */
export function deleteAttachmentsOf(tx: WriteTransaction, ownerKind: string, ownerId: string): void {
  const rows = tx.all(
    sqlFor.selectFrom('attachment').select('id').where('owner_kind', '=', ownerKind).where('owner_id', '=', ownerId),
  );
  for (const row of rows) tx.delete('attachment', row.id);
}
