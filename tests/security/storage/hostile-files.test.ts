import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QualificationId } from '#shared/kernel/ids.ts';
import { openConnection, readSalt } from '#core/data/connection.ts';
import { deriveKey } from '#core/services/crypto/workspace-key.ts';
import { aPerson, aQualification } from '../../support/drafts.ts';
import { failureOf, PASSPHRASE, TestCore } from '../../support/test-core.ts';

const MEGABYTE = 1024 * 1024;
let test: TestCore;
let ownerId: QualificationId;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson() });
  const qualification = aQualification(personId);
  ownerId = (await test.api.team.createQualification.mutate({ qualification })).qualificationId;
});

afterEach(async () => {
  await test.remove();
});

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));
const refusalOf = async (content: Uint8Array<ArrayBuffer>) =>
  (await failureOf(test.api.attachments.upload.mutate(content))).fields;

async function keep(content: Uint8Array<ArrayBuffer>, fileName: string) {
  const { uploadId } = await test.api.attachments.upload.mutate(content);
  return test.api.attachments.add.mutate({ uploadId, fileName, ownerKind: 'qualification', ownerId });
}

describe('a file that is sent up', () => {
  it.each([
    ['a web page', bytesOf('<html><script>alert(1)</script>'), 'file-web-page'],
    ['a drawing with a script', bytesOf('<svg onload="alert(1)">'), 'file-web-page'],
    ['a program', bytesOf('MZ\u0090\u0000'), 'file-kind-refused'],
    ['an empty file', bytesOf(''), 'file-empty'],
    ['Word with macros', docx({ 'word/vbaProject.bin': strToU8('x') }), 'file-with-macros'],
  ])('is refused when it is %s', async (_name, content, code) => {
    expect(await refusalOf(content)).toEqual([{ path: 'file', code, details: {} }]);
  });

  it('is refused above ten megabytes, with the limit for the sentence, and taken at the limit', async () => {
    const content = new Uint8Array(10 * MEGABYTE + 1).fill(0x20);
    expect(await refusalOf(content)).toEqual([{ path: 'file', code: 'file-too-large', details: { max: 10 } }]);
    const taken = await test.api.attachments.upload.mutate(content.subarray(1));
    expect(taken).toMatchObject({ byteSize: 10 * MEGABYTE, mediaType: 'text/plain' });
  });

  it('gets a name without folders, invisible signs and foreign endings', async () => {
    await keep(bytesOf('%PDF-1.7 een'), '../../../home/leider/.ssh/id_rsa');
    await keep(bytesOf('%PDF-1.7 twee'), 'C:\\Users\\leider\\verslag\u202Efdp.html');
    const list = await test.api.attachments.list.query({ ownerKind: 'qualification', ownerId });
    expect(list.map(({ fileName }) => fileName)).toEqual(['id_rsa.pdf', 'verslagfdp.html.pdf']);
  });

  it('is never answered as something that a page would show: JSON only, with its bytes in base 64', async () => {
    const { attachmentId } = await keep(bytesOf('%PDF-1.7 <script>alert(1)</script>'), 'x.pdf');
    const input = encodeURIComponent(JSON.stringify({ attachmentId }));
    const ask = (headers: Record<string, string>): Promise<Response> =>
      test.core.handle(new Request(`http://core.test/api/trpc/attachments.read?input=${input}`, { headers }));
    expect((await ask({})).status).toBe(401);
    const answer = await ask({ authorization: 'Bearer token-of-the-test' });
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).not.toContain('<script>');
  });

  it('pushes the oldest out when many wait, and none that was added', async () => {
    const { uploadId } = await test.api.attachments.upload.mutate(bytesOf('%PDF-1.7 eerste'));
    await keep(bytesOf('%PDF-1.7 bewaard'), 'bewaard.pdf');
    for (let number = 0; number < 20; number += 1) {
      await test.api.attachments.upload.mutate(bytesOf(`%PDF-1.7 ${String(number)}`));
    }
    const add = test.api.attachments.add.mutate({ uploadId, fileName: 'x.pdf', ownerKind: 'qualification', ownerId });
    expect((await failureOf(add)).fields[0]?.code).toBe('upload-gone');
    expect(await test.api.attachments.list.query({ ownerKind: 'qualification', ownerId })).toHaveLength(1);
  });
});

describe('contents that are no longer what was kept', () => {
  it.each([
    ['are gone', 'DELETE FROM file_content'],
    ['were changed', `UPDATE file_content SET content = CAST('%PDF-anders' AS BLOB)`],
  ])('say so when they %s', async (_name, sql) => {
    const { attachmentId } = await keep(bytesOf('%PDF-1.7 diploma'), 'diploma.pdf');
    const path = test.path('school.groeikaart');
    await test.restart();
    const connection = openConnection(path, await deriveKey(PASSPHRASE, readSalt(path)), 'open');
    connection.exec(sql);
    connection.close();
    await test.api.session.open.mutate({ path, passphrase: PASSPHRASE });
    expect((await failureOf(test.api.attachments.read.query({ attachmentId }))).code).toBe('attachment-lost');
    // What is lost can still be taken away.
    await test.api.attachments.remove.mutate({ attachmentId });
    expect(await test.api.attachments.list.query({ ownerKind: 'qualification', ownerId })).toEqual([]);
  });
});

function docx(extra: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const part = strToU8('<x/>');
  return new Uint8Array(zipSync({ '[Content_Types].xml': part, 'word/document.xml': part, ...extra }));
}
