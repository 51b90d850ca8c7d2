import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { treeRows } from '#shared/domain/competences/tree-moves.ts';
import { casePackageSchema } from '../../support/case-schema.ts';
import { aPerson } from '../../support/drafts.ts';
import {
  aPackage,
  anAssociation,
  anItem,
  CASE_SAMPLES,
  caseSample,
  linkTo,
  uuid,
} from '../../support/framework-exchange.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';
import { ExchangeSteps } from './exchange-steps.ts';

let core: TestCore;
let steps: ExchangeSteps;
beforeEach(async () => {
  core = new TestCore();
  await core.createSchool();
  steps = new ExchangeSteps(core);
});
afterEach(() => core.remove());

const TREE = {
  items: [anItem(1), anItem(2, { humanCodingScheme: 'A.1' }), anItem(3), anItem(4)],
  children: [
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 3],
  ] as const,
};

describe('a CASE package in and out', () => {
  it.each(CASE_SAMPLES)('%s comes out equal, also after locking and opening again', async (name) => {
    const { frameworkId } = await steps.import(caseSample(name));
    expect(await steps.exported(frameworkId)).toEqual(JSON.parse(caseSample(name)));
    await core.restart();
    await core.api.session.open.mutate({
      path: core.path('school.groeikaart'),
      passphrase: 'een lange zin om te onthouden',
    });
    steps = new ExchangeSteps(core);
    expect(await steps.exported(frameworkId)).toEqual(JSON.parse(caseSample(name)));
  });

  it('shows what it would make before anything is written, and makes it in one step of undo', async () => {
    const before = await core.api.frameworks.list.query();
    const file = await steps.read(aPackage(TREE));
    expect(file).toMatchObject({ format: 'case', table: null });
    const preview = await steps.preview(file);
    expect(preview).toMatchObject({
      facts: { titleNl: 'Proeflijst', source: 'Proef', isLocked: false },
      counts: { domain: 1, competence: 2, indicator: 1 },
      ratedLayer: 1,
      canChooseLayer: true,
      scale: { kind: 'standard' },
      target: { kind: 'new' },
      targets: [],
      update: null,
      nodeCount: 4,
    });
    expect(preview.nodes[1]).toEqual({ depth: 1, kind: 'competence', code: 'A.1', title: 'Item 2' });
    expect(await core.api.frameworks.list.query()).toEqual(before);

    const result = await steps.commit(file);
    expect(result).toMatchObject({ isNew: true, added: 4, changed: 0, removed: 0 });
    expect(await steps.lines(result.frameworkId)).toEqual(['d Item 1', '  c Item 2', '  c Item 3', '    i Item 4']);
    expect((await steps.entry(result.frameworkId)).framework.levels).toHaveLength(4);
    expect((await core.api.history.state.query()).undo).toMatchObject({ command: 'framework-exchange.import' });
    await core.api.history.undo.mutate();
    expect(await core.api.frameworks.list.query()).toEqual(before);
    await core.api.history.redo.mutate();
    expect(await steps.exported(result.frameworkId)).toEqual(JSON.parse(JSON.stringify(aPackage(TREE))));
  });

  it('the layer that is rated and the scale are the choice of the user', async () => {
    const shipped = (await core.api.frameworks.list.query())[0]?.framework;
    if (shipped === undefined) throw new Error('No framework');
    const { frameworkId } = await steps.import(aPackage(TREE), {
      ratedLayer: 2,
      scale: { kind: 'framework', frameworkId: shipped.id },
      title: 'Onze lijst',
    });
    expect(await steps.lines(frameworkId)).toEqual(['d Item 1', '  c Item 2', '  d Item 3', '    c Item 4']);
    const { framework } = await steps.entry(frameworkId);
    expect(framework).toMatchObject({ titleNl: 'Onze lijst', titleEn: 'Onze lijst', levels: shipped.levels });
    // Only the title was changed here.
    const exported = aPackage({
      ...TREE,
      document: { title: 'Onze lijst', lastChangeDateTime: expect.any(String) as unknown },
    });
    expect(await steps.exported(frameworkId)).toEqual(exported);
  });

  it('an adopted list is locked, a deprecated one retired', async () => {
    const adopted = await steps.import(aPackage({ ...TREE, document: { adoptionStatus: 'Adopted' } }));
    expect((await steps.entry(adopted.frameworkId)).framework).toMatchObject({ isLocked: true, status: 'active' });
    const old = { adoptionStatus: 'Deprecated', identifier: uuid(77) };
    const deprecated = await steps.import(aPackage({ items: [anItem(9)], document: old }));
    expect((await steps.entry(deprecated.frameworkId)).framework).toMatchObject({ status: 'retired' });
  });

  it('what was edited here is changed in the package, and everything else stays', async () => {
    const { frameworkId } = await steps.import(aPackage(TREE));
    const { competences } = await steps.entry(frameworkId);
    const node = competences.find(({ titleNl }) => titleNl === 'Item 2');
    if (node === undefined) throw new Error('No node');
    await core.api.frameworks.updateCompetence.mutate({ competenceId: node.id, competence: { titleNl: 'Legt uit' } });
    const items = [
      anItem(1),
      anItem(2, {
        humanCodingScheme: 'A.1',
        fullStatement: 'Legt uit',
        lastChangeDateTime: expect.any(String) as unknown,
      }),
      anItem(3),
      anItem(4),
    ];
    const expected = aPackage({ ...TREE, items, document: { lastChangeDateTime: expect.any(String) as unknown } });
    expect(await steps.exported(frameworkId)).toEqual(expected);
  });

  it('associations that point outside become links; those to another list in the workspace join the two', async () => {
    const other = aPackage({ document: { identifier: uuid(50) }, items: [anItem(51)], children: [[51, 50]] });
    const second = await steps.import(other);
    const outside = { title: 'Elders', identifier: 'x', uri: 'https://elders.test/x' };
    const { frameworkId } = await steps.import(
      aPackage({
        ...TREE,
        associations: [
          anAssociation('exactMatchOf', linkTo(2), linkTo(51)),
          anAssociation('isRelatedTo', linkTo(3), outside),
          anAssociation('replacedBy', linkTo(51), linkTo(4)),
          anAssociation('replacedBy', outside, linkTo(4)),
        ],
      }),
    );
    const { links } = await steps.entry(frameworkId);
    expect(
      links.map(({ kind, outsideUri, outsideTitle, toId }) => [kind, outsideUri, outsideTitle, toId === null]),
    ).toEqual([
      ['exact', '', '', false],
      ['related', 'https://elders.test/x', 'Elders', true],
    ]);
    const back = (await steps.entry(second.frameworkId)).links;
    expect(back.map(({ kind }) => kind)).toEqual(['replaced-by']);
    expect(await steps.exported(second.frameworkId)).toMatchObject({
      CFAssociations: [{}, { associationType: 'replacedBy' }],
    });
  });

  it('a framework made here is strict CASE 1.0, and comes back as the same framework in another workspace', async () => {
    const [shipped] = await core.api.frameworks.list.query();
    if (shipped === undefined) throw new Error('No framework');
    const content = await steps.exported(shipped.framework.id);
    expect(casePackageSchema.safeParse(content).error?.issues ?? []).toEqual([]);
    const elsewhere = new TestCore();
    try {
      await elsewhere.createSchool();
      const there = new ExchangeSteps(elsewhere);
      const file = await there.read(content);
      const { frameworkId } = await there.commit(file, { target: { kind: 'new' } });
      const copy = await there.entry(frameworkId);
      const { titleNl, titleEn, version, source, licence, levels, isLocked } = shipped.framework;
      expect(copy.framework).toMatchObject({
        titleNl,
        titleEn,
        version,
        source,
        licence,
        levels,
        isLocked,
        status: 'active',
      });
      const textsOf = ({ competences }: typeof shipped) =>
        treeRows(competences).map(
          ({ depth, node: { code, titleNl: nl, titleEn: en, descriptionNl, descriptionEn, kind } }) => ({
            depth,
            code,
            nl,
            en,
            descriptionNl,
            descriptionEn,
            kind,
          }),
        );
      expect(textsOf(copy)).toEqual(textsOf(shipped));
    } finally {
      await elsewhere.remove();
    }
  });
});

