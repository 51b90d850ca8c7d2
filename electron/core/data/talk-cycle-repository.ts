import type { IsoDate } from '#shared/kernel/dates.ts';
import type { TalkCycleId, TalkTemplateId } from '#shared/kernel/ids.ts';
import type { TalkAudience, TalkCycle, TalkForm, TalkStep, TalkTemplate } from '#shared/domain/talks/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { TalkCycleRow, TalkTemplateRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** The templates that the school made, by title. */
export function readTalkTemplates(db: ReadDatabase): TalkTemplate[] {
  return db.all(sqlFor.selectFrom('talk_template').selectAll().orderBy('title').orderBy('id')).map((row) => ({
    id: row.id as TalkTemplateId,
    title: row.title,
    description: row.description,
    objectionDays: row.objection_days,
    steps: JSON.parse(row.steps) as TalkStep[],
    forms: JSON.parse(row.forms) as TalkForm[],
  }));
}

/** Adds a template. */
export function insertTalkTemplate(tx: WriteTransaction, template: TalkTemplate): void {
  tx.insert('talk_template', templateRow(template));
}

/** Changes a template; false when there is none. */
export function updateTalkTemplate(tx: WriteTransaction, template: TalkTemplate): boolean {
  return tx.update('talk_template', template.id, templateRow(template));
}

/** Removes a template; cycles keep what they took from it. False when there is none. */
export function deleteTalkTemplate(tx: WriteTransaction, id: TalkTemplateId): boolean {
  return tx.delete('talk_template', id);
}

/** All cycles, the newest school year first. */
export function readTalkCycles(db: ReadDatabase): TalkCycle[] {
  return db
    .all(sqlFor.selectFrom('talk_cycle').selectAll().orderBy('school_year', 'desc').orderBy('title').orderBy('id'))
    .map(toCycle);
}

/** One cycle, or null. */
export function readTalkCycle(db: ReadDatabase, id: TalkCycleId): TalkCycle | null {
  const row = db.first(sqlFor.selectFrom('talk_cycle').selectAll().where('id', '=', id));
  return row === undefined ? null : toCycle(row);
}

/** Adds a cycle. */
export function insertTalkCycle(tx: WriteTransaction, cycle: TalkCycle): void {
  tx.insert('talk_cycle', cycleRow(cycle));
}

/** Changes a cycle; false when there is none. */
export function updateTalkCycle(tx: WriteTransaction, cycle: TalkCycle): boolean {
  return tx.update('talk_cycle', cycle.id, cycleRow(cycle));
}

/** Removes a cycle without talks; false when there is none. */
export function deleteTalkCycle(tx: WriteTransaction, id: TalkCycleId): boolean {
  return tx.delete('talk_cycle', id);
}

function toCycle(row: TalkCycleRow): TalkCycle {
  return {
    id: row.id as TalkCycleId,
    title: row.title,
    schoolYear: row.school_year,
    audience: row.audience as TalkAudience,
    objectionDays: row.objection_days,
    steps: JSON.parse(row.steps) as TalkStep[],
    forms: JSON.parse(row.forms) as TalkForm[],
    closedOn: row.closed_on as IsoDate | null,
  };
}

function cycleRow(cycle: TalkCycle): TalkCycleRow {
  return {
    id: cycle.id,
    title: cycle.title,
    school_year: cycle.schoolYear,
    audience: cycle.audience,
    objection_days: cycle.objectionDays,
    steps: JSON.stringify(cycle.steps),
    forms: JSON.stringify(cycle.forms),
    closed_on: cycle.closedOn,
  };
}

function templateRow(template: TalkTemplate): TalkTemplateRow {
  return {
    id: template.id,
    title: template.title,
    description: template.description,
    objection_days: template.objectionDays,
    steps: JSON.stringify(template.steps),
    forms: JSON.stringify(template.forms),
  };
}
