import { useTranslation } from 'react-i18next';
import type { Workbook, WorkbookCell } from '#shared/domain/export/workbook.ts';
import type { MinuteSum } from '#shared/domain/roles/task-hours-groups.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { TaskYear } from './use-task-hours.ts';

const hours = (minutes: number | null): number | null => (minutes === null ? null : minutes / 60);

/** Makes the task hours of a school year into a spreadsheet: a line per person and task with sums. Cells are hours. */
export function useTaskHoursWorkbook(): (year: string, tasks: TaskYear) => Workbook {
  const { t } = useTranslation('roles');
  const formats = useFormats();
  const remark = ({ unknown }: MinuteSum): string => (unknown === 0 ? '' : t('task-hours.unknown', { count: unknown }));
  const bold = (value: string | number | null): WorkbookCell => ({ value, bold: true });
  const date = (day: Parameters<typeof formats.date>[0] | null): string => (day === null ? '' : formats.date(day));
  return (year, { people, total }) => ({
    sheets: [
      {
        name: t('task-hours.title', { year }),
        rows: [
          [bold(t('task-hours.caption', { year }))],
          [
            t('task-hours.person'),
            t('task-hours.function'),
            t('task-hours.wtf'),
            t('task-hours.task'),
            t('task-hours.kind'),
            t('task-hours.from'),
            t('task-hours.to'),
            t('task-hours.per-year'),
            t('task-hours.this-year'),
            t('task-hours.deputy'),
            t('task-hours.remark'),
          ].map((value): WorkbookCell => ({ value, bold: true, wrap: true })),
          ...people.flatMap(({ name, functionTitle, workingTimeFactor, lines, sum }) => [
            ...lines.map((line): readonly WorkbookCell[] => [
              name,
              functionTitle,
              workingTimeFactor / 10_000,
              line.task,
              line.kind,
              date(line.from),
              date(line.to),
              hours(line.minutesPerYear),
              hours(line.minutes),
              line.deputy,
              line.minutes === null ? t('holders.no-hours') : '',
            ]),
            [
              bold(t('task-hours.sum-of', { name })),
              ...Array.from({ length: 7 }, () => null),
              bold(hours(sum.minutes)),
              null,
              remark(sum),
            ],
          ]),
          [
            bold(t('task-hours.total')),
            ...Array.from({ length: 7 }, () => null),
            bold(hours(total.minutes)),
            null,
            remark(total),
          ],
        ],
        widths: [30, 26, 8, 40, 26, 14, 14, 12, 12, 26, 34],
        frozenRows: 2,
        frozenColumns: 1,
        isLandscape: true,
      },
    ],
  });
}
