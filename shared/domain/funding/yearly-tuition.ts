import type { Programme } from '../catalogue/entities.ts';

/**
 * The tuition of a programme in each year of its length, in whole cents; null when it is not known.
 *
 * A price per year counts in each year; without a known length one year is given. A price for the whole programme (NCOI prices so) is spread evenly over its years,
 * what does not divide over the first ones, so that the parts add up to the price; then its length has to be known. A year
 * that is begun counts as one.
 *
 * Worked: 13,900 euro for two years → 6,950 a year, below a cap of 7,000.
 */
export function yearlyTuition({
  costs,
  durationMonths,
}: Pick<Programme, 'costs' | 'durationMonths'>): readonly number[] | null {
  const tuition = costs.filter(({ kind }) => kind === 'tuition');
  if (tuition.length === 0) return null;
  if (durationMonths === null && tuition.some(({ per }) => per === 'programme')) return null;
  const years = Math.max(1, Math.ceil((durationMonths ?? 12) / 12));
  return Array.from({ length: years }, (_, index) =>
    tuition.reduce((sum, { cents, per }) => sum + (per === 'year' ? cents : partOf(cents, years, index)), 0),
  );
}

function partOf(cents: number, years: number, index: number): number {
  return Math.floor(cents / years) + (index < cents % years ? 1 : 0);
}
