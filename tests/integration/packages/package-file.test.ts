import { join } from 'node:path';
import { zipSync } from 'fflate';
import { Encrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_FORMAT_VERSION, type PackageManifest } from '#shared/contract/package-manifest.ts';
import { writePackageArchive } from '#core/services/packages/package-archive.ts';
import { PackageRunner } from '#core/services/packages/package-runner.ts';
import { PackageFailure, type PackageKeys, type SealInput } from '#core/services/packages/package-tasks.ts';
import type { WorkspaceIdentity } from '#shared/domain/packages/entities.ts';
import { createIdentity, fingerprintWords } from '#core/services/packages/workspace-identity.ts';
import { ROOT } from '../../support/test-core.ts';

const runner = new PackageRunner(join(ROOT, 'electron/core/services/packages/package-worker.ts'));
let school: WorkspaceIdentity;
let teacher: WorkspaceIdentity;

beforeAll(async () => {
  school = await createIdentity();
  teacher = await createIdentity();
});

afterAll(async () => {
  await runner.close();
});

function contents(): Omit<SealInput, 'lock'> {
  const manifest: Omit<PackageManifest, 'payload' | 'files'> = {
    format: 'groeipakket',
    formatVersion: PACKAGE_FORMAT_VERSION,
    kind: 'track',
    id: 'package-1',
    createdAt: '2026-11-01T09:00:00.000Z',
    number: 1,
    payloadVersion: 1,
    sender: {
      workspaceId: 'workspace-1',
      name: 'De Lindeboom',
      signingKey: school.signingKey,
      recipient: school.recipient,
    },
    personId: 'person-1',
  };
  return {
    manifest,
    payload: JSON.stringify({ wishes: ['Rekenen', 'Ñáñez, <b>taal</b> 🌱'] }),
    files: [{ name: 'diploma.txt', mediaType: 'text/plain', contents: new TextEncoder().encode('Diploma') }],
    signingSecret: school.signingSecret,
  };
}

const forTeacher = (): SealInput => ({ ...contents(), lock: { by: 'key', recipient: teacher.recipient } });
const teachersKeys = (): PackageKeys => ({ passphrase: null, identity: teacher.identity });

async function problemOf(bytes: Uint8Array, keys: PackageKeys): Promise<string> {
  try {
    await runner.run('open', { bytes, keys });
  } catch (error) {
    if (error instanceof PackageFailure) return error.problem;
    throw error;
  }
  return 'opened';
}

async function locked(archive: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(teacher.recipient);
  return encrypter.encrypt(archive);
}

describe('a package', () => {
  it('opens with the key that it was locked for, and gives back what went in', async () => {
    const bytes = await runner.run('seal', forTeacher());
    const opened = await runner.run('open', { bytes, keys: teachersKeys() });
    expect(opened.payload).toEqual({ wishes: ['Rekenen', 'Ñáñez, <b>taal</b> 🌱'] });
    expect(opened.manifest.sender.name).toBe('De Lindeboom');
    const [file] = opened.manifest.files;
    expect(file?.name).toBe('diploma.txt');
    expect(new TextDecoder().decode(opened.files.get(file?.sha256 ?? ''))).toBe('Diploma');
  });

  it('opens with its passphrase and with no other', async () => {
    const bytes = await runner.run('seal', {
      ...contents(),
      lock: { by: 'passphrase', passphrase: 'café in de straat' },
    });
    expect(await problemOf(bytes, { passphrase: 'café in de straat', identity: null })).toBe('opened');
    // The same word as a Mac types it: the accent as a sign of its own.
    expect(await problemOf(bytes, { passphrase: 'café in de straat', identity: null })).toBe('opened');
    expect(await problemOf(bytes, { passphrase: 'cafe in de straat', identity: null })).toBe('wrong-passphrase');
    expect(await problemOf(bytes, teachersKeys())).toBe('passphrase-needed');
  });

  it('tells nothing outside its lock', async () => {
    const bytes = await runner.run('seal', forTeacher());
    const text = Buffer.from(bytes).toString('latin1');
    for (const word of ['Lindeboom', 'person-1', 'manifest', 'Rekenen', 'groeipakket', 'diploma']) {
      expect(text).not.toContain(word);
    }
  });

  it('has a fingerprint of six words, another for every key', () => {
    expect(fingerprintWords(school.signingKey)).toHaveLength(6);
    expect(fingerprintWords(school.signingKey)).toEqual(fingerprintWords(school.signingKey));
    expect(fingerprintWords(school.signingKey)).not.toEqual(fingerprintWords(teacher.signingKey));
  });
});

