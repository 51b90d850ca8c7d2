import type { KeyAndSalt } from '#core/data/connection.ts';

/** Two keys as they come from passphrases, without the half second that deriving one takes. */
export const FIRST_KEY = `${'1a'.repeat(32)}${'2b'.repeat(16)}` as KeyAndSalt;
/** The other of the two keys. */
export const SECOND_KEY = `${'3c'.repeat(32)}${'4d'.repeat(16)}` as KeyAndSalt;
