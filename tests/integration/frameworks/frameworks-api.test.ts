import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, FrameworkId } from '#shared/kernel/ids.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';
import { codesOf, entryOf, newCompetence, newFramework, nodeOf, own } from './framework-steps.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
});

afterEach(async () => {
  await test.remove();
});

describe('a new workspace', () => {
  it('has the needs of the team in use, and can have the other shipped frameworks', async () => {
    const list = await test.api.frameworks.list.query();
    expect(list.map(({ framework }) => [framework.shippedKey, framework.status])).toEqual([['team-needs', 'active']]);
    const shipped = await test.api.frameworks.shipped.query();
    expect(shipped.map(({ key, domains, competences, isAdded }) => [key, domains, competences, isAdded])).toEqual([
      ['team-needs', 4, 35, true],
      ['requirements-2017', 4, 25, false],
      ['sbl-seven', 4, 7, false],
      ['digcompedu', 6, 22, false],
    ]);
    for (const { source, licence } of shipped) expect(Math.min(source.length, licence.length)).toBeGreaterThan(20);
  });
});

describe('adding a shipped framework', () => {
  it('takes it into use, locked, and brings the links when the other side is there', async () => {
    const { frameworkId } = await test.api.frameworks.addShipped.mutate({ key: 'sbl-seven' });
    const alone = await entryOf(test, frameworkId);
    expect(alone.framework).toMatchObject({ status: 'active', isLocked: true, shippedKey: 'sbl-seven' });
    expect(alone.competences.filter(({ kind }) => kind === 'indicator')).toHaveLength(21);
    expect(alone.links).toEqual([]);

    const requirements = await test.api.frameworks.addShipped.mutate({ key: 'requirements-2017' });
    const { links } = await entryOf(test, frameworkId);
    const to = new Map((await entryOf(test, requirements.frameworkId)).competences.map(({ id, code }) => [id, code]));
    const from = new Map(alone.competences.map(({ id, code }) => [id, code]));
    expect(
      links
        .map(({ fromId, toId }) => `${from.get(fromId) ?? '?'}→${(toId === null ? null : to.get(toId)) ?? '?'}`)
        .toSorted(),
    ).toEqual(['1→P', '2→P', '3→D', '3→V', '4→D', '5→A', '6→A', '7→A']);
    expect(new Set(links.map(({ kind }) => kind))).toEqual(new Set(['related']));
    await test.api.history.undo.mutate();
    expect((await entryOf(test, frameworkId)).links).toEqual([]);
  });

  it('is done once', async () => {
    await test.api.frameworks.addShipped.mutate({ key: 'digcompedu' });
    expect(await codesOf(test.api.frameworks.addShipped.mutate({ key: 'digcompedu' }))).toEqual([
      'key: framework-there',
    ]);
  });
});

