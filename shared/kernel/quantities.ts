/**
 * A part of a whole as an exact fraction, with the percentage to show beside it.
 *
 * Calculations and comparisons use the fraction; `percent` is rounded and only shown.
 */
export interface Share {
  /** Size of the part, in the unit of the whole. */
  readonly numerator: number;
  /** Size of the whole; above 0. */
  readonly denominator: number;
  /** Whole percent, halves rounded up: 1 of 8 (12.5 %) shows as 13. */
  readonly percent: number;
}

/**
 * The share of a part in a whole; null when the whole is 0, because then there is no share (which is not 0 %).
 *
 * Both are whole numbers of one unit (people, ten-thousandths of fte). Throws on anything else: a bug of ours.
 */
export function shareOf(numerator: number, denominator: number): Share | null {
  requireCount(numerator);
  requireCount(denominator);
  if (denominator === 0) return null;
  return { numerator, denominator, percent: quotientRoundedHalfUp(numerator * 100, denominator) };
}

/**
 * A whole percentage of a whole number, rounded up: ⌈percent × whole ÷ 100⌉.
 *
 * 30 % of 11 is 4, because 3 people are less than 30 % of 11. Integer arithmetic only, so that no binary fraction can
 * push an exact result (30 % of 10 is 3) one too high.
 */
export function percentOfRoundedUp(percent: number, whole: number): number {
  requireCount(percent);
  requireCount(whole);
  const hundredths = percent * whole;
  const remainder = hundredths % 100;
  return (hundredths - remainder) / 100 + (remainder > 0 ? 1 : 0);
}

function quotientRoundedHalfUp(dividend: number, divisor: number): number {
  const remainder = dividend % divisor;
  return (dividend - remainder) / divisor + (remainder * 2 >= divisor ? 1 : 0);
}

function requireCount(value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error('Not a whole number of 0 or more');
}
