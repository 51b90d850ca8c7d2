import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aPerson, aQualification } from '../../support/drafts.ts';
import { TestCore } from '../../support/test-core.ts';

const CANARY = 'Kanariegeheim';
let test: TestCore;

beforeEach(() => {
  test = new TestCore();
});

afterEach(async () => {
  await test.remove();
});

/** Every file below a folder in which a text stands readable. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const content = readFileSync(path);
      return content.includes(text) || content.includes(Buffer.from(text, 'utf16le'));
    });
}

it('a teacher’s name is nowhere to be read: not in the file, the write-ahead log, temporary files, copies or preferences', async () => {
  await test.createSchool();
  for (let number = 0; number < 40; number += 1) {
    await test.api.team.createPerson.mutate({ person: aPerson({ familyName: `${CANARY} ${String(number)}` }) });
  }
  const whileOpen = readdirSync(test.directory);
  expect(whileOpen).toContain('school.groeikaart-wal');
  expect(filesWith(test.directory, CANARY)).toEqual([]);
  await test.api.session.backUp.mutate({ folder: test.directory });
  await test.restart();
  expect(filesWith(test.directory, CANARY)).toEqual([]);
  expect(JSON.stringify(test.log)).not.toContain(CANARY);
});

it('a file kept as evidence is nowhere to be read: not while it waits, not once it is added, not when it was removed', async () => {
  await test.createSchool();
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson() });
  const qualification = aQualification(personId);
  const { qualificationId } = await test.api.team.createQualification.mutate({ qualification });
  const content = new Uint8Array(Buffer.from(`${CANARY} in een verslag.\n`.repeat(5_000)));
  const { uploadId } = await test.api.attachments.upload.mutate(content);
  expect(filesWith(test.directory, CANARY)).toEqual([]);
  const { attachmentId } = await test.api.attachments.add.mutate({
    uploadId,
    fileName: `${CANARY}.txt`,
    ownerKind: 'qualification',
    ownerId: qualificationId,
  });
  expect(filesWith(test.directory, CANARY)).toEqual([]);
  await test.api.attachments.read.query({ attachmentId });
  await test.api.attachments.remove.mutate({ attachmentId });
  await test.api.session.backUp.mutate({ folder: test.directory });
  await test.restart();
  expect(filesWith(test.directory, CANARY)).toEqual([]);
  expect(JSON.stringify(test.log)).not.toContain(CANARY);
});

it('the search itself finds a name that is readable', async () => {
  const { writeFileSync } = await import('node:fs');
  writeFileSync(test.path('plain.txt'), `x${CANARY}x`);
  expect(filesWith(test.directory, CANARY)).toEqual([test.path('plain.txt')]);
});