describe('an own framework', () => {
  it('grows as a tree, with positions as asked', async () => {
    const frameworkId = await newFramework(test);
    const domain = await newCompetence(test, frameworkId, { kind: 'domain', titleNl: 'Instructie' });
    const second = await newCompetence(test, frameworkId, { parentId: domain, titleNl: 'Twee' });
    const first = await newCompetence(test, frameworkId, { parentId: domain, titleNl: 'Een', position: 0 });
    const indicator = await newCompetence(test, frameworkId, { parentId: first, kind: 'indicator', titleNl: 'Ziet' });
    const { competences } = await entryOf(test, frameworkId);
    const places = new Map(competences.map(({ id, parentId, position }) => [id, [parentId, position]]));
    expect(places.get(first)).toEqual([domain, 0]);
    expect(places.get(second)).toEqual([domain, 1]);
    expect(places.get(indicator)).toEqual([first, 0]);

    await test.api.frameworks.moveCompetence.mutate({ competenceId: second, parentId: null, position: 0 });
    expect(await nodeOf(test, second)).toMatchObject({ parentId: null, position: 0 });
    expect(await nodeOf(test, domain)).toMatchObject({ parentId: null, position: 1 });
    await test.api.history.undo.mutate();
    expect(await nodeOf(test, second)).toMatchObject({ parentId: domain, position: 1 });
  });

  it('refuses what would be no tree, and stores nothing', async () => {
    const frameworkId = await newFramework(test);
    const domain = await newCompetence(test, frameworkId, { kind: 'domain', titleNl: 'A' });
    const below = await newCompetence(test, frameworkId, { kind: 'domain', titleNl: 'B', parentId: domain });
    const competence = await newCompetence(test, frameworkId, { titleNl: 'C', parentId: below });
    const move = (competenceId: CompetenceId, parentId: CompetenceId) =>
      test.api.frameworks.moveCompetence.mutate({ competenceId, parentId, position: 0 });
    expect(await codesOf(move(domain, below))).toEqual(['parentId: parent-below-itself']);
    expect(await codesOf(move(below, competence))).toEqual(['parentId: parent-below-itself']);
    expect(await codesOf(newCompetence(test, frameworkId, { titleNl: 'D', parentId: competence }))).toEqual([
      'parentId: kind-misplaced',
    ]);
    const [elsewhere] = await test.api.frameworks.list.query();
    const foreign = elsewhere?.competences[0]?.id;
    if (foreign === undefined) throw new Error('No competence');
    expect(await codesOf(move(competence, foreign))).toEqual(['parentId: parent-unknown']);
    expect((await entryOf(test, frameworkId)).competences).toHaveLength(3);
  });

  it('keeps what is written in one language the same in the other until that gets a text of its own', async () => {
    const frameworkId = await newFramework(test, { titleNl: 'Ons kader', titleEn: '' });
    expect((await entryOf(test, frameworkId)).framework).toMatchObject({ titleNl: 'Ons kader', titleEn: 'Ons kader' });
    await test.api.frameworks.update.mutate({ frameworkId, framework: { titleNl: 'Zo werken wij' } });
    expect((await entryOf(test, frameworkId)).framework.titleEn).toBe('Zo werken wij');
    const competenceId = await newCompetence(test, frameworkId, { titleNl: 'Lezen' });
    await test.api.frameworks.updateCompetence.mutate({ competenceId, competence: { titleEn: 'Reading' } });
    await test.api.frameworks.updateCompetence.mutate({ competenceId, competence: { titleNl: 'Goed lezen' } });
    expect(await nodeOf(test, competenceId)).toMatchObject({ titleNl: 'Goed lezen', titleEn: 'Reading' });
  });

  it('describes levels one by one; an empty text takes the descriptor away', async () => {
    const frameworkId = await newFramework(test);
    const competenceId = await newCompetence(test, frameworkId, { titleNl: 'Lezen' });
    const describeLevel = (level: number, texts: { textNl?: string; textEn?: string }) =>
      test.api.frameworks.describeLevel.mutate({ competenceId, level, ...texts });
    await describeLevel(2, { textNl: 'doet het' });
    await describeLevel(1, { textNl: 'probeert het' });
    await describeLevel(2, { textEn: 'does it' });
    expect((await nodeOf(test, competenceId)).descriptors).toEqual([
      { level: 1, textNl: 'probeert het', textEn: '' },
      { level: 2, textNl: 'doet het', textEn: 'does it' },
    ]);
    await describeLevel(1, { textNl: ' ' });
    expect((await nodeOf(test, competenceId)).descriptors.map(({ level }) => level)).toEqual([2]);
    expect(await codesOf(describeLevel(4, { textNl: 'x' }))).toEqual(['descriptors.1: level-not-in-scale']);
  });

  it('never gives a slot twice, also not that of a competence that was deleted', async () => {
    const frameworkId = await newFramework(test);
    const gone = await newCompetence(test, frameworkId, { titleNl: 'Weg' });
    const { slot } = await nodeOf(test, gone);
    await test.api.frameworks.deleteCompetence.mutate({ competenceId: gone });
    const next = await newCompetence(test, frameworkId, { titleNl: 'Nieuw' });
    expect((await nodeOf(test, next)).slot).toBeGreaterThan(slot);
    await test.restart();
    await test.api.session.open.mutate({ path: test.path('school.groeikaart'), passphrase: own.passphrase });
    await test.api.frameworks.deleteCompetence.mutate({ competenceId: next });
    const last = await newCompetence(test, frameworkId, { titleNl: 'Nog een' });
    expect((await nodeOf(test, last)).slot).toBe(slot + 2);
  });

  it('holds no more than fits, and shows odd text as it is', async () => {
    const frameworkId = await newFramework(test);
    const titleNl = '<script>alert(1)</script> 𝒜 \u202eabc';
    const competenceId = await newCompetence(test, frameworkId, { titleNl });
    expect((await nodeOf(test, competenceId)).titleNl).toBe(titleNl);
    expect(await codesOf(newCompetence(test, frameworkId, { titleNl: 'x'.repeat(1001) }))).toEqual([
      'titleNl: too-long',
      'titleEn: too-long',
    ]);
    expect(await codesOf(newCompetence(test, frameworkId, { titleNl: '' }))).toEqual(['titleNl: required']);
  });
});