describe('a package that is not right', () => {
  it('is refused when it was locked for another', async () => {
    const bytes = await runner.run('seal', { ...contents(), lock: { by: 'key', recipient: school.recipient } });
    expect(await problemOf(bytes, teachersKeys())).toBe('locked-for-another');
    expect(await problemOf(bytes, { passphrase: 'iets', identity: null })).toBe('locked-for-another');
  });

  it('is refused when it was cut at any tenth byte', async () => {
    const bytes = await runner.run('seal', forTeacher());
    for (let length = 0; length < bytes.length; length += 10) {
      expect(await problemOf(bytes.slice(0, length), teachersKeys())).toMatch(
        /^(not-a-package|damaged|locked-for-another)$/,
      );
    }
  });

  it('is refused when one bit was turned, wherever it is', async () => {
    const bytes = await runner.run('seal', forTeacher());
    for (let place = 0; place < bytes.length; place += 7) {
      const turned = bytes.slice();
      turned[place] = (turned[place] ?? 0) ^ (1 << (place % 8));
      expect(await problemOf(turned, teachersKeys())).not.toBe('opened');
    }
  });

  it('is refused when its contents were put together by somebody without the key', async () => {
    const archive = writePackageArchive(contents());
    const other = writePackageArchive({ ...contents(), payload: '{"wishes":[]}' });
    expect(await problemOf(await locked(archive), teachersKeys())).toBe('opened');
    const { unzipSync } = await import('fflate');
    const parts = unzipSync(archive);
    const swapped = { ...parts, 'payload.json': unzipSync(other)['payload.json'] ?? new Uint8Array() };
    expect(await problemOf(await locked(zipSync(swapped)), teachersKeys())).toBe('forged');
    expect(
      await problemOf(await locked(zipSync({ ...parts, '../../evil.txt': new Uint8Array(4) })), teachersKeys()),
    ).toBe('forged');
    const signedByTeacher = writePackageArchive({ ...contents(), signingSecret: teacher.signingSecret });
    expect(await problemOf(await locked(signedByTeacher), teachersKeys())).toBe('forged');
    const withoutSignature = { 'manifest.json': parts['manifest.json'] ?? new Uint8Array() };
    expect(await problemOf(await locked(zipSync(withoutSignature)), teachersKeys())).toBe('damaged');
  });

  it('is refused when it is of a newer program, grows when unpacked, or reaches into the language', async () => {
    const newer = zipSync({ 'manifest.json': new TextEncoder().encode('{"formatVersion":2}') });
    expect(await problemOf(await locked(newer), teachersKeys())).toBe('newer');
    const bomb = zipSync({ 'manifest.json': new Uint8Array(60 * 1024 * 1024) });
    expect(await problemOf(await locked(bomb), teachersKeys())).toBe('too-large');
    const proto = writePackageArchive({ ...contents(), payload: '{"__proto__":{"isLeader":true}}' });
    expect(await problemOf(await locked(proto), teachersKeys())).toBe('forged');
  });

  it('is refused when it is another file altogether', async () => {
    expect(await problemOf(new Uint8Array(), teachersKeys())).toBe('not-a-package');
    expect(await problemOf(new TextEncoder().encode('Naam;Groep\n'), teachersKeys())).toBe('not-a-package');
  });
});
