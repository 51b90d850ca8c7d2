import type { CompetenceId, ObservationFormId, ObservationItemId } from '#shared/kernel/ids.ts';
import type {
  ObservationForm,
  ObservationFormState,
  ObservationItem,
  ObservationStep,
} from '#shared/domain/observations/entities.ts';
import type { FormUse } from '#shared/domain/observations/form-policy.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { ObservationFormRow, ObservationItemRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All observation forms with their items, in their order. */
export function readObservationForms(db: ReadDatabase): ObservationForm[] {
  const items = Map.groupBy(
    db.all(sqlFor.selectFrom('observation_item').selectAll().orderBy('position').orderBy('id')),
    (row) => row.form_id,
  );
  return db
    .all(sqlFor.selectFrom('observation_form').selectAll().orderBy('position').orderBy('id'))
    .map((row) => toForm(row, items.get(row.id) ?? []));
}

/** One form with its items, or null. */
export function readObservationForm(db: ReadDatabase, id: ObservationFormId): ObservationForm | null {
  const row = db.first(sqlFor.selectFrom('observation_form').selectAll().where('id', '=', id));
  if (row === undefined) return null;
  const items = db.all(
    sqlFor.selectFrom('observation_item').selectAll().where('form_id', '=', id).orderBy('position').orderBy('id'),
  );
  return toForm(row, items);
}

/** One item, or null. */
export function readObservationItem(db: ReadDatabase, id: ObservationItemId): ObservationItem | null {
  const row = db.first(sqlFor.selectFrom('observation_item').selectAll().where('id', '=', id));
  return row === undefined ? null : toItem(row);
}

/** What has been recorded with a form. */
export function readFormUse(db: ReadDatabase, id: ObservationFormId): FormUse {
  const observations = db.all(sqlFor.selectFrom('observation').select('id').where('form_id', '=', id));
  const scores = db.all(
    sqlFor
      .selectFrom('observation_score')
      .innerJoin('observation_item', 'observation_item.id', 'observation_score.item_id')
      .select(['observation_score.item_id as itemId', ({ fn }) => fn.max('observation_score.step').as('highest')])
      .where('observation_item.form_id', '=', id)
      .groupBy('observation_score.item_id'),
  );
  return {
    observations: observations.length,
    highestStep: Math.max(0, ...scores.map(({ highest }) => highest ?? 0)),
    usedItemIds: new Set(scores.map(({ itemId }) => itemId as ObservationItemId)),
  };
}

/** Adds a form with its items. */
export function insertObservationForm(tx: WriteTransaction, form: ObservationForm): void {
  tx.insert('observation_form', formRow(form));
  for (const item of form.items) insertObservationItem(tx, item);
}

/** Changes a form; its items stay. */
export function updateObservationForm(tx: WriteTransaction, form: Omit<ObservationForm, 'items'>): boolean {
  return tx.update('observation_form', form.id, formRow(form));
}

/** Removes a form with its items; its observations must be gone. */
export function deleteObservationForm(tx: WriteTransaction, id: ObservationFormId): boolean {
  for (const row of tx.all(sqlFor.selectFrom('observation_item').select('id').where('form_id', '=', id))) {
    tx.delete('observation_item', row.id);
  }
  return tx.delete('observation_form', id);
}

/** Adds an item. */
export function insertObservationItem(tx: WriteTransaction, item: ObservationItem): void {
  tx.insert('observation_item', itemRow(item));
}

/** Changes an item. */
export function updateObservationItem(tx: WriteTransaction, item: ObservationItem): boolean {
  return tx.update('observation_item', item.id, itemRow(item));
}

function toForm(row: ObservationFormRow, items: readonly ObservationItemRow[]): ObservationForm {
  return {
    id: row.id as ObservationFormId,
    shippedKey: row.shipped_key,
    title: row.title,
    source: row.source,
    guidance: row.guidance,
    steps: JSON.parse(row.steps) as ObservationStep[],
    state: row.state as ObservationFormState,
    position: row.position,
    items: items.map(toItem),
  };
}

function formRow(form: Omit<ObservationForm, 'items'>): ObservationFormRow {
  return {
    id: form.id,
    shipped_key: form.shippedKey,
    title: form.title,
    source: form.source,
    guidance: form.guidance,
    steps: JSON.stringify(form.steps.map(({ step, label }) => ({ step, label }))),
    state: form.state,
    position: form.position,
  };
}

function toItem(row: ObservationItemRow): ObservationItem {
  return {
    id: row.id as ObservationItemId,
    formId: row.form_id as ObservationFormId,
    section: row.section,
    text: row.text,
    competenceId: row.competence_id as CompetenceId | null,
    isRetired: row.is_retired === 1,
    position: row.position,
  };
}

function itemRow(item: ObservationItem): ObservationItemRow {
  return {
    id: item.id,
    form_id: item.formId,
    section: item.section,
    text: item.text,
    competence_id: item.competenceId,
    is_retired: item.isRetired ? 1 : 0,
    position: item.position,
  };
}
