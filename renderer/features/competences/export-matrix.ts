import { csvText, type CsvValue } from '#shared/domain/export/csv-text.ts';
import type { CompetenceColumn } from './matrix-columns.ts';
import type { MatrixPerson } from './matrix-people.ts';

/** Words of the exported table. */
export interface ExportWords {
  readonly person: string;
  readonly functionTitle: string;
  readonly gap: string;
  readonly selfOf: (title: string) => string;
  readonly titleOf: (column: CompetenceColumn) => string;
}

/**
 * The matrix in view as CSV: a row per person, a column per competence with the level used, beside it the person's own
 * rating where anybody gave one, and the gap as last row.
 */
export function matrixCsv(
  people: readonly MatrixPerson[],
  columns: readonly CompetenceColumn[],
  words: ExportWords,
): string {
  const hasSelf = columns.map(({ index }) => people.some(({ row }) => (row.self[index] ?? 0) > 0));
  const perColumn = (value: (column: CompetenceColumn) => CsvValue, self: (column: CompetenceColumn) => CsvValue) =>
    columns.flatMap((column, place) => (hasSelf[place] === true ? [value(column), self(column)] : [value(column)]));
  return csvText([
    [words.person, words.functionTitle, ...perColumn(words.titleOf, (column) => words.selfOf(words.titleOf(column)))],
    ...people.map(({ name, functionTitle, row }) => [
      name,
      functionTitle,
      ...perColumn(
        ({ index }) => row.used[index] || null,
        ({ index }) => row.self[index] || null,
      ),
    ]),
    [
      words.gap,
      null,
      ...perColumn(
        ({ requirements, gap }) => (requirements.length === 0 ? null : gap),
        () => null,
      ),
    ],
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
