import type { CompetenceId, CompetenceLinkId } from '#shared/kernel/ids.ts';
import type { CompetenceLink, CompetenceLinkKind } from '#shared/domain/competences/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { CompetenceLinkRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All links between competences. */
export function readCompetenceLinks(db: ReadDatabase): CompetenceLink[] {
  return db.all(sqlFor.selectFrom('competence_link').selectAll().orderBy('id')).map(toLink);
}

/** One link, or null. */
export function readCompetenceLink(db: ReadDatabase, id: CompetenceLinkId): CompetenceLink | null {
  const row = db.first(sqlFor.selectFrom('competence_link').selectAll().where('id', '=', id));
  return row === undefined ? null : toLink(row);
}

/** Adds a link. */
export function insertCompetenceLink(tx: WriteTransaction, link: CompetenceLink): void {
  tx.insert('competence_link', linkRow(link));
}

/** Changes a link. */
export function updateCompetenceLink(tx: WriteTransaction, link: CompetenceLink): boolean {
  return tx.update('competence_link', link.id, linkRow(link));
}

/** Removes a link. */
export function deleteCompetenceLink(tx: WriteTransaction, id: CompetenceLinkId): boolean {
  return tx.delete('competence_link', id);
}

/** Removes the links from and to a competence. */
export function deleteLinksOf(tx: WriteTransaction, id: CompetenceId): void {
  for (const column of ['from_id', 'to_id'] as const) {
    for (const row of tx.all(sqlFor.selectFrom('competence_link').select('id').where(column, '=', id))) {
      tx.delete('competence_link', row.id);
    }
  }
}

function toLink(row: CompetenceLinkRow): CompetenceLink {
  return {
    id: row.id as CompetenceLinkId,
    fromId: row.from_id as CompetenceId,
    toId: row.to_id as CompetenceId | null,
    outsideUri: row.outside_uri,
    outsideTitle: row.outside_title,
    kind: row.kind as CompetenceLinkKind,
    note: row.note,
  };
}

function linkRow(link: CompetenceLink): CompetenceLinkRow {
  return {
    id: link.id,
    from_id: link.fromId,
    to_id: link.toId,
    outside_uri: link.outsideUri,
    outside_title: link.outsideTitle,
    kind: link.kind,
    note: link.note,
  };
}
