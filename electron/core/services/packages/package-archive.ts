import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { zipSync } from 'fflate';
import {
  PACKAGE_FORMAT_VERSION,
  packageManifestSchema,
  type PackageManifest,
} from '#shared/contract/package-manifest.ts';
import { UnreadableFileError } from '../import/unreadable-file-error.ts';
import { ZipArchive } from '../import/zip-archive.ts';
import { PackageFailure, type OpenedPackage, type SealInput } from './package-tasks.ts';

const MANIFEST = 'manifest.json';
const PAYLOAD = 'payload.json';
const SIGNATURE = 'signature.bin';
const FILES = 'files/';
/** DER of an Ed25519 public key up to the key itself (RFC 8410). */
const PUBLIC_KEY_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
/** A date that says nothing, so that the same contents give the same bytes. */
const NO_DATE = new Date('1980-01-02T00:00:00Z');

/** The archive inside a package: manifest, payload and files, signed as a whole through the hashes in the manifest. */
export function writePackageArchive({ manifest, payload, files, signingSecret }: Omit<SealInput, 'lock'>): Uint8Array {
  const payloadBytes = Buffer.from(payload, 'utf8');
  const whole: PackageManifest = {
    ...manifest,
    payload: { bytes: payloadBytes.length, sha256: sha256(payloadBytes) },
    files: files.map(({ name, mediaType, contents }) => ({
      sha256: sha256(contents),
      bytes: contents.length,
      name,
      mediaType,
    })),
  };
  const manifestBytes = Buffer.from(JSON.stringify(packageManifestSchema.parse(whole)), 'utf8');
  const secret = createPrivateKey({ key: Buffer.from(signingSecret, 'base64'), format: 'der', type: 'pkcs8' });
  return zipSync(
    {
      [MANIFEST]: manifestBytes,
      [SIGNATURE]: sign(null, manifestBytes, secret),
      [PAYLOAD]: payloadBytes,
      ...Object.fromEntries(files.map(({ contents }) => [`${FILES}${sha256(contents)}`, contents])),
    },
    { mtime: NO_DATE },
  );
}

/**
 * Reads an archive and checks it: nothing in it but what the manifest names, every hash, and the signature by the key
 * that the manifest brings. Whether that key is known is asked elsewhere. Throws {@link PackageFailure}.
 */
export function readPackageArchive(bytes: Uint8Array): OpenedPackage {
  const archive = openArchive(bytes);
  const manifestBytes = read(archive, MANIFEST);
  const manifest = parseManifest(manifestBytes);
  if (!isSigned(manifestBytes, read(archive, SIGNATURE), manifest.sender.signingKey))
    throw new PackageFailure('forged');
  const files = new Map(
    manifest.files.map((file) => [file.sha256, checked(read(archive, `${FILES}${file.sha256}`), file)]),
  );
  const payload = checked(read(archive, PAYLOAD), manifest.payload);
  const expected = new Set([MANIFEST, SIGNATURE, PAYLOAD, ...[...files.keys()].map((hash) => `${FILES}${hash}`)]);
  if (archive.names().some((name) => !expected.has(name))) throw new PackageFailure('forged');
  return { manifest, payload: parseJson(payload), files };
}

function openArchive(bytes: Uint8Array): ZipArchive {
  try {
    return new ZipArchive(bytes);
  } catch (error) {
    throw failureOf(error);
  }
}

function read(archive: ZipArchive, name: string): Uint8Array {
  let contents: Uint8Array | null;
  try {
    contents = archive.read(name);
  } catch (error) {
    throw failureOf(error);
  }
  if (contents === null) throw new PackageFailure('damaged');
  return contents;
}

function failureOf(error: unknown): Error {
  if (!(error instanceof UnreadableFileError)) return error instanceof Error ? error : new Error('Unknown failure');
  return new PackageFailure(error.file.reason === 'too-complex' ? 'too-large' : 'damaged');
}

function parseManifest(bytes: Uint8Array): PackageManifest {
  const json = parseJson(bytes);
  const version = isObject(json) ? json['formatVersion'] : undefined;
  if (typeof version === 'number' && version > PACKAGE_FORMAT_VERSION) throw new PackageFailure('newer');
  const parsed = packageManifestSchema.safeParse(json);
  if (!parsed.success) throw new PackageFailure('damaged');
  return parsed.data;
}

/** JSON whose objects have no keys that reach into the language. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), (key, value: unknown) => {
      if (key === '__proto__') throw new PackageFailure('forged');
      return value;
    });
  } catch (error) {
    throw error instanceof PackageFailure ? error : new PackageFailure('damaged');
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSigned(bytes: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  const key = createPublicKey({
    key: Buffer.concat([PUBLIC_KEY_PREFIX, Buffer.from(publicKey, 'base64')]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, bytes, key, signature);
}

function checked(contents: Uint8Array, expected: { readonly bytes: number; readonly sha256: string }): Uint8Array {
  if (contents.length !== expected.bytes || sha256(contents) !== expected.sha256) throw new PackageFailure('forged');
  return contents;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
