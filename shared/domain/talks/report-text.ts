import type { Talk } from './entities.ts';

/** The first line of every canonical text: what it is and by which rules it is written. */
const HEADING = 'Groeikaart talk report, form 1';

/** What a report is about, in the names that both signers read. */
export interface ReportNames {
  readonly teacher: string;
  /** Empty when who leads the talk is not in the team. */
  readonly leader: string;
}

/**
 * The text that both sign and of which the SHA-256 is kept: everything in the report, and nothing that only one side may
 * read.
 *
 * The same contents give the same text on every machine and in every language: fixed English labels, dates as stored,
 * Unicode in NFC, line ends as one LF. Every line of what people wrote is set in by two blanks, so that nobody can write
 * something that looks like another part; different contents give different texts.
 */
export function reportText(talk: Talk, names: ReportNames): string {
  const lines = [
    HEADING,
    ...part('teacher', names.teacher),
    ...part('led by', names.leader),
    ...part('kind', talk.kind),
    ...part('title', talk.title),
    ...part('held on', talk.heldOn ?? ''),
    ...part('development plan updated', talk.updatesPlan ? 'yes' : 'no'),
    ...talk.sections.flatMap((section) => [
      ...part('section', section.title),
      ...section.items.flatMap((item) => {
        const answer = talk.answers[item.key];
        return [
          ...part('question', item.question),
          ...(item.scale.length === 0
            ? []
            : part('step', answer?.step == null ? '' : `${String(answer.step)}/${String(item.scale.length)}`)),
          ...part('answer', answer?.text ?? ''),
        ];
      }),
    ]),
    ...talk.topics.flatMap((topic) => [
      ...part('topic', topic.title),
      ...part('discussed', topic.isDiscussed ? 'yes' : 'no'),
      ...part('notes', topic.notes),
    ]),
    ...part('report', talk.report),
    ...part('view of the teacher', talk.teacherView),
  ];
  return `${lines.join('\n')}\n`;
}

function part(label: string, content: string): readonly string[] {
  const lines = content.normalize('NFC').replaceAll(/\r\n?/g, '\n').split('\n');
  return [`${label}:`, ...lines.map((line) => `  ${line}`)];
}
