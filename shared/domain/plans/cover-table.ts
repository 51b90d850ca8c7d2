import { addDays, type IsoDate } from '../../kernel/dates.ts';
import { mondayOf, SCHOOL_DAYS, weekdayOf } from '../../kernel/weekday.ts';
import type { CoverLedger, CoverLine } from './cover-ledger.ts';

/** Columns of the table: the days on which schools teach, and cover without a fixed day. */
export const COVER_COLUMNS = [...SCHOOL_DAYS, 'spread'] as const;

/** By what the rows go. */
export type CoverPeriod = 'week' | 'month';

/** Figures with the lines behind them; whole minutes. */
export interface CoverFigure {
  readonly lines: readonly CoverLine[];
  /** Of promised items; null when nothing is entered, which is not 0. */
  readonly needed: number | null;
  /** Of that, found or confirmed. */
  readonly found: number;
  /** Of that, found by nobody yet. */
  readonly open: number;
  /** Of wished items, on top of what is needed. */
  readonly wished: number;
}

/** One week or month. */
export interface CoverRow {
  /** The Monday of the week, or the first day of the month. */
  readonly start: IsoDate;
  /** In the order of {@link COVER_COLUMNS}. */
  readonly cells: readonly CoverFigure[];
  readonly total: CoverFigure;
}

/** Weeks or months by weekdays. */
export interface CoverTable {
  readonly rows: readonly CoverRow[];
  /** In the order of {@link COVER_COLUMNS}. */
  readonly columns: readonly CoverFigure[];
  readonly total: CoverFigure;
}

/**
 * The lines of a school year as a table with a row for every week or month, sums per column and in all. A week is in the
 * row of its Monday; spread cover is in the month of its Monday. Every line is in one cell, so that rows, columns and
 * total agree.
 */
export function coverTable({ lines, from, to }: CoverLedger, period: CoverPeriod): CoverTable {
  const startOf = (day: IsoDate): IsoDate => (period === 'week' ? mondayOf(day) : firstOfMonth(day));
  const byRow = Map.groupBy(lines, (line) => startOf(line.day ?? line.monday));
  const starts: IsoDate[] = [];
  for (let start = startOf(from); start <= to; start = startOf(addDays(start, period === 'week' ? 7 : 31))) {
    starts.push(start);
  }
  return {
    rows: starts.map((start) => {
      const own = byRow.get(start) ?? [];
      return { start, cells: cellsOf(own), total: figureOf(own) };
    }),
    columns: cellsOf(lines),
    total: figureOf(lines),
  };
}

function cellsOf(lines: readonly CoverLine[]): readonly CoverFigure[] {
  const byColumn = Map.groupBy(lines, ({ day }): number | 'spread' => (day === null ? 'spread' : weekdayOf(day)));
  return COVER_COLUMNS.map((column) => figureOf(byColumn.get(column) ?? []));
}

function figureOf(lines: readonly CoverLine[]): CoverFigure {
  const promised = lines.filter(({ isCommitted }) => isCommitted);
  const open = sumOf(promised.filter(({ state }) => state === 'needed'));
  const needed = sumOf(promised);
  return {
    lines,
    needed: promised.length === 0 ? null : needed,
    found: needed - open,
    open,
    wished: sumOf(lines.filter(({ isCommitted }) => !isCommitted)),
  };
}

function firstOfMonth(day: IsoDate): IsoDate {
  return addDays(day, 1 - Number(day.slice(8, 10)));
}

function sumOf(lines: readonly CoverLine[]): number {
  return lines.reduce((sum, { minutes }) => sum + minutes, 0);
}
