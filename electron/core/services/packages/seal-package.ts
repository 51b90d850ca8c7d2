import { Decrypter, Encrypter } from 'age-encryption';
import { readPackageArchive, writePackageArchive } from './package-archive.ts';
import { PackageFailure, type OpenedPackage, type PackageKeys, type SealInput } from './package-tasks.ts';

/** Larger files are refused before anything is read. */
const MAX_BYTES = 100 * 1024 * 1024;
/** First line of an age file (age-encryption.org/v1). */
const AGE_VERSION_LINE = 'age-encryption.org/v1\n';
/** scrypt work factor of age's passphrase lock: N = 2^18, as age's own program uses. */
const WORK_FACTOR = 18;

/** Makes a package: the archive is signed, then locked as a whole with age, so that nothing of it can be read outside. */
export async function sealPackage({ lock, ...contents }: SealInput): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  if (lock.by === 'key') encrypter.addRecipient(lock.recipient);
  else {
    encrypter.setScryptWorkFactor(WORK_FACTOR);
    encrypter.setPassphrase(lock.passphrase.normalize('NFKC'));
  }
  return encrypter.encrypt(writePackageArchive(contents));
}

/** Opens a package and checks lock, hashes and signature. Throws {@link PackageFailure}. */
export async function openPackage(bytes: Uint8Array, keys: PackageKeys): Promise<OpenedPackage> {
  if (bytes.length > MAX_BYTES) throw new PackageFailure('too-large');
  const header = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (!header.startsWith(AGE_VERSION_LINE)) throw new PackageFailure('not-a-package');
  const isByPassphrase = header.startsWith('-> scrypt ', AGE_VERSION_LINE.length);
  const decrypter = new Decrypter();
  if (isByPassphrase) {
    if (keys.passphrase === null) throw new PackageFailure('passphrase-needed');
    decrypter.addPassphrase(keys.passphrase.normalize('NFKC'));
  } else {
    if (keys.identity === null) throw new PackageFailure('locked-for-another');
    decrypter.addIdentity(keys.identity);
  }
  let archive: Uint8Array;
  try {
    archive = await decrypter.decrypt(bytes);
  } catch (error) {
    // The library tells a key that does not fit from a damaged file by its text alone; a test pins it.
    if (!(error instanceof Error) || !error.message.startsWith('no identity matched'))
      throw new PackageFailure('damaged');
    throw new PackageFailure(isByPassphrase ? 'wrong-passphrase' : 'locked-for-another');
  }
  return readPackageArchive(archive);
}
