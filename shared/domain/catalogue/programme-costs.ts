import type { Programme } from './entities.ts';

/** What an entry costs one person, in whole cents; null when the sources do not say enough, which is not 0. */
export interface ProgrammePrice {
  /** Everything from start to diploma. */
  readonly whole: number | null;
  /** In one study year. */
  readonly perYear: number | null;
}

/**
 * Adds the prices of an entry up.
 *
 * - whole = prices for the whole + prices per year × study years
 * - per year = prices per year + prices for the whole ÷ study years, rounded to whole cents
 * - study years = months ÷ 12, rounded up; without a length a price per year gives no whole, and the other way round
 */
export function programmePrice({ costs, durationMonths }: Pick<Programme, 'costs' | 'durationMonths'>): ProgrammePrice {
  if (costs.length === 0) return { whole: null, perYear: null };
  const sumOf = (per: 'year' | 'programme'): number =>
    costs.filter((cost) => cost.per === per).reduce((sum, { cents }) => sum + cents, 0);
  const yearly = sumOf('year');
  const once = sumOf('programme');
  const years = durationMonths === null ? null : Math.ceil(durationMonths / 12);
  return {
    whole: yearly === 0 ? once : years === null ? null : once + yearly * years,
    perYear: once === 0 ? yearly : years === null ? null : yearly + Math.round(once / years),
  };
}
