import { isoDate } from '../../kernel/dates.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Talk, TalkAnswers, TalkFormSection, TalkPreparation, TalkTopic } from './entities.ts';

const MAX_TITLE = 300;
const MAX_TEXT = 20_000;
const MAX_MINUTES = 600;
const MOST_TOPICS = 100;
const EARLIEST = isoDate('1990-01-01');
const LATEST = isoDate('2100-12-31');
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Fewest characters of the secret with which somebody signs. */
export const MIN_SECRET_LENGTH = 6;
const MAX_SECRET_LENGTH = 200;

/** The fields of a talk that somebody enters. */
export type TalkFields = Pick<
  Talk,
  'title' | 'plannedOn' | 'startsAt' | 'minutes' | 'report' | 'teacherView' | 'answers' | 'topics' | 'sections'
>;

/** What can be wrong with a field. */
export type TalkFieldProblemCode =
  | 'required'
  | 'too-long'
  | 'time-invalid'
  | 'number-out-of-range'
  | 'date-too-early'
  | 'date-too-late'
  | 'answer-unknown'
  | 'too-many-topics'
  | 'secret-too-short';

/** What is wrong with the fields of a talk: lengths, the time as `HH:MM`, 5 to 600 minutes, answers that the form asks. */
export function talkFieldProblems(fields: TalkFields): readonly Problem<TalkFieldProblemCode>[] {
  const { title, plannedOn, startsAt, minutes, topics } = fields;
  const problems: Problem<TalkFieldProblemCode>[] = [];
  if (title.trim() === '') problems.push(errorAt('title', 'required'));
  problems.push(...lengthProblems('title', title, MAX_TITLE));
  if (plannedOn !== null && plannedOn < EARLIEST) {
    problems.push(errorAt('plannedOn', 'date-too-early', { earliest: EARLIEST }));
  }
  if (plannedOn !== null && plannedOn > LATEST)
    problems.push(errorAt('plannedOn', 'date-too-late', { latest: LATEST }));
  if (startsAt !== null && !TIME.test(startsAt)) problems.push(errorAt('startsAt', 'time-invalid'));
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > MAX_MINUTES) {
    problems.push(errorAt('minutes', 'number-out-of-range', { min: 5, max: MAX_MINUTES }));
  }
  problems.push(...lengthProblems('report', fields.report, MAX_TEXT));
  problems.push(...lengthProblems('teacherView', fields.teacherView, MAX_TEXT));
  if (topics.length > MOST_TOPICS) problems.push(errorAt('topics', 'too-many-topics', { max: MOST_TOPICS }));
  return [...problems, ...topics.flatMap(topicProblems), ...answerProblems(fields.answers, fields.sections)];
}

function topicProblems(topic: Pick<TalkTopic, 'title' | 'notes'>): readonly Problem<TalkFieldProblemCode>[] {
  return [
    ...(topic.title.trim() === '' ? [errorAt('topic', 'required' as const)] : []),
    ...lengthProblems('topic', topic.title, MAX_TITLE),
    ...lengthProblems('notes', topic.notes, MAX_TEXT),
  ];
}

/** What is wrong with what a side writes beforehand. */
export function preparationProblems(
  { answers, wishes }: Pick<TalkPreparation, 'answers' | 'wishes'>,
  sections: readonly TalkFormSection[],
): readonly Problem<TalkFieldProblemCode>[] {
  return [...lengthProblems('wishes', wishes, MAX_TEXT), ...answerProblems(answers, sections)];
}

/** What is wrong with a private note. */
export function privateNoteProblems(content: string): readonly Problem<TalkFieldProblemCode>[] {
  return lengthProblems('content', content, MAX_TEXT);
}

/** Whether somebody began to prepare: an answer or a wish that is not empty. */
export function isPreparationBegun({ answers, wishes }: Pick<TalkPreparation, 'answers' | 'wishes'>): boolean {
  return wishes.trim() !== '' || Object.values(answers).some(({ step, text }) => step !== null || text.trim() !== '');
}

function answerProblems(
  answers: TalkAnswers,
  sections: readonly TalkFormSection[],
): readonly Problem<TalkFieldProblemCode>[] {
  const items = new Map(sections.flatMap((section) => section.items).map((item) => [item.key, item]));
  return Object.entries(answers).flatMap(([key, { step, text }]) => {
    const item = items.get(key);
    const path = `answers.${key}`;
    const isStep = step === null || (Number.isInteger(step) && step >= 1 && step <= (item?.scale.length ?? 0));
    if (item === undefined || !isStep) return [errorAt(path, 'answer-unknown' as const)];
    return lengthProblems(path, text, MAX_TEXT);
  });
}

/**
 * What is wrong with a secret that somebody chooses to sign with: at least 6 characters. It is kept as a scrypt hash and
 * proves that who chose it signed; who holds the passphrase of the workspace could still take it away, which shows.
 */
export function secretProblems(secret: string): readonly Problem<TalkFieldProblemCode>[] {
  const length = characterCount(secret);
  if (length < MIN_SECRET_LENGTH) return [errorAt('secret', 'secret-too-short', { min: MIN_SECRET_LENGTH })];
  return lengthProblems('secret', secret, MAX_SECRET_LENGTH);
}

function lengthProblems(path: string, text: string, max: number): readonly Problem<TalkFieldProblemCode>[] {
  return characterCount(text) > max ? [errorAt(path, 'too-long', { max })] : [];
}
