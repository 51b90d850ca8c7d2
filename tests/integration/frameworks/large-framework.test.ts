import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Competence } from '#shared/domain/competences/entities.ts';
import type { CompetenceId, FrameworkId } from '#shared/kernel/ids.ts';
import { insertFramework } from '#core/data/framework-repository.ts';
import { openWorkspaceFile } from '#core/data/workspace-file.ts';
import { deriveKey } from '#core/services/crypto/workspace-key.ts';
import { readSalt } from '#core/data/connection.ts';
import { PASSPHRASE, TestCore } from '../../support/test-core.ts';
import { entryOf, newCompetence, nodeOf, own } from './framework-steps.ts';

const FRAMEWORK = 'large' as FrameworkId;
const DOMAINS = 100;
const PER_DOMAIN = 99;

/** 100 domains with 99 competences each: 10,000 nodes. */
function largeTree(): readonly Competence[] {
  const node = (id: string, parentId: string | null, position: number): Competence => ({
    id: id as CompetenceId,
    frameworkId: FRAMEWORK,
    parentId: parentId as CompetenceId | null,
    kind: parentId === null ? 'domain' : 'competence',
    code: id,
    titleNl: `Onderdeel ${id}`,
    titleEn: `Part ${id}`,
    descriptionNl: '',
    descriptionEn: '',
    position,
    retiredOn: null,
    descriptors: [],
    sourceKey: null,
  });
  return Array.from({ length: DOMAINS }, (_domain, index) => `d${String(index)}`).flatMap((domain, position) => [
    node(domain, null, position),
    ...Array.from({ length: PER_DOMAIN }, (_child, place) => node(`${domain}c${String(place)}`, domain, place)),
  ]);
}

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  const path = test.path('school.groeikaart');
  await test.api.session.close.mutate();
  const database = openWorkspaceFile(path, await deriveKey(PASSPHRASE, readSalt(path)), test.clock);
  database.writeBase({ command: 'example.create', actor: 'leader' }, (tx) => {
    const levels = own.levels.map(({ labelNl }, index) => ({ level: index + 1, labelNl, labelEn: labelNl }));
    const texts = { version: '1', source: '', licence: '', descriptionNl: '', descriptionEn: '' };
    const plain = { shippedKey: null, replacesId: null, sourceKey: null, isLocked: false, status: 'active' } as const;
    insertFramework(tx, { id: FRAMEWORK, titleNl: 'Groot', titleEn: 'Large', levels, ...texts, ...plain }, largeTree());
  });
  database.close();
  await test.api.session.open.mutate({ path, passphrase: PASSPHRASE });
});

afterEach(async () => {
  await test.remove();
});

describe('a framework of 10,000 nodes', () => {
  it('is listed whole, edited in one place, and taken back', async () => {
    expect((await entryOf(test, FRAMEWORK)).competences).toHaveLength(10_000);
    const first = 'd0c0' as CompetenceId;
    const to = { competenceId: first, parentId: 'd99' as CompetenceId, position: 3 };
    await test.api.frameworks.moveCompetence.mutate(to);
    expect(await nodeOf(test, first)).toMatchObject({ parentId: 'd99', position: 3 });
    const added = await newCompetence(test, FRAMEWORK, { titleNl: 'Nog een', parentId: 'd50' as CompetenceId });
    expect(await nodeOf(test, added)).toMatchObject({ position: PER_DOMAIN });
    await test.api.history.undo.mutate();
    await test.api.history.undo.mutate();
    expect(await nodeOf(test, first)).toMatchObject({ parentId: 'd0', position: 0 });
    expect((await test.api.history.verify.query()).ok).toBe(true);
  });

  it('is renewed, with a link from each competence to its copy', async () => {
    const version = { frameworkId: FRAMEWORK, titleNl: 'Groot', titleEn: 'Large', version: '2' };
    const { frameworkId } = await test.api.frameworks.newVersion.mutate(version);
    expect((await entryOf(test, frameworkId)).competences).toHaveLength(10_000);
    const { links } = await entryOf(test, FRAMEWORK);
    expect(links).toHaveLength(DOMAINS * PER_DOMAIN);
    expect(new Set(links.map(({ toId }) => toId)).size).toBe(links.length);
  });
});
