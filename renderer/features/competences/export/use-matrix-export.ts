import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemOf, type Problem } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { saveFile } from '#renderer/lib/attachments/save-file.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { ExportFormat } from '../export-menu.tsx';
import { useDefinitions } from '../use-definitions.ts';
import type { ExportSource, ExportWords } from './level-columns.ts';
import { downloadText, matrixCsv } from './matrix-csv.ts';
import { matrixWorkbook, type WorkbookSource } from './matrix-workbook.ts';

/** What is exported, without its words. */
export type ExportedView = Omit<ExportSource, 'words'> &
  Pick<WorkbookSource, 'matrix' | 'requirements' | 'singles' | 'matrixWords'> & {
    /** What the view shows, for the first line: date, who asks, filters. */
    readonly caption: string;
  };

/** Writes the view to a file. CSV is made here; the core writes XLSX, since its packer may start no workers here. */
export function useMatrixExport(view: ExportedView): {
  readonly run: (format: ExportFormat) => void;
  readonly problem: Problem | null;
} {
  const { t } = useTranslation('competences');
  const formats = useFormats();
  const api = useApi();
  const definitions = useDefinitions();
  const write = useMutation(api.export.workbook.mutationOptions());
  const { matrix, comparison, matrixWords } = view;
  const firstDate = comparison === null ? '' : formats.date(comparison.firstOn);
  const words: ExportWords = {
    person: t('csv.person'),
    functionTitle: t('csv.function'),
    met: t('matrix:totals.parts.met'),
    lacking: t('matrix:totals.parts.lacking'),
    unknown: t('matrix:totals.parts.unknown'),
    gap: t('csv.gap'),
    titleOf: (column) => matrixWords.titleOf(column.competence),
    selfOf: (title) => t('csv.self', { title }),
    firstOf: (title) => t('matrix:export.on-date', { title, date: firstDate }),
    secondOf: (title) => t('matrix:export.on-date', { title, date: formats.date(matrix.on) }),
  };
  const run = (format: ExportFormat): void => {
    const fileName = t('matrix:export.file-name', { date: matrix.on, format });
    if (format === 'csv') return downloadText(fileName, matrixCsv({ ...view, words }));
    const workbook = matrixWorkbook({
      ...view,
      words,
      definitions,
      labels: {
        levels: t('matrix:export.sheets.levels'),
        requirements: t('matrix:export.sheets.requirements'),
        definitions: t('matrix:export.sheets.definitions'),
        caption: view.caption,
        asker: t('matrix:asker.label'),
        competence: t('matrix:export.competence'),
        code: t('matrix:export.code'),
        level: t('matrix:export.level'),
        sentence: t('matrix:export.sentence'),
        byDate: t('matrix:export.by-date'),
        have: t('matrix:export.have'),
        need: t('matrix:export.need'),
        gap: t('csv.gap'),
        known: t('sum.known'),
        asked: t('matrix:export.asked'),
        forecast: t('matrix:export.forecast'),
        single: t('matrix:export.single'),
        lacking: t('competence.lacking'),
        unknown: t('competence.unknown-people'),
        list: t('tools.framework'),
        source: t('matrix:export.source'),
        licence: t('matrix:export.licence'),
        dateOf: (date) => (date === null ? '' : formats.date(date)),
      },
    });
    // The schema of the core takes mutable lists; nothing changes them.
    write.mutate(workbook as Parameters<typeof write.mutate>[0], {
      onSuccess: ({ base64 }) => saveFile(fileName, base64),
    });
  };
  return { run, problem: write.error === null ? null : problemOf(write.error) };
}
