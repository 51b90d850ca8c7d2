/** How hard a passphrase is to guess. */
export interface PassphraseStrength {
  /** 0 (guessed at once) to 4 (very hard to guess). */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** What makes it weak and what would help, as keys `passphrase:hints.<key>`; the most important first. */
  readonly hints: readonly string[];
}

/**
 * Estimates a passphrase against common passwords and Dutch words and names, on this machine only.
 *
 * `context` are words that a guesser would try first, such as the name of the school.
 */
export async function passphraseStrength(passphrase: string, context: readonly string[]): Promise<PassphraseStrength> {
  const { estimator } = await import('./estimator.ts');
  // The estimate grows with the square of the length; what lies beyond is strong whatever it is.
  const { score, feedback } = estimator.check(passphrase.slice(0, 100), [...context]);
  const warning = feedback.warning ?? '';
  const hints = [...(warning === '' ? [] : [warning]), ...feedback.suggestions];
  return { score, hints: [...new Set(hints)] };
}
