import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, FrameworkId } from '#shared/kernel/ids.ts';
import type {
  Competence,
  CompetenceKind,
  CompetenceLink,
  Framework,
  FrameworkLevel,
  FrameworkStatus,
  LevelDescriptor,
} from '#shared/domain/competences/entities.ts';
import { sql } from 'kysely';
import { deleteLinksOf, insertCompetenceLink } from './competence-link-repository.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { CompetenceRow, FrameworkRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What a framework was read from. */
export interface FrameworkSource {
  readonly format: 'case';
  /** The content of the file, as the format's own reader keeps it. */
  readonly content: string;
}

/** A competence with its place in the packed levels. */
export interface SlottedCompetence extends Competence {
  readonly slot: number;
}

/** All frameworks, shipped ones first. */
export function readFrameworks(db: ReadDatabase): Framework[] {
  return db
    .all(sqlFor.selectFrom('framework').selectAll().orderBy('shipped_key', 'desc').orderBy('title_nl').orderBy('id'))
    .map(toFramework);
}

/** One framework, or null. */
export function readFramework(db: ReadDatabase, id: FrameworkId): Framework | null {
  const row = db.first(sqlFor.selectFrom('framework').selectAll().where('id', '=', id));
  return row === undefined ? null : toFramework(row);
}

/** All nodes of all frameworks, by position among their siblings. */
export function readCompetences(db: ReadDatabase): SlottedCompetence[] {
  return db.all(sqlFor.selectFrom('competence').selectAll().orderBy('position').orderBy('id')).map(toCompetence);
}

/** The nodes of one framework, by position among their siblings. */
export function readCompetencesOf(db: ReadDatabase, frameworkId: FrameworkId): SlottedCompetence[] {
  return db
    .all(
      sqlFor
        .selectFrom('competence')
        .selectAll()
        .where('framework_id', '=', frameworkId)
        .orderBy('position')
        .orderBy('id'),
    )
    .map(toCompetence);
}

/** One competence, or null. */
export function readCompetence(db: ReadDatabase, id: CompetenceId): SlottedCompetence | null {
  const row = db.first(sqlFor.selectFrom('competence').selectAll().where('id', '=', id));
  return row === undefined ? null : toCompetence(row);
}

/** The file that a framework was read from, so that it can be written back without loss; null for one made here. */
export function readFrameworkSource(db: ReadDatabase, id: FrameworkId): FrameworkSource | null {
  const row = db.first(sqlFor.selectFrom('framework_source').selectAll().where('id', '=', id));
  return row === undefined ? null : { format: row.format as FrameworkSource['format'], content: row.content };
}

/** What is stored along with a framework and its tree. */
export interface FrameworkExtras {
  /** Links that start or end at the framework; both ends must be stored by the end of the transaction. */
  readonly links?: readonly CompetenceLink[];
  readonly source?: FrameworkSource | null;
}

/**
 * Adds a framework with its tree, and with its links and source where there are any. Each node gets a slot never used
 * before; in which order parents and children come does not matter.
 */
export function insertFramework(
  tx: WriteTransaction,
  framework: Framework,
  tree: readonly Competence[],
  { links = [], source = null }: FrameworkExtras = {},
): void {
  tx.insert('framework', frameworkRow(framework));
  insertCompetences(tx, tree);
  for (const link of links) insertCompetenceLink(tx, link);
  if (source !== null) tx.insert('framework_source', { id: framework.id, ...source });
}

/** Changes a framework; its tree stays. */
export function updateFramework(tx: WriteTransaction, framework: Framework): boolean {
  return tx.update('framework', framework.id, frameworkRow(framework));
}

/**
 * Removes a framework with its tree, links and source; what replaced it no longer names it.
 *
 * Nothing may be rated, asked or observed with it: the caller asks `deletionProblems` first.
 */
export function deleteFramework(tx: WriteTransaction, id: FrameworkId): boolean {
  for (const { id: competenceId } of readCompetencesOf(tx, id)) deleteCompetence(tx, competenceId);
  for (const row of tx.all(sqlFor.selectFrom('framework').select('id').where('replaces_id', '=', id))) {
    tx.update('framework', row.id, { replaces_id: null });
  }
  tx.delete('framework_source', id);
  return tx.delete('framework', id);
}

/** Keeps the file that a framework was read from, in the place of a former one. */
export function saveFrameworkSource(tx: WriteTransaction, id: FrameworkId, source: FrameworkSource): void {
  if (!tx.update('framework_source', id, source)) tx.insert('framework_source', { id, ...source });
}

