import { randomBytes, scrypt } from 'node:crypto';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { normalisePassphrase } from '#shared/domain/workspace/passphrase-policy.ts';
import { SALT_BYTES, type KeyAndSalt } from '../../data/connection.ts';

const KEY_BYTES = 32;
/** scrypt cost: about half a second and 128 MiB on an office laptop. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;

/** A new random salt; it becomes the first bytes of the file. */
export function newSalt(): Buffer {
  return randomBytes(SALT_BYTES);
}

/**
 * Derives the key of a workspace file: scrypt (N = 2^17, r = 8, p = 1) over the passphrase in NFKC form, so that `é`
 * typed in one stroke or in two is the same. Runs outside the main thread.
 */
export async function deriveKey(passphrase: string, salt: Buffer): Promise<KeyAndSalt> {
  const key = await new Promise<Buffer>((resolve, reject) => {
    scrypt(normalisePassphrase(passphrase), salt, KEY_BYTES, SCRYPT, (error, derived) => {
      if (error === null) resolve(derived);
      else reject(error);
    });
  });
  return joinKey(key, salt);
}

/** The key as 24 words with a checksum, for the recovery sheet (BIP-39 word list). */
export function recoveryWordsOf(key: KeyAndSalt): string[] {
  const bytes = Buffer.from(key.slice(0, KEY_BYTES * 2), 'hex');
  return entropyToMnemonic(bytes, wordlist).split(' ');
}

/** The key that 24 recovery words stand for, or null when a word or the checksum is wrong. */
export function keyFromRecoveryWords(words: string, salt: Buffer): KeyAndSalt | null {
  const normalised = words.normalize('NFKC').toLowerCase().trim().split(/\s+/).join(' ');
  try {
    return joinKey(Buffer.from(mnemonicToEntropy(normalised, wordlist)), salt);
  } catch {
    return null;
  }
}

function joinKey(key: Buffer, salt: Buffer): KeyAndSalt {
  if (key.length !== KEY_BYTES || salt.length !== SALT_BYTES) throw new Error('Key or salt has the wrong length');
  return `${key.toString('hex')}${salt.toString('hex')}` as KeyAndSalt;
}
