import { csvText, type CsvValue } from '#shared/domain/export/csv-text.ts';
import { levelColumns, type ExportSource } from './level-columns.ts';

/**
 * The matrix in view as CSV: a row per person, his totals, and a column per competence with the level used; beside it
 * the person's own rating where anybody gave one, or while two dates are compared the level of the earlier date. The
 * gap is the last row.
 */
export function matrixCsv(source: ExportSource): string {
  const { people, words } = source;
  const columns = levelColumns(source);
  const heads: readonly CsvValue[] = [words.person, words.functionTitle, words.met, words.lacking, words.unknown];
  return csvText([
    [...heads, ...columns.map(({ title }) => title)],
    ...people.map((person) => [
      person.name,
      person.functionTitle,
      person.asked.met,
      person.asked.lacking,
      person.asked.unknown,
      ...columns.map(({ levelOf }) => levelOf(person)),
    ]),
    [words.gap, null, null, null, null, ...columns.map(({ gap }) => gap)],
  ]);
}

/** Hands a text to the user as a file, through the browser's own download. */
export function downloadText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
