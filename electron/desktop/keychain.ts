import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safeStorage } from 'electron';
import { z } from 'zod';

const entrySchema = z.object({ backend: z.string(), secret: z.base64() });
const keptSchema = z.record(z.string(), entrySchema);
type Kept = z.infer<typeof keptSchema>;

/** Keeps passphrases of workspaces for the user, enciphered by the keychain of the system. */
export interface Keychain {
  canRemember(): Promise<boolean>;
  /** Answers whether the passphrase is kept. */
  remember(file: string, passphrase: string): Promise<boolean>;
  recall(file: string): Promise<string | null>;
  forget(file: string): Promise<void>;
}

/**
 * Opens the kept passphrases, `passphrases.json` in the data folder.
 *
 * A convenience, never the only way in. The backend `basic_text` of Linux enciphers with a fixed password that everyone
 * knows, so nothing is kept with it; what another backend kept is passed over.
 */
export function openKeychain(dataDirectory: string): Keychain {
  const location = path.join(dataDirectory, 'passphrases.json');

  const canRemember = async (): Promise<boolean> =>
    !['basic_text', 'unknown'].includes(backend()) && (await safeStorage.isAsyncEncryptionAvailable());

  return {
    canRemember,
    remember: async (file, passphrase) => {
      if (!(await canRemember())) return false;
      const secret = (await safeStorage.encryptStringAsync(passphrase)).toString('base64');
      write(location, { ...read(location), [keyOf(file)]: { backend: backend(), secret } });
      return true;
    },
    recall: async (file) => {
      const entry = read(location)[keyOf(file)];
      if (entry === undefined || entry.backend !== backend() || !(await canRemember())) return null;
      try {
        return (await safeStorage.decryptStringAsync(Buffer.from(entry.secret, 'base64'))).result;
      } catch {
        return null;
      }
    },
    forget: (file) => {
      const { [keyOf(file)]: forgotten, ...others } = read(location);
      if (forgotten !== undefined) write(location, others);
      return Promise.resolve();
    },
  };
}

function backend(): string {
  return process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform;
}

/** The path of a file may hold the name of a school, so its hash is the key. */
function keyOf(file: string): string {
  return createHash('sha256').update(path.resolve(file)).digest('hex');
}

function read(location: string): Kept {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(location, 'utf8')));
  } catch {
    return {};
  }
}

function write(location: string, kept: Kept): void {
  const temporary = `${location}.new`;
  try {
    writeFileSync(temporary, JSON.stringify(kept), { mode: 0o600, flush: true });
    renameSync(temporary, location);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
