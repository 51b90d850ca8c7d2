import { isMet, type BenchResult } from './pairs.ts';

/** The results as a table for a terminal: figure, spread, goal and whether it is met. */
export function asTable(results: readonly BenchResult[]): string {
  const rows = [
    ['figure', 'ours ms', 'anchor ms', 'value', '90 % interval', 'goal', 'runs', 'met'],
    ...results.map((result) => [
      result.id,
      figure(result.oursMs),
      figure(result.anchorMs),
      result.unit === 'ratio' ? `${figure(result.value)} ×` : `${figure(result.value)} ms`,
      result.interval === null ? '' : `${figure(result.interval[0])} – ${figure(result.interval[1])}`,
      result.goal === null ? '–' : `≤ ${String(result.goal)}`,
      String(result.runs),
      result.goal === null ? '' : isMet(result) ? 'yes' : 'NO',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, '', ...results.map((result) => `${result.id}: ${result.what}`)].join('\n');
}

function figure(value: number | null): string {
  return value === null ? '' : value.toFixed(value < 10 ? 2 : 1);
}
