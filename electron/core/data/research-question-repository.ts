import type { GoalId, GroupId, PersonId, ResearchQuestionId } from '#shared/kernel/ids.ts';
import type {
  QuestionCondition,
  QuestionPriority,
  QuestionState,
  ResearchQuestion,
} from '#shared/domain/groups/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { ResearchQuestionRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All research questions in the school's own order. */
export function readQuestions(db: ReadDatabase): ResearchQuestion[] {
  return db.all(sqlFor.selectFrom('research_question').selectAll().orderBy('position').orderBy('id')).map(toQuestion);
}

/** One research question, or null. */
export function readQuestion(db: ReadDatabase, id: ResearchQuestionId): ResearchQuestion | null {
  const row = db.first(sqlFor.selectFrom('research_question').selectAll().where('id', '=', id));
  return row === undefined ? null : toQuestion(row);
}

/** Adds a research question. */
export function insertQuestion(tx: WriteTransaction, question: ResearchQuestion): void {
  tx.insert('research_question', questionRow(question));
}

/** Changes a research question. */
export function updateQuestion(tx: WriteTransaction, question: ResearchQuestion): boolean {
  return tx.update('research_question', question.id, questionRow(question));
}

/** Removes a research question. */
export function deleteQuestion(tx: WriteTransaction, id: ResearchQuestionId): boolean {
  return tx.delete('research_question', id);
}

function toQuestion(row: ResearchQuestionRow): ResearchQuestion {
  return {
    id: row.id as ResearchQuestionId,
    groupId: row.group_id as GroupId | null,
    goalId: row.goal_id as GoalId | null,
    ownerId: row.owner_id as PersonId | null,
    question: row.question,
    priority: row.priority as QuestionPriority,
    state: row.state as QuestionState,
    answer: row.answer,
    conditions: JSON.parse(row.conditions) as QuestionCondition[],
    followUp: row.follow_up,
    position: row.position,
  };
}

function questionRow(question: ResearchQuestion): ResearchQuestionRow {
  return {
    id: question.id,
    group_id: question.groupId,
    goal_id: question.goalId,
    owner_id: question.ownerId,
    question: question.question,
    priority: question.priority,
    state: question.state,
    answer: question.answer,
    conditions: JSON.stringify(question.conditions),
    follow_up: question.followUp,
    position: question.position,
  };
}
