import type { IsoDate, IsoMoment } from '#shared/kernel/dates.ts';
import type { IdSource, PersonId, PlanItemId, TalkCycleId, TalkId, TalkTopicId } from '#shared/kernel/ids.ts';
import type {
  Talk,
  TalkAnswers,
  TalkFormSection,
  TalkKind,
  TalkReopening,
  TalkSide,
  TalkSignature,
  TalkStance,
  TalkState,
  TalkTopic,
  TopicSource,
} from '#shared/domain/talks/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { TalkReopeningRow, TalkRow, TalkSignatureRow, TalkTopicRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** The tables that hold what belongs to a talk. */
const PART_TABLES = ['talk_topic', 'talk_preparation', 'talk_note', 'talk_signature', 'talk_reopening'] as const;

/** All talks with what belongs to them, by day and then by id; talks without a day come last. */
export function readTalks(db: ReadDatabase): Talk[] {
  const rows = db.all(sqlFor.selectFrom('talk').selectAll().orderBy('id'));
  const parts = {
    topics: db.all(sqlFor.selectFrom('talk_topic').selectAll().orderBy('position').orderBy('id')),
    signatures: db.all(sqlFor.selectFrom('talk_signature').selectAll().orderBy('signed_at').orderBy('side')),
    reopenings: db.all(sqlFor.selectFrom('talk_reopening').selectAll().orderBy('reopened_at').orderBy('id')),
  };
  return talksOf(rows, parts).sort((left, right) => {
    const [first, second] = [left.heldOn ?? left.plannedOn ?? '9999', right.heldOn ?? right.plannedOn ?? '9999'];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

/** One talk, or null. */
export function readTalk(db: ReadDatabase, id: TalkId): Talk | null {
  const row = db.first(sqlFor.selectFrom('talk').selectAll().where('id', '=', id));
  if (row === undefined) return null;
  const parts = {
    topics: db.all(
      sqlFor.selectFrom('talk_topic').selectAll().where('talk_id', '=', id).orderBy('position').orderBy('id'),
    ),
    signatures: db.all(
      sqlFor.selectFrom('talk_signature').selectAll().where('talk_id', '=', id).orderBy('signed_at').orderBy('side'),
    ),
    reopenings: db.all(
      sqlFor.selectFrom('talk_reopening').selectAll().where('talk_id', '=', id).orderBy('reopened_at').orderBy('id'),
    ),
  };
  return talksOf([row], parts)[0] ?? null;
}

/** Adds a talk with its topics; signatures and reopenings come later. */
export function insertTalk(tx: WriteTransaction, talk: Talk): void {
  tx.insert('talk', talkRow(talk));
  storeTopics(tx, talk);
}

/** Changes a talk and its topics: topics that are left out go, new ones come, others change. */
export function updateTalk(tx: WriteTransaction, talk: Talk): boolean {
  if (!tx.update('talk', talk.id, talkRow(talk))) return false;
  storeTopics(tx, talk);
  return true;
}

/** Removes a talk with its topics, preparations, private notes, signatures and reopenings. False when there is none. */
export function deleteTalk(tx: WriteTransaction, id: TalkId): boolean {
  for (const table of PART_TABLES) {
    for (const row of tx.all(sqlFor.selectFrom(table).select('id').where('talk_id', '=', id))) tx.delete(table, row.id);
  }
  return tx.delete('talk', id);
}

/** Adds the signature of a side. */
export function insertSignature(tx: WriteTransaction, talkId: TalkId, signature: TalkSignature, ids: IdSource): void {
  tx.insert('talk_signature', {
    id: ids.next('talk-signature'),
    talk_id: talkId,
    side: signature.side,
    stance: signature.stance,
    signed_at: signature.signedAt,
    text_hash: signature.textHash,
  });
}

/** Writes down that a report was opened again, and takes its signatures away: they stay in the trace. */
export function insertReopening(tx: WriteTransaction, talkId: TalkId, reopening: TalkReopening, ids: IdSource): void {
  for (const row of tx.all(sqlFor.selectFrom('talk_signature').select('id').where('talk_id', '=', talkId))) {
    tx.delete('talk_signature', row.id);
  }
  tx.insert('talk_reopening', {
    id: ids.next('talk-reopening'),
    talk_id: talkId,
    reopened_at: reopening.reopenedAt,
    side: reopening.side,
    reason: reopening.reason,
    frozen_text: reopening.frozenText,
    frozen_hash: reopening.frozenHash,
    signatures: JSON.stringify(reopening.signatures),
  });
}

/** Leaves the topics that led to a plan item without it, because the item goes. */
export function forgetPlanItem(tx: WriteTransaction, itemId: PlanItemId): void {
  for (const row of tx.all(sqlFor.selectFrom('talk_topic').select('id').where('plan_item_id', '=', itemId))) {
    tx.update('talk_topic', row.id, { plan_item_id: null });
  }
}

/** Removes the talks with a person and the secret he signs with, and takes him away as leader of talks with others. */
export function deleteTalksOfPerson(tx: WriteTransaction, personId: PersonId): void {
  for (const row of tx.all(sqlFor.selectFrom('talk').select('id').where('person_id', '=', personId))) {
    deleteTalk(tx, row.id as TalkId);
  }
  for (const row of tx.all(sqlFor.selectFrom('talk').select('id').where('leader_id', '=', personId))) {
    tx.update('talk', row.id, { leader_id: null });
  }
  for (const row of tx.all(sqlFor.selectFrom('talk_secret').select('id').where('holder', '=', personId))) {
    tx.delete('talk_secret', row.id);
  }
}

/** Deletes come first; the order of the list is the order of the agenda. */
function storeTopics(tx: WriteTransaction, talk: Talk): void {
  const wanted = new Set<string>(talk.topics.map(({ id }) => id));
  const present = tx.all(sqlFor.selectFrom('talk_topic').select('id').where('talk_id', '=', talk.id));
  for (const { id } of present) if (!wanted.has(id)) tx.delete('talk_topic', id);
  const known = new Set(present.map(({ id }) => id));
  talk.topics.forEach((topic, position) => {
    const row: TalkTopicRow = {
      id: topic.id,
      talk_id: talk.id,
      position,
      source: topic.source,
      subject_id: topic.subjectId,
      title: topic.title,
      notes: topic.notes,
      is_discussed: topic.isDiscussed ? 1 : 0,
      plan_item_id: topic.planItemId,
    };
    if (known.has(topic.id)) tx.update('talk_topic', topic.id, row);
    else tx.insert('talk_topic', row);
  });
}

function talksOf(
  rows: readonly TalkRow[],
  parts: {
    readonly topics: readonly TalkTopicRow[];
    readonly signatures: readonly TalkSignatureRow[];
    readonly reopenings: readonly TalkReopeningRow[];
  },
): Talk[] {
  const topics = Map.groupBy(parts.topics, (row) => row.talk_id);
  const signatures = Map.groupBy(parts.signatures, (row) => row.talk_id);
  const reopenings = Map.groupBy(parts.reopenings, (row) => row.talk_id);
  return rows.map((row) => ({
    id: row.id as TalkId,
    cycleId: row.cycle_id as TalkCycleId | null,
    stepKey: row.step_key,
    personId: row.person_id as PersonId,
    leaderId: row.leader_id as PersonId | null,
    kind: row.kind as TalkKind,
    title: row.title,
    state: row.state as TalkState,
    plannedOn: row.planned_on as IsoDate | null,
    startsAt: row.starts_at,
    minutes: row.minutes,
    heldOn: row.held_on as IsoDate | null,
    sections: JSON.parse(row.form) as TalkFormSection[],
    answers: JSON.parse(row.answers) as TalkAnswers,
    report: row.report,
    teacherView: row.teacher_view,
    updatesPlan: row.updates_plan === 1,
    frozenText: row.frozen_text,
    frozenHash: row.frozen_hash,
    frozenAt: row.frozen_at as IsoMoment | null,
    topics: (topics.get(row.id) ?? []).map(toTopic),
    signatures: (signatures.get(row.id) ?? []).map((signature) => ({
      side: signature.side as TalkSide,
      stance: signature.stance as TalkStance,
      signedAt: signature.signed_at as IsoMoment,
      textHash: signature.text_hash,
    })),
    reopenings: (reopenings.get(row.id) ?? []).map((reopening) => ({
      reopenedAt: reopening.reopened_at as IsoMoment,
      side: reopening.side as TalkSide,
      reason: reopening.reason,
      frozenText: reopening.frozen_text,
      frozenHash: reopening.frozen_hash,
      signatures: JSON.parse(reopening.signatures) as TalkSignature[],
    })),
  }));
}

function toTopic(row: TalkTopicRow): TalkTopic {
  return {
    id: row.id as TalkTopicId,
    source: row.source as TopicSource,
    subjectId: row.subject_id,
    title: row.title,
    notes: row.notes,
    isDiscussed: row.is_discussed === 1,
    planItemId: row.plan_item_id as PlanItemId | null,
  };
}

function talkRow(talk: Talk): TalkRow {
  return {
    id: talk.id,
    cycle_id: talk.cycleId,
    step_key: talk.stepKey,
    person_id: talk.personId,
    leader_id: talk.leaderId,
    kind: talk.kind,
    title: talk.title,
    state: talk.state,
    planned_on: talk.plannedOn,
    starts_at: talk.startsAt,
    minutes: talk.minutes,
    held_on: talk.heldOn,
    form: JSON.stringify(talk.sections),
    answers: JSON.stringify(talk.answers),
    report: talk.report,
    teacher_view: talk.teacherView,
    updates_plan: talk.updatesPlan ? 1 : 0,
    frozen_text: talk.frozenText,
    frozen_hash: talk.frozenHash,
    frozen_at: talk.frozenAt,
  };
}
