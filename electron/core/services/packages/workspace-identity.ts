import { createHash, generateKeyPairSync } from 'node:crypto';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { WorkspaceIdentity } from '#shared/domain/packages/entities.ts';

/** Makes the keys of a new workspace. */
export async function createIdentity(): Promise<WorkspaceIdentity> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const identity = await generateX25519Identity();
  return {
    signingKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64'),
    signingSecret: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    recipient: await identityToRecipient(identity),
    identity,
  };
}

/**
 * The fingerprint of a signing key in six words that two people can read to each other by telephone: the first 64 bits of
 * its SHA-256 in words of BIP 39.
 */
export function fingerprintWords(signingKey: string): readonly string[] {
  const hash = createHash('sha256').update(Buffer.from(signingKey, 'base64')).digest();
  return entropyToMnemonic(hash.subarray(0, 16), wordlist).split(' ').slice(0, 6);
}
