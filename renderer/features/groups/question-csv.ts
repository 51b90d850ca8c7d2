import { csvText } from '#shared/domain/export/csv-text.ts';
import { QUESTION_CONDITIONS, type QuestionCondition, type ResearchQuestion } from '#shared/domain/groups/entities.ts';

/** Words of the exported agenda. */
export interface QuestionCsvWords {
  readonly columns: readonly [
    question: string,
    priority: string,
    state: string,
    owner: string,
    group: string,
    goal: string,
    answer: string,
    followUp: string,
  ];
  readonly conditionOf: (condition: QuestionCondition) => string;
  readonly yes: string;
  readonly no: string;
  readonly priorityOf: (question: ResearchQuestion) => string;
  readonly stateOf: (question: ResearchQuestion) => string;
  readonly ownerOf: (question: ResearchQuestion) => string;
  readonly groupOf: (question: ResearchQuestion) => string;
  readonly goalOf: (question: ResearchQuestion) => string;
}

/** The questions in view as CSV: a row per question, a column per condition. */
export function questionCsv(questions: readonly ResearchQuestion[], words: QuestionCsvWords): string {
  return csvText([
    [...words.columns, ...QUESTION_CONDITIONS.map(words.conditionOf)],
    ...questions.map((question) => [
      question.question,
      words.priorityOf(question),
      words.stateOf(question),
      words.ownerOf(question),
      words.groupOf(question),
      words.goalOf(question),
      question.answer,
      question.followUp,
      ...QUESTION_CONDITIONS.map((condition) => (question.conditions.includes(condition) ? words.yes : words.no)),
    ]),
  ]);
}