describe('a newer edition of a list', () => {
  const NEXT = aPackage({
    document: { version: '2' },
    items: [anItem(1), anItem(2, { fullStatement: 'Item 2 beter' }), anItem(5)],
    children: [
      [1, 0],
      [2, 1],
      [5, 1],
    ],
  });

  it('is recognised, shown change by change, and retires what was rated', async () => {
    const { frameworkId } = await steps.import(aPackage(TREE));
    const { competences } = await steps.entry(frameworkId);
    const rated = competences.find(({ titleNl }) => titleNl === 'Item 3');
    if (rated === undefined) throw new Error('No node');
    const { personId } = await core.api.team.createPerson.mutate({ person: aPerson() });
    await core.api.competences.rate.mutate({ personId, competenceId: rated.id, level: 2, raterKind: 'leader' });

    const file = await steps.read(NEXT);
    const preview = await steps.preview(file);
    expect(preview.target).toEqual({ kind: 'update', frameworkId });
    expect(preview.targets).toEqual([{ frameworkId, titleNl: 'Proeflijst', titleEn: 'Proeflijst', version: '' }]);
    expect(preview.update).toMatchObject({
      counts: { added: 1, changed: 1, removed: 1, retired: 1, unchanged: 1, conflicts: 0 },
      frameworkFields: [{ field: 'version', before: '', after: '2', isConflict: false }],
      missing: 'remove',
    });
    await steps.commit(file);
    expect(await steps.lines(frameworkId)).toEqual([
      'd Item 1',
      '  c Item 2 beter',
      '  c Item 5',
      '  c Item 3 (tot 2026-11-01)',
    ]);
    // The retired one belongs to no edition any more: the package comes out as it went in.
    expect(await steps.exported(frameworkId)).toEqual(JSON.parse(JSON.stringify(NEXT)));
    expect((await core.api.history.state.query()).undo).toMatchObject({ command: 'framework-exchange.update' });
    await core.api.history.undo.mutate();
    expect(await steps.exported(frameworkId)).toEqual(JSON.parse(JSON.stringify(aPackage(TREE))));
  });

  it('overwrites no change of the user without saying so', async () => {
    const { frameworkId } = await steps.import(aPackage(TREE));
    const { competences } = await steps.entry(frameworkId);
    const node = competences.find(({ titleNl }) => titleNl === 'Item 2');
    if (node === undefined) throw new Error('No node');
    await core.api.frameworks.updateCompetence.mutate({
      competenceId: node.id,
      competence: { titleNl: 'Eigen woorden' },
    });
    const file = await steps.read(NEXT);
    expect((await steps.preview(file)).update?.counts.conflicts).toBe(1);
    await steps.commit(file);
    expect(await steps.lines(frameworkId)).toContain('  c Eigen woorden');
    await steps.import(NEXT, { conflicts: 'take' });
    // The edition is the one that is kept already: what differs from it is an own change.
    expect(await steps.lines(frameworkId)).toContain('  c Eigen woorden');
  });

  it('is not taken for one by its identifier alone', async () => {
    // The samples are different lists with one identifier.
    for (const name of CASE_SAMPLES) {
      const file = await steps.read(caseSample(name));
      const preview = await steps.preview(file);
      expect(preview.target).toEqual({ kind: 'new' });
      const { frameworkId } = await steps.commit(file);
      expect(await steps.exported(frameworkId)).toEqual(JSON.parse(caseSample(name)));
    }
  });

  it('can come beside the old one as a list of its own', async () => {
    const first = await steps.import(aPackage(TREE));
    const second = await steps.import(NEXT, { target: { kind: 'new' } });
    expect(second.frameworkId).not.toBe(first.frameworkId);
    expect(await steps.lines(first.frameworkId)).toHaveLength(4);
    expect(await steps.lines(second.frameworkId)).toHaveLength(3);
  });

  it('is planned anew when the workspace changes in between, and refused for a list that is not there', async () => {
    const file = await steps.read(NEXT);
    const target = { kind: 'update' as const, frameworkId: 'weg' as never };
    expect(await failureOf(steps.preview(file, { target }))).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'options.target', code: 'framework-unknown' }],
    });
    expect(await failureOf(steps.preview(file, { scale: { kind: 'file' } }))).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'options.scale', code: 'scale-unknown' }],
    });
  });
});