describe('a locked framework', () => {
  let frameworkId: FrameworkId;
  let competenceId: CompetenceId;

  beforeEach(async () => {
    ({ frameworkId } = await test.api.frameworks.addShipped.mutate({ key: 'sbl-seven' }));
    const { competences } = await entryOf(test, frameworkId);
    competenceId = competences.find(({ code }) => code === '1')?.id ?? competenceId;
  });

  it('refuses every change of its texts, scale and tree', async () => {
    const { api } = test;
    const locked = ['frameworkId: framework-locked'];
    const levels = own.levels.map((label, index) => ({ was: index + 1, ...label }));
    expect(await codesOf(api.frameworks.update.mutate({ frameworkId, framework: { titleNl: 'x' } }))).toEqual(locked);
    expect(await codesOf(api.frameworks.changeScale.mutate({ frameworkId, levels }))).toEqual(locked);
    expect(await codesOf(newCompetence(test, frameworkId, { titleNl: 'x' }))).toEqual(locked);
    const node = { competenceId };
    expect(await codesOf(api.frameworks.updateCompetence.mutate({ ...node, competence: { titleNl: 'x' } }))).toEqual(
      locked,
    );
    expect(await codesOf(api.frameworks.describeLevel.mutate({ ...node, level: 1, textNl: 'x' }))).toEqual(locked);
    expect(await codesOf(api.frameworks.moveCompetence.mutate({ ...node, parentId: null, position: 0 }))).toEqual(
      locked,
    );
    expect(await codesOf(api.frameworks.deleteCompetence.mutate(node))).toEqual(locked);
  });

  it('can be copied; the copy can be edited and shows where it came from', async () => {
    const copy = await test.api.frameworks.copy.mutate({
      frameworkId,
      titleNl: 'Onze zeven',
      titleEn: '',
      version: '1',
    });
    const entry = await entryOf(test, copy.frameworkId);
    expect(entry.framework).toMatchObject({
      status: 'draft',
      isLocked: false,
      titleEn: 'Onze zeven',
      shippedKey: null,
    });
    expect(entry.competences.filter(({ kind }) => kind === 'competence')).toHaveLength(7);
    expect(entry.links).toHaveLength(7);
    const copied = entry.competences.find(({ code }) => code === '1');
    if (copied === undefined) throw new Error('Not copied');
    await test.api.frameworks.updateCompetence.mutate({ competenceId: copied.id, competence: { titleNl: 'Omgang' } });
    expect((await nodeOf(test, competenceId)).titleNl).toBe('Interpersoonlijk');
  });

  it('lets the school leave out what it does not use, and link it', async () => {
    await test.api.frameworks.retireCompetence.mutate({ competenceId, lastDay: isoDate('2026-10-31') });
    expect((await nodeOf(test, competenceId)).retiredOn).toBe('2026-10-31');
    const other = (await test.api.frameworks.list.query())[0]?.competences.find(({ code }) => code === 'B08');
    if (other === undefined) throw new Error('No B08');
    const link = { fromId: competenceId, toId: other.id, kind: 'related', note: 'lijkt erop' } as const;
    const { linkId } = await test.api.frameworks.createLink.mutate({ link });
    expect(await codesOf(test.api.frameworks.createLink.mutate({ link }))).toEqual(['toId: already-linked']);
    await test.api.frameworks.updateLink.mutate({ linkId, link: { kind: 'exact', note: '' } });
    expect((await entryOf(test, frameworkId)).links).toMatchObject([{ id: linkId, kind: 'exact', note: '' }]);
    await test.api.frameworks.deleteLink.mutate({ linkId });
    expect((await entryOf(test, frameworkId)).links).toEqual([]);
  });
});

describe('what does not exist', () => {
  it('is not found, whatever is asked of it', async () => {
    const { frameworks } = test.api;
    const frameworkId = 'nothing' as FrameworkId;
    const competenceId = 'nothing' as CompetenceId;
    const calls = [
      frameworks.update.mutate({ frameworkId, framework: {} }),
      frameworks.retire.mutate({ frameworkId, lastDay: isoDate('2026-10-31') }),
      frameworks.activate.mutate({ frameworkId, lastDay: null }),
      frameworks.delete.mutate({ frameworkId }),
      frameworks.copy.mutate({ frameworkId, titleNl: 'x', titleEn: '', version: '' }),
      frameworks.updateCompetence.mutate({ competenceId, competence: {} }),
      frameworks.unretireCompetence.mutate({ competenceId }),
      frameworks.deleteLink.mutate({ linkId: 'nothing' }),
      frameworks.moveRequirements.mutate({ moves: [{ requirementId: 'nothing', competenceId, level: 1 }] }),
    ];
    for (const call of calls) expect((await failureOf(call)).code).toBe('not-found');
  });
});
