import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SafeStorage } from 'electron';
import { doubleConfig } from './double-config.ts';

/** Any key does: a test looks whether the plain text is on disk and whether it comes back. */
const KEY = Buffer.alloc(32, 7);
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

type Doubled = 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend';

/** Double of `safeStorage`. As on Linux, the weak backend calls itself available. */
export const safeStorage: Pick<SafeStorage, Doubled> = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend: () => doubleConfig().storageBackend,
  encryptStringAsync: (plainText) => {
    const nonce = randomBytes(NONCE_LENGTH);
    const cipher = createCipheriv('aes-256-gcm', KEY, nonce);
    const content = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
    return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), content]));
  },
  decryptStringAsync: async (encrypted) => {
    const decipher = createDecipheriv('aes-256-gcm', KEY, encrypted.subarray(0, NONCE_LENGTH));
    decipher.setAuthTag(encrypted.subarray(NONCE_LENGTH, NONCE_LENGTH + TAG_LENGTH));
    const content = decipher.update(encrypted.subarray(NONCE_LENGTH + TAG_LENGTH));
    return { result: Buffer.concat([content, decipher.final()]).toString('utf8'), shouldReEncrypt: false };
  },
};
