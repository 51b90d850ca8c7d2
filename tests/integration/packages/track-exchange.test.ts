import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

const FIRST_PASSPHRASE = 'zes appels in de mand';
const OWN_PASSPHRASE = 'mijn eigen spoor blijft van mij';

let school: TestCore;
let teacher: TestCore;
let personId: PersonId;

beforeEach(async () => {
  school = new TestCore();
  teacher = new TestCore();
  await school.api.session.openExample.mutate();
  personId = await personNamed('Bakkers');
});

afterEach(async () => {
  await school.remove();
  await teacher.remove();
});

async function personNamed(familyName: string): Promise<PersonId> {
  const { members } = await school.api.team.list.query();
  const found = members.find(({ person }) => person.familyName === familyName);
  if (found === undefined) throw new Error('The example school has changed');
  return found.person.id;
}

async function make(from: TestCore, passphrase: string | null = null): Promise<Uint8Array> {
  const { base64 } = await from.api.exchange.make.mutate({ personId, passphrase });
  return Buffer.from(base64, 'base64');
}

async function look(at: TestCore, bytes: Uint8Array, passphrase: string | null = null) {
  const { packageId } = await at.api.exchange.upload.mutate(Uint8Array.from(bytes));
  return { packageId, preview: await at.api.exchange.open.mutate({ packageId, passphrase }) };
}

async function take(at: TestCore, bytes: Uint8Array) {
  const { packageId, preview } = await look(at, bytes);
  await at.api.exchange.read.mutate({ packageId, choices: [], trustsKey: true });
  return preview;
}

/** The school sends the first package, the teacher makes his track from it. */
async function startTrack(): Promise<void> {
  const bytes = await make(school, FIRST_PASSPHRASE);
  const { packageId } = await teacher.api.exchange.upload.mutate(Uint8Array.from(bytes));
  const { recoveryWords } = await teacher.api.exchange.createTrack.mutate({
    packageId,
    packagePassphrase: FIRST_PASSPHRASE,
    folder: teacher.directory,
    fileName: 'spoor',
    name: 'Mijn spoor',
    passphrase: OWN_PASSPHRASE,
  });
  expect(recoveryWords).toHaveLength(24);
}

async function rateSelf(level: number): Promise<CompetenceId> {
  const { columnIds } = await teacher.api.competences.matrix.query({
    frameworkId: null,
    on: null,
    scope: { kind: 'all' },
  });
  const competenceId = columnIds[0];
  if (competenceId === undefined) throw new Error('The track has no competences');
  await teacher.api.competences.rate.mutate({ personId, competenceId, level, raterKind: 'self' });
  return competenceId;
}

