import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, FrameworkId } from '#shared/kernel/ids.ts';
import type {
  Competence,
  CompetenceKind,
  Framework,
  FrameworkLevel,
  FrameworkStatus,
  LevelDescriptor,
} from '#shared/domain/competences/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { CompetenceRow, FrameworkRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

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

/** One competence, or null. */
export function readCompetence(db: ReadDatabase, id: CompetenceId): SlottedCompetence | null {
  const row = db.first(sqlFor.selectFrom('competence').selectAll().where('id', '=', id));
  return row === undefined ? null : toCompetence(row);
}

/** Adds a framework with its tree; parents must come before their children. Each competence gets a slot never used before. */
export function insertFramework(tx: WriteTransaction, framework: Framework, tree: readonly Competence[]): void {
  tx.insert('framework', frameworkRow(framework));
  let slot = nextSlot(tx);
  for (const competence of tree) {
    tx.insert('competence', competenceRow(competence, slot));
    slot += 1;
  }
}

function nextSlot(db: ReadDatabase): number {
  const row = db.first(sqlFor.selectFrom('competence').select(({ fn }) => fn.max('slot').as('highest')));
  return (row?.highest ?? -1) + 1;
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
