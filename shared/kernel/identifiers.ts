const BRIN_PATTERN = /^[0-9]{2}[A-Z]{2}$/;
const BSN_LENGTH = 9;
/** Weights of the eleven-test (elfproef) of the BSN: the last digit counts as −1. */
const BSN_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/**
 * Whether a text is a BRIN, the code of an institution: two digits and two capital letters, e.g. `16SW`.
 *
 * A BRIN has no check digit, so only its form can be checked (domain-rules I-01).
 */
export function isBrin(text: string): boolean {
  return BRIN_PATTERN.test(text);
}

/**
 * Whether a text could be a BSN (citizen service number): nine digits that pass the eleven-test.
 *
 * The sum of the digits times 9, 8, 7, 6, 5, 4, 3, 2 and −1 is a multiple of 11. Spaces, dots and hyphens between the
 * digits do not hide it. A BSN has eight or nine digits, so at most one leading zero: a short personnel number filled up
 * with zeros is none. One in eleven other nine-digit numbers passes too; these are refused with it, because the program
 * must hold no BSN (domain-rules P-08).
 */
export function looksLikeBsn(text: string): boolean {
  const digits = text.replaceAll(/[\s.-]/g, '');
  if (digits.length !== BSN_LENGTH || !/^[0-9]+$/.test(digits) || digits.startsWith('00')) return false;
  const sum = BSN_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return sum % 11 === 0;
}