// Counting with a passphrase takes seconds on purpose.
describe('a track that goes back and forth', { timeout: 90_000 }, () => {
  it('starts from a package, and brings back how the teacher rates himself', async () => {
    await startTrack();
    const { members } = await teacher.api.team.list.query();
    expect(members.map(({ person }) => person.familyName)).toEqual(['Bakkers']);
    const competenceId = await rateSelf(2);

    // The school's key is known to the teacher, so his answer needs no passphrase.
    const answer = await make(teacher);
    const { preview } = await look(school, answer);
    expect(preview.sender.isNew).toBe(true);
    expect(preview.changes).toEqual([{ kind: 'rating', added: 1, changed: 0, removed: 0 }]);
    expect([preview.conflicts, preview.refused]).toEqual([[], []]);
    await take(school, answer);
    const ratings = await school.api.competences.cell.query({ personId, competenceId });
    expect(ratings.filter(({ raterKind }) => raterKind === 'self').map(({ level }) => level)).toContain(2);

    // Twice is once, and undo takes it back as a whole.
    expect((await take(school, answer)).changes).toEqual([]);
    await school.api.history.undo.mutate();
    const before = await school.api.competences.cell.query({ personId, competenceId });
    expect(before).toHaveLength(ratings.length - 1);
    expect((await take(school, answer)).changes).toEqual([{ kind: 'rating', added: 1, changed: 0, removed: 0 }]);
  });

  it('is listed with what was sent and read, and tells what a package would hold', async () => {
    const standing = async (at: TestCore) => {
      const { side, fingerprint, entries } = await at.api.exchange.list.query();
      return { side, fingerprint, entry: entries.find((entry) => entry.personId === personId), count: entries.length };
    };
    const before = await standing(school);
    // 27 of the 28 are in service.
    expect([before.side, before.count, before.fingerprint]).toEqual(['school', 27, null]);
    expect(before.entry).toMatchObject({ sentNumber: 0, sentAt: null, readNumber: 0, readAt: null, fingerprint: null });
    await startTrack();
    await take(school, await make(teacher));
    const after = await standing(school);
    expect(after.entry).toMatchObject({ sentNumber: 1, readNumber: 1, needsPassphrase: false });
    // The clock of the test goes on with every look at it.
    expect(String(after.entry?.sentAt) < String(after.entry?.readAt)).toBe(true);
    const track = await standing(teacher);
    expect([track.side, track.count]).toEqual(['teacher', 1]);
    expect(track.entry?.fingerprint).toEqual(after.fingerprint);
    expect(after.entry?.fingerprint).toEqual(track.fingerprint);
    expect(after.fingerprint).toHaveLength(6);
    await school.api.history.undo.mutate();
    expect((await standing(school)).entry).toMatchObject({ sentNumber: 1, readNumber: 0, readAt: null });

    const contents = await school.api.exchange.contents.query({ personId });
    expect(contents).toContainEqual({ kind: 'person', count: 1 });
    expect(contents.map(({ kind }) => kind)).not.toContain('talk');
  });

  it('asks who is right when both changed the same wish', async () => {
    const { itemId } = await school.api.plans.create.mutate({
      personId,
      state: 'wish',
      plan: {
        programmeId: null,
        title: 'Meekijken bij een collega',
        kind: 'informal',
        startsOn: null,
        endsOn: null,
        roleAfterId: null,
        groupId: null,
        note: '',
        obstacle: '',
        goalIds: [],
        outcomes: [],
        hours: [],
        costs: [],
      },
    });
    await startTrack();
    await teacher.api.plans.update.mutate({ itemId, plan: { title: 'Meekijken in groep 4' } });
    await school.api.plans.update.mutate({ itemId, plan: { title: 'Meekijken in groep 8' } });
    const { packageId, preview } = await look(school, await make(teacher));
    expect(preview.conflicts).toEqual([
      {
        name: `plan_item ${itemId} title`,
        kind: 'plan_item',
        title: 'Meekijken in groep 8',
        field: 'title',
        mine: 'Meekijken in groep 8',
        theirs: 'Meekijken in groep 4',
      },
    ]);
    const input = { packageId, trustsKey: true };
    expect((await failureOf(school.api.exchange.read.mutate({ ...input, choices: [] }))).details).toEqual({
      reason: 'choices-missing',
    });
    await school.api.exchange.read.mutate({
      ...input,
      choices: [{ name: `plan_item ${itemId} title`, version: 'theirs' }],
    });
    await school.api.plans.update.mutate({ itemId, plan: { note: 'Afgesproken voor maart' } });
    await take(teacher, await make(school));
    const { items } = await teacher.api.plans.ofPerson.query({ personId });
    const wish = items.find(({ item }) => item.id === itemId)?.item;
    expect([wish?.title, wish?.note]).toEqual(['Meekijken in groep 4', 'Afgesproken voor maart']);
  });

  it('is refused with a reason when it is of another, of oneself, or by an unknown key', async () => {
    await startTrack();
    const own = await make(school, FIRST_PASSPHRASE);
    const reasonOf = async (call: Promise<unknown>): Promise<unknown> => (await failureOf(call)).details['reason'];
    expect(await reasonOf(make(school))).toBe('passphrase-needed');
    expect(await reasonOf(look(school, own, FIRST_PASSPHRASE))).toBe('wrong-kind');
    expect(await reasonOf(look(school, own))).toBe('passphrase-needed');
    expect(await reasonOf(look(school, new TextEncoder().encode('Naam;Groep')))).toBe('not-a-package');
    const answer = await make(teacher);
    const { packageId } = await look(school, answer);
    expect(await reasonOf(school.api.exchange.read.mutate({ packageId, choices: [], trustsKey: false }))).toBe(
      'key-not-trusted',
    );
    const elsewhere = new TestCore();
    await elsewhere.createSchool();
    expect(await reasonOf(look(elsewhere, answer))).toBe('locked-for-another');
    await elsewhere.remove();
    expect((await failureOf(school.api.exchange.open.mutate({ packageId: 'gone', passphrase: null }))).code).toBe(
      'import-expired',
    );
  });
});
