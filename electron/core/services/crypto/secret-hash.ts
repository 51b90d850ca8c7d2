import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { normalisePassphrase } from '#shared/domain/workspace/passphrase-policy.ts';

/** A short secret as it is kept: salt and hash in hex. */
export interface HashedSecret {
  readonly salt: string;
  readonly hash: string;
}

const HASH_BYTES = 32;
const SALT_BYTES = 16;
/** scrypt cost: about a tenth of a second and 32 MiB on an office laptop. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

/** Hashes a secret with a new salt: scrypt (N = 2^15, r = 8, p = 1) over its NFKC form. Runs outside the main thread. */
export async function hashSecret(secret: string): Promise<HashedSecret> {
  const salt = randomBytes(SALT_BYTES);
  return { salt: salt.toString('hex'), hash: (await derive(secret, salt)).toString('hex') };
}

/** Whether a secret is the one that was hashed. */
export async function isSecret(secret: string, { salt, hash }: HashedSecret): Promise<boolean> {
  const expected = Buffer.from(hash, 'hex');
  const given = await derive(secret, Buffer.from(salt, 'hex'));
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function derive(secret: string, salt: Buffer): Promise<Buffer> {
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(normalisePassphrase(secret), salt, HASH_BYTES, SCRYPT, (error, derived) => {
      if (error === null) resolve(derived);
      else reject(error);
    });
  });
}
