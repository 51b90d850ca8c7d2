import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { csvText } from '#shared/domain/export/csv-text.ts';
import type { Workbook } from '#shared/domain/export/workbook.ts';
import { centsInYear, sumsBySchoolYear } from '#shared/domain/plans/plan-years.ts';
import { problemOf, type Problem } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { saveFile } from '#renderer/lib/attachments/save-file.ts';
import { saveText } from '#renderer/lib/files/save-text.ts';
import { centsOf, minutesIn, type Item, type PlanChoices, type Plans } from '../plans-data.ts';
import { usePlanWords } from '../use-plan-words.ts';
import type { TimelineRow } from './timeline-rows.ts';

/** What is exported: the plan as it is filtered. */
export interface ExportedPlan {
  readonly plans: Plans;
  readonly rows: readonly TimelineRow[];
  /** School years, each as the calendar year in which it starts. */
  readonly years: readonly number[];
  /** Calendar years of the costs. */
  readonly calendarYears: readonly number[];
  readonly caption: string;
  readonly titleOf: (item: Item) => string;
  readonly goals: PlanChoices['goals'];
}

type Cell = string | number | null;

/**
 * Writes the plan in view to a file: a row per item, its hours by school year and its costs in euro by calendar year,
 * and the sums in the last row. CSV is made here; the core writes XLSX, since its packer may start no workers here.
 */
export function useExportPlan(plan: ExportedPlan): {
  readonly run: (format: 'xlsx' | 'csv') => void;
  readonly isBusy: boolean;
  readonly problem: Problem | null;
} {
  const { t } = useTranslation('plan-timeline');
  const api = useApi();
  const words = usePlanWords();
  const write = useMutation(api.export.workbook.mutationOptions());
  const { rows, years, calendarYears, titleOf, plans } = plan;
  const goalTitles = new Map<string, string>(plan.goals.map(({ id, title }) => [id, title]));
  const table = (): { readonly heads: readonly string[]; readonly lines: readonly (readonly Cell[])[] } => {
    const shown = rows.flatMap(({ name, items, undated }) => [...items, ...undated].map((item) => ({ name, item })));
    const items = shown.map(({ item }) => item);
    return {
      heads: [
        t('plans:team.person'),
        t('plans:columns.item'),
        t('kind'),
        t('plans:columns.state'),
        t('plans:fields.startsOn'),
        t('plans:fields.endsOn'),
        t('goals'),
        ...years.map((year) => t('hours-in', { year: words.year(year) })),
        ...calendarYears.map((year) => t('euro-in', { year })),
        t('euro-all'),
      ],
      lines: [
        ...shown.map(({ name, item }): readonly Cell[] => [
          name,
          titleOf(item),
          t(`catalogue:kinds.${item.kind}`),
          words.state(item.state),
          item.startsOn,
          item.endsOn,
          item.goalIds.map((id) => goalTitles.get(id) ?? '').join(', '),
          ...years.map((year) => inHours(minutesIn(item, year))),
          ...calendarYears.map((year) => centsInYear([item], year) / 100),
          centsOf(item) / 100,
        ]),
        [
          t('total', { count: items.length }),
          ...Array.from({ length: 6 }, () => null),
          ...sumsBySchoolYear(items, years, plans.schoolYearStart).map(({ minutes }) => inHours(minutes)),
          ...calendarYears.map((year) => centsInYear(items, year) / 100),
          items.reduce((sum, item) => sum + centsOf(item), 0) / 100,
        ],
      ],
    };
  };
  const run = (format: 'xlsx' | 'csv'): void => {
    const { heads, lines } = table();
    const fileName = t('file-name', { date: plans.today, format });
    if (format === 'csv') return saveText(fileName, csvText([heads, ...lines]));
    const workbook: Workbook = {
      sheets: [
        {
          name: t('sheet'),
          rows: [
            [{ value: plan.caption, bold: true }],
            heads.map((value) => ({ value, bold: true, wrap: true })),
            ...lines.map((line, index) =>
              index < lines.length - 1 ? line : line.map((value) => ({ value, bold: true })),
            ),
          ],
          widths: [28, 36, 20, 14, 12, 12, 40, ...years.map(() => 12), ...calendarYears.map(() => 12), 12],
          frozenRows: 2,
          frozenColumns: 2,
          isLandscape: true,
        },
      ],
    };
    // The schema of the core takes mutable lists; nothing changes them.
    write.mutate(workbook as Parameters<typeof write.mutate>[0], {
      onSuccess: ({ base64 }) => saveFile(fileName, base64),
    });
  };
  return { run, isBusy: write.isPending, problem: write.error === null ? null : problemOf(write.error) };
}

/** Minutes as hours with two decimals. */
function inHours(minutes: number): number {
  return Math.round((minutes * 100) / 60) / 100;
}