/** Adds a node to a framework, with a slot never used before. */
export function insertCompetence(tx: WriteTransaction, competence: Competence): void {
  insertCompetences(tx, [competence]);
}

/** Adds nodes, each with a slot never used before; in which order parents and children come does not matter. */
export function insertCompetences(tx: WriteTransaction, competences: readonly Competence[]): void {
  if (competences.length === 0) return;
  let slot = nextSlot(tx);
  for (const competence of competences) {
    tx.insert('competence', competenceRow(competence, slot));
    slot += 1;
  }
}

/** Changes a node; its slot stays. */
export function updateCompetence(tx: WriteTransaction, competence: Competence): boolean {
  const { slot: _slot, ...row } = competenceRow(competence, 0);
  return tx.update('competence', competence.id, row);
}

/** Removes one node with the links from and to it and with what plans and the catalogue promise on it; what stands below it is removed by the caller. */
export function deleteCompetence(tx: WriteTransaction, id: CompetenceId): boolean {
  deleteLinksOf(tx, id);
  for (const table of ['programme_outcome', 'plan_outcome'] as const) {
    for (const row of tx.all(sqlFor.selectFrom(table).select('id').where('competence_id', '=', id))) {
      tx.delete(table, row.id);
    }
  }
  return tx.delete('competence', id);
}

/**
 * A slot that no node has or ever had: one above the highest of the nodes there are and of those that were removed.
 *
 * The history knows the removed ones; their slots stay empty, as the packed levels ask.
 */
export function nextSlot(db: ReadDatabase): number {
  const present = db.first(sqlFor.selectFrom('competence').select(({ fn }) => fn.max('slot').as('highest')));
  const removed = db.first(
    sqlFor
      .selectFrom('change_log')
      .select(sql<number | null>`max(json_extract(before_row, '$.slot'))`.as('highest'))
      .where('table_name', '=', 'competence')
      .where('after_row', 'is', null),
  );
  return Math.max(present?.highest ?? -1, removed?.highest ?? -1) + 1;
}

function toFramework(row: FrameworkRow): Framework {
  return {
    id: row.id as FrameworkId,
    shippedKey: row.shipped_key,
    titleNl: row.title_nl,
    titleEn: row.title_en,
    version: row.version,
    status: row.status as FrameworkStatus,
    source: row.source,
    licence: row.licence,
    levels: JSON.parse(row.levels) as FrameworkLevel[],
    descriptionNl: row.description_nl,
    descriptionEn: row.description_en,
    replacesId: row.replaces_id as FrameworkId | null,
    sourceKey: row.source_key,
    isLocked: row.is_locked === 1,
  };
}

function frameworkRow(framework: Framework): FrameworkRow {
  return {
    id: framework.id,
    shipped_key: framework.shippedKey,
    title_nl: framework.titleNl,
    title_en: framework.titleEn,
    version: framework.version,
    status: framework.status,
    source: framework.source,
    licence: framework.licence,
    levels: JSON.stringify(framework.levels),
    description_nl: framework.descriptionNl,
    description_en: framework.descriptionEn,
    replaces_id: framework.replacesId,
    source_key: framework.sourceKey,
    is_locked: framework.isLocked ? 1 : 0,
  };
}

function toCompetence(row: CompetenceRow): SlottedCompetence {
  return {
    id: row.id as CompetenceId,
    frameworkId: row.framework_id as FrameworkId,
    parentId: row.parent_id as CompetenceId | null,
    kind: row.kind as CompetenceKind,
    code: row.code,
    titleNl: row.title_nl,
    titleEn: row.title_en,
    descriptionNl: row.description_nl,
    descriptionEn: row.description_en,
    position: row.position,
    retiredOn: row.retired_on as IsoDate | null,
    descriptors: JSON.parse(row.descriptors) as LevelDescriptor[],
    sourceKey: row.source_key,
    slot: row.slot,
  };
}

function competenceRow(competence: Competence, slot: number): CompetenceRow {
  return {
    id: competence.id,
    framework_id: competence.frameworkId,
    parent_id: competence.parentId,
    kind: competence.kind,
    code: competence.code,
    title_nl: competence.titleNl,
    title_en: competence.titleEn,
    description_nl: competence.descriptionNl,
    description_en: competence.descriptionEn,
    position: competence.position,
    retired_on: competence.retiredOn,
    descriptors: JSON.stringify(competence.descriptors),
    source_key: competence.sourceKey,
    slot,
  };
}
