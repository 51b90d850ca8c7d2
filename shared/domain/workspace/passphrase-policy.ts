import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';

/** Fewest characters of a passphrase, counted after normalisation. */
export const MIN_PASSPHRASE_LENGTH = 10;
/** Most characters of a passphrase: keeps a pasted file out of the key derivation. */
export const MAX_PASSPHRASE_LENGTH = 1000;

/** What can be wrong with a passphrase. */
export type PassphraseProblemCode = 'passphrase-too-short' | 'passphrase-too-long' | 'passphrase-one-character';

/**
 * The form of a passphrase from which the key is derived: NFKC, so that `é` typed as one sign or as two, and full-width
 * or half-width letters, open the same file. Spaces and case count.
 */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/**
 * What is wrong with a new passphrase; empty when it may be used.
 *
 * At least 10 characters after normalisation, and not one character repeated. Strength beyond that is shown, not
 * demanded: the user owns the file.
 */
export function passphraseProblems(passphrase: string, path = 'passphrase'): readonly Problem<PassphraseProblemCode>[] {
  const normalised = normalisePassphrase(passphrase);
  const length = characterCount(normalised);
  if (length < MIN_PASSPHRASE_LENGTH) return [errorAt(path, 'passphrase-too-short', { min: MIN_PASSPHRASE_LENGTH })];
  if (length > MAX_PASSPHRASE_LENGTH) return [errorAt(path, 'passphrase-too-long', { max: MAX_PASSPHRASE_LENGTH })];
  return new Set(normalised).size === 1 ? [errorAt(path, 'passphrase-one-character')] : [];
}
