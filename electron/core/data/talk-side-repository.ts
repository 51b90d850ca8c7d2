import type { IsoMoment } from '#shared/kernel/dates.ts';
import type { IdSource, TalkId } from '#shared/kernel/ids.ts';
import type { TalkAnswers, TalkPreparation, TalkSide } from '#shared/domain/talks/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { WriteTransaction } from './write-transaction.ts';

/* What belongs to one side of a talk. Who may read it is decided by the use cases, through `talk-secrecy.ts`. */

/** The preparations of a talk, one at most of each side. */
export function readTalkPreparations(db: ReadDatabase, talkId: TalkId): TalkPreparation[] {
  return db
    .all(sqlFor.selectFrom('talk_preparation').selectAll().where('talk_id', '=', talkId).orderBy('side'))
    .map((row) => ({
      side: row.side as TalkSide,
      answers: JSON.parse(row.answers) as TalkAnswers,
      wishes: row.wishes,
      sharedAt: row.shared_at as IsoMoment | null,
    }));
}

/** Stores the preparation of a side in place of what was there. */
export function storeTalkPreparation(
  tx: WriteTransaction,
  talkId: TalkId,
  preparation: TalkPreparation,
  ids: IdSource,
): void {
  const columns = {
    answers: JSON.stringify(preparation.answers),
    wishes: preparation.wishes,
    shared_at: preparation.sharedAt,
  };
  const { side } = preparation;
  const present = tx.first(
    sqlFor.selectFrom('talk_preparation').select('id').where('talk_id', '=', talkId).where('side', '=', side),
  );
  if (present === undefined) {
    tx.insert('talk_preparation', { id: ids.next('talk-preparation'), talk_id: talkId, side, ...columns });
  } else tx.update('talk_preparation', present.id, columns);
}

/**
 * Removes what somebody prepared on a side and did not share. A secret that is new must not open what was written under
 * another, or under none.
 */
export function deleteHiddenPreparations(tx: WriteTransaction, holder: string, side: TalkSide): void {
  const ofHolder = sqlFor
    .selectFrom('talk')
    .select('id')
    .where(side === 'teacher' ? 'person_id' : 'leader_id', '=', holder);
  const hidden = tx.all(
    sqlFor
      .selectFrom('talk_preparation')
      .select('id')
      .where('side', '=', side)
      .where('shared_at', 'is', null)
      .where('talk_id', 'in', ofHolder),
  );
  for (const { id } of hidden) tx.delete('talk_preparation', id);
}

/** The private note of a side; empty when there is none. */
export function readTalkNote(db: ReadDatabase, talkId: TalkId, side: TalkSide): string {
  const row = db.first(
    sqlFor.selectFrom('talk_note').select('content').where('talk_id', '=', talkId).where('side', '=', side),
  );
  return row?.content ?? '';
}

/** Stores the private note of a side; an empty one goes. */
export function storeTalkNote(
  tx: WriteTransaction,
  note: { readonly talkId: TalkId; readonly side: TalkSide; readonly content: string },
  ids: IdSource,
): void {
  const { talkId, side, content } = note;
  const present = tx.first(
    sqlFor.selectFrom('talk_note').select('id').where('talk_id', '=', talkId).where('side', '=', side),
  );
  if (present === undefined) {
    if (content !== '') tx.insert('talk_note', { id: ids.next('talk-note'), talk_id: talkId, side, content });
  } else if (content === '') tx.delete('talk_note', present.id);
  else tx.update('talk_note', present.id, { content });
}

/** The salt and the scrypt hash, in hex, of the secret with which somebody signs. */
export interface TalkSecret {
  readonly salt: string;
  readonly hash: string;
}

/** The secret of a holder (a person's id, or `leader`), or null when he has not chosen one. */
export function readTalkSecret(db: ReadDatabase, holder: string): TalkSecret | null {
  const row = db.first(sqlFor.selectFrom('talk_secret').select(['salt', 'hash']).where('holder', '=', holder));
  return row ?? null;
}

/** Everybody who has chosen a secret. */
export function readTalkSecretHolders(db: ReadDatabase): ReadonlySet<string> {
  return new Set(db.all(sqlFor.selectFrom('talk_secret').select('holder')).map(({ holder }) => holder));
}

/** Keeps the first secret of a holder. */
export function insertTalkSecret(
  tx: WriteTransaction,
  secret: TalkSecret & { readonly holder: string; readonly setAt: IsoMoment },
  ids: IdSource,
): void {
  const { holder, salt, hash, setAt } = secret;
  tx.insert('talk_secret', { id: ids.next('talk-secret'), holder, salt, hash, set_at: setAt });
}

/** Removes the secret of a holder, who chooses another when he signs next. False when he has none. */
export function deleteTalkSecret(tx: WriteTransaction, holder: string): boolean {
  const row = tx.first(sqlFor.selectFrom('talk_secret').select('id').where('holder', '=', holder));
  return row !== undefined && tx.delete('talk_secret', row.id);
}
