import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompetenceId, PersonId, QualificationId, RatingId } from '#shared/kernel/ids.ts';
import { aPerson, aQualification } from '../../support/drafts.ts';
import { failureOf, PASSPHRASE, TestCore } from '../../support/test-core.ts';

let test: TestCore;
let personId: PersonId;
let qualificationId: QualificationId;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  ({ personId } = await test.api.team.createPerson.mutate({ person: aPerson() }));
  ({ qualificationId } = await test.api.team.createQualification.mutate({ qualification: aQualification(personId) }));
});

afterEach(async () => {
  await test.remove();
});

const pdf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(`%PDF-1.7\n${text}`));

async function add(text = 'diploma', fileName = 'Diploma.pdf', ownerId: string = qualificationId) {
  const { uploadId } = await test.api.attachments.upload.mutate(pdf(text));
  return test.api.attachments.add.mutate({ uploadId, fileName, ownerKind: 'qualification', ownerId });
}

const list = (ownerId: string = qualificationId) =>
  test.api.attachments.list.query({ ownerKind: 'qualification', ownerId });
const names = async (): Promise<readonly string[]> => (await list()).map(({ fileName }) => fileName);

describe('a file as evidence', () => {
  it('goes up, is added under its name, is listed, and comes down as it went up', async () => {
    const { attachmentId } = await add('inhoud é', 'Mijn diploma.pdf');
    const [file] = await list();
    expect(file).toMatchObject({
      id: attachmentId,
      fileName: 'Mijn diploma.pdf',
      mediaType: 'application/pdf',
      byteSize: pdf('inhoud é').length,
    });
    const read = await test.api.attachments.read.query({ attachmentId });
    expect(read).toMatchObject({ fileName: 'Mijn diploma.pdf', mediaType: 'application/pdf' });
    expect(Buffer.from(read.content, 'base64')).toEqual(Buffer.from(pdf('inhoud é')));
  });

  it('is one step of undo to add and one to remove, and its contents survive both and a restart', async () => {
    const { attachmentId } = await add();
    await test.api.history.undo.mutate();
    expect(await names()).toEqual([]);
    await test.api.history.redo.mutate();
    expect(await names()).toEqual(['Diploma.pdf']);
    await test.api.attachments.remove.mutate({ attachmentId });
    expect(await names()).toEqual([]);
    await test.restart();
    await test.api.session.open.mutate({ path: test.path('school.groeikaart'), passphrase: PASSPHRASE });
    await test.api.history.undo.mutate();
    const read = await test.api.attachments.read.query({ attachmentId });
    expect(Buffer.from(read.content, 'base64')).toEqual(Buffer.from(pdf('diploma')));
    expect((await test.api.history.verify.query()).ok).toBe(true);
  });

  it('goes with what it belongs to, and comes back with it', async () => {
    await add();
    await test.api.team.deleteQualification.mutate({ qualificationId });
    expect(await names()).toEqual([]);
    await test.api.history.undo.mutate();
    expect(await names()).toEqual(['Diploma.pdf']);
    await test.api.team.deletePerson.mutate({ personId });
    expect(await names()).toEqual([]);
    await test.api.history.undo.mutate();
    expect(await names()).toEqual(['Diploma.pdf']);
  });

  it('of the same contents is added to a thing once, and to two things', async () => {
    await add('zelfde', 'een.pdf');
    const failure = await failureOf(add('zelfde', 'twee.pdf'));
    expect(failure.fields).toEqual([{ path: 'files.0', code: 'file-already-there', details: {} }]);
    const other = await test.api.team.createQualification.mutate({ qualification: aQualification(personId) });
    await add('zelfde', 'twee.pdf', other.qualificationId);
    expect(await list(other.qualificationId)).toHaveLength(1);
  });

  it('is refused for what there is not, and under an id that was not sent up', async () => {
    expect((await failureOf(add('x', 'x.pdf', 'nothing'))).fields[0]?.code).toBe('attachment-owner-unknown');
    const gone = test.api.attachments.add.mutate({
      uploadId: 'upload-999',
      fileName: 'x.pdf',
      ownerKind: 'qualification',
      ownerId: qualificationId,
    });
    expect((await failureOf(gone)).fields[0]?.code).toBe('upload-gone');
    const attachmentId = 'attachment-999' as Awaited<ReturnType<typeof add>>['attachmentId'];
    expect((await failureOf(test.api.attachments.read.query({ attachmentId }))).code).toBe('not-found');
    expect((await failureOf(test.api.attachments.remove.mutate({ attachmentId }))).code).toBe('not-found');
  });

  it('that was sent up in one workspace is not found in another', async () => {
    const { uploadId } = await test.api.attachments.upload.mutate(pdf('geheim'));
    await test.api.session.openExample.mutate();
    const { members } = await test.api.team.list.query();
    const ownerId = members.flatMap(({ qualifications }) => qualifications)[0]?.id ?? '';
    const call = test.api.attachments.add.mutate({ uploadId, fileName: 'x.pdf', ownerKind: 'qualification', ownerId });
    expect((await failureOf(call)).fields[0]?.code).toBe('upload-gone');
  });
});

describe('the files of a rating', () => {
  it('are recorded with it in one step', async () => {
    const [entry] = await test.api.frameworks.list.query();
    const competenceId = entry?.competences.find(({ kind }) => kind === 'competence')?.id ?? ('' as CompetenceId);
    const one = await test.api.attachments.upload.mutate(pdf('les 1'));
    const two = await test.api.attachments.upload.mutate(new Uint8Array(Buffer.from('verslag')));
    const rate = (files: readonly { uploadId: string; fileName: string }[]): Promise<{ ratingId: RatingId }> =>
      test.api.competences.rate.mutate({ personId, competenceId, level: 2, raterKind: 'leader', files: [...files] });
    const { ratingId } = await rate([
      { uploadId: one.uploadId, fileName: 'les.pdf' },
      { uploadId: two.uploadId, fileName: 'verslag' },
    ]);
    const { ratings } = await test.api.ratings.history.query({ personId });
    expect(ratings[0]?.attachments.map(({ fileName }) => fileName)).toEqual(['les.pdf', 'verslag.txt']);
    await test.api.history.undo.mutate();
    expect((await test.api.ratings.history.query({ personId })).ratings).toEqual([]);
    expect(await test.api.attachments.list.query({ ownerKind: 'rating', ownerId: ratingId })).toEqual([]);
    // A file that was added is no longer waiting; the rating is then not recorded either.
    const again = await failureOf(rate([{ uploadId: one.uploadId, fileName: 'les.pdf' }]));
    expect(again.fields).toEqual([{ path: 'files.0', code: 'upload-gone', details: {} }]);
  });
});
