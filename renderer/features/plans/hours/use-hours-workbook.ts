import { useTranslation } from 'react-i18next';
import type { Workbook, WorkbookCell } from '#shared/domain/export/workbook.ts';
import type { HourEntry } from '#shared/domain/plans/hour-ledger.ts';
import type { SourceTotal } from '#shared/domain/plans/team-hours.ts';
import { usePlanWords } from '../use-plan-words.ts';

interface PersonRow {
  readonly name: string;
  readonly entries: readonly HourEntry[];
}

/** Makes the hours of the team into a spreadsheet: a sheet by person and source, and one with the sums. Cells are hours. */
export function useHoursWorkbook(): (
  schoolYear: number,
  people: readonly PersonRow[],
  totals: readonly SourceTotal[],
) => Workbook {
  const { t } = useTranslation('plan-ledgers');
  const words = usePlanWords();
  const hours = (minutes: number | null): number | null => (minutes === null ? null : minutes / 60);
  const head = (value: string): WorkbookCell => ({ value, bold: true, wrap: true });
  return (schoolYear, people, totals) => {
    const caption = t('hours.title', { year: words.year(schoolYear) });
    const look = { frozenRows: 2, frozenColumns: 1, isLandscape: true } as const;
    return {
      sheets: [
        {
          name: t('plans:ledger.hours'),
          rows: [
            [{ value: caption, bold: true }],
            [
              t('plans:team.person'),
              t('plans:ledger.source'),
              t('plans:ledger.right'),
              t('plans:ledger.saved'),
              t('savings.set-aside'),
              t('plans:ledger.committed'),
              t('plans:ledger.wished'),
              t('plans:ledger.left'),
              t('hours.remark'),
            ].map(head),
            ...people.flatMap(({ name, entries }) =>
              entries.map((entry): readonly WorkbookCell[] => [
                name,
                t(`plans:sources.${entry.source}`),
                hours(entry.right),
                hours(entry.saved),
                hours(entry.setAside),
                hours(entry.committed),
                hours(entry.wished),
                hours(entry.left),
                entry.right === null ? t(`plans:ledger.reasons.${entry.reason}`) : '',
              ]),
            ),
          ],
          widths: [30, 26, 10, 10, 12, 12, 10, 10, 22],
          ...look,
        },
        {
          name: t('hours.totals'),
          rows: [
            [{ value: caption, bold: true }],
            [
              t('plans:ledger.source'),
              t('plans:ledger.right'),
              t('plans:ledger.committed'),
              t('plans:ledger.wished'),
              t('hours.overrun'),
              t('hours.remark'),
            ].map(head),
            ...totals.map((total): readonly WorkbookCell[] => [
              t(`plans:sources.${total.source}`),
              hours(total.right),
              hours(total.committed),
              hours(total.wished),
              hours(total.overrun),
              total.unknownRights > 0 ? t('hours.unknown-rights', { count: total.unknownRights }) : '',
            ]),
          ],
          widths: [26, 10, 12, 10, 12, 40],
          ...look,
        },
      ],
    };
  };
}
