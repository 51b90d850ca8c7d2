import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editProblems, frameworkProblems, scaleProblems } from '#shared/domain/competences/framework-policy.ts';
import { changeScale, descriptorsAfter, type WantedLevel } from '#shared/domain/competences/framework-scale.ts';
import { afterTextChange, inBothLanguages } from '#shared/domain/competences/framework-texts.ts';
import { deletionProblems, type CompetenceUse } from '#shared/domain/competences/framework-use.ts';
import {
  activationProblems,
  copyFramework,
  versionLinks,
  versionsOf,
} from '#shared/domain/competences/framework-versions.ts';
import type { Competence } from '#shared/domain/competences/entities.ts';
import { addDays, isoDate } from '#shared/kernel/dates.ts';
import { sequentialIds } from '../../../support/sequential-ids.ts';
import { aCompetence, aFramework, id, problemList } from '../builders.ts';

const TODAY = isoDate('2026-11-01');
const scaleOf = (...labels: string[]) =>
  labels.map((label, index) => ({ level: index + 1, labelNl: label, labelEn: label }));

describe('a framework', () => {
  const draft = aFramework();

  it('needs a title in one language and a scale of 2 to 10 levels', () => {
    expect(frameworkProblems(draft)).toEqual([]);
    expect(frameworkProblems({ ...draft, titleNl: '' })).toEqual([]);
    expect(problemList(frameworkProblems({ ...draft, titleNl: ' ', titleEn: '' }))).toEqual(['titleNl: required']);
    expect(problemList(frameworkProblems({ ...draft, source: 'x'.repeat(4001) }))).toEqual(['source: too-long']);
  });

  it.each([
    [1, ['levels: levels-out-of-range']],
    [2, []],
    [10, []],
    [11, ['levels: levels-out-of-range']],
  ])('with %i levels', (number, problems) => {
    expect(
      problemList(scaleProblems(scaleOf(...Array.from({ length: number }, (_, index) => `n${String(index)}`)))),
    ).toEqual(problems);
  });

  it('has levels numbered from 1 up, each with a label of its own', () => {
    expect(problemList(scaleProblems(scaleOf('a', 'b', 'c').slice(1)))).toEqual(['levels: levels-not-in-order']);
    expect(problemList(scaleProblems(scaleOf('a', ' ')))).toEqual(['levels.1: label-required']);
    expect(scaleProblems(scaleOf('a', 'A'))).toMatchObject([
      { path: 'levels.1', code: 'label-taken', severity: 'warning' },
    ]);
  });

  it('cannot be edited when it is locked or retired', () => {
    expect(editProblems(aFramework())).toEqual([]);
    expect(editProblems(aFramework({ status: 'draft' }))).toEqual([]);
    expect(problemList(editProblems(aFramework({ isLocked: true })))).toEqual(['frameworkId: framework-locked']);
    expect(problemList(editProblems(aFramework({ status: 'retired' })))).toEqual(['frameworkId: framework-retired']);
  });
});

describe('titles in two languages', () => {
  it('fill each other in when one is left empty', () => {
    expect(inBothLanguages({ nl: 'Lezen', en: '' })).toEqual({ nl: 'Lezen', en: 'Lezen' });
    expect(inBothLanguages({ nl: ' ', en: 'Reading' })).toEqual({ nl: 'Reading', en: 'Reading' });
  });

  it('follow each other as long as they are the same', () => {
    expect(afterTextChange({ nl: 'a', en: 'a' }, { nl: 'b' })).toEqual({ nl: 'b', en: 'b' });
    expect(afterTextChange({ nl: 'a', en: 'x' }, { nl: 'b' })).toEqual({ nl: 'b', en: 'x' });
    expect(afterTextChange({ nl: 'a', en: 'a' }, { en: 'x' })).toEqual({ nl: 'a', en: 'x' });
    expect(afterTextChange({ nl: 'a', en: 'a' }, { nl: 'b', en: 'x' })).toEqual({ nl: 'b', en: 'x' });
    expect(afterTextChange({ nl: 'a', en: 'x' }, { en: '' })).toEqual({ nl: 'a', en: 'a' });
  });
});

describe('changing a scale', () => {
  const scale = scaleOf('start', 'basis', 'vak');
  const keep = (was: number | null, label: string): WantedLevel => ({ was, labelNl: label, labelEn: '' });

  it('renames, adds and removes, and numbers again', () => {
    const change = changeScale(scale, [keep(2, 'basis'), keep(1, 'eerst'), keep(null, 'meester')], new Set());
    expect(change.problems).toEqual([]);
    expect(change.levels).toEqual(scaleOf('basis', 'eerst', 'meester'));
    expect([...change.moved]).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });

  it('keeps a level in use where it is', () => {
    const used = new Set([2]);
    const codes = (wanted: readonly WantedLevel[]) => problemList(changeScale(scale, wanted, used).problems);
    expect(codes([keep(1, 'start'), keep(2, 'anders'), keep(null, 'nieuw')])).toEqual([]);
    expect(codes([keep(1, 'start'), keep(3, 'vak')])).toEqual(['levels: level-in-use']);
    expect(codes([keep(2, 'basis'), keep(3, 'vak')])).toEqual(['levels: level-in-use']);
  });

  it('refuses a level that the scale never had, or one that is named twice', () => {
    const codes = (wanted: readonly WantedLevel[]) => problemList(changeScale(scale, wanted, new Set()).problems);
    expect(codes([keep(1, 'a'), keep(4, 'b')])).toEqual(['levels.1: level-unknown']);
    expect(codes([keep(1, 'a'), keep(1, 'b')])).toEqual(['levels.1: level-unknown']);
  });

  it('takes descriptors along with their levels and drops those of levels that go', () => {
    const described = [1, 2, 3].map((level) => ({ level, textNl: `n${String(level)}`, textEn: '' }));
    const { moved } = changeScale(scale, [keep(3, 'vak'), keep(1, 'start')], new Set());
    expect(descriptorsAfter(described, moved)).toEqual([
      { level: 1, textNl: 'n3', textEn: '' },
      { level: 2, textNl: 'n1', textEn: '' },
    ]);
  });

  it('never lets a used level change its number, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ was: fc.option(fc.integer({ min: 1, max: 4 })), label: fc.constantFrom('a', 'b', 'c') }), {
          maxLength: 12,
        }),
        fc.subarray([1, 2, 3]),
        (wishes, used) => {
          const wanted = wishes.map(({ was, label }) => keep(was, label));
          const change = changeScale(scale, wanted, new Set(used));
          if (change.problems.some(({ severity }) => severity === 'error')) return;
          expect(change.levels.map(({ level }) => level)).toEqual(change.levels.map((_level, index) => index + 1));
          for (const level of used) expect(change.moved.get(level)).toBe(level);
        },
      ),
    );
  });
});

function aNode(
  nodeId: string,
  parentId: string | null,
  kind: Competence['kind'],
  retiredOn: string | null = null,
): Competence {
  return aCompetence({
    id: id(nodeId),
    parentId: parentId === null ? null : id(parentId),
    kind,
    retiredOn: retiredOn === null ? null : isoDate(retiredOn),
  });
}

describe('deleting', () => {
  const use: CompetenceUse = {
    competenceId: id('a'),
    ratings: 2,
    requirements: 1,
    observationItems: 0,
    lastRatedOn: TODAY,
  };

  it('is refused for what was rated, asked or observed, here or below', () => {
    const [problem] = deletionProblems(new Set([id<'competence'>('D'), id<'competence'>('a')]), [use]);
    expect(problem).toMatchObject({
      code: 'competence-in-use',
      details: { ratings: 2, requirements: 1, observationItems: 0 },
    });
    expect(problemList(deletionProblems(new Set([id<'competence'>('a')]), [use], 'frameworkId'))).toEqual([
      'frameworkId: framework-in-use',
    ]);
  });

  it('is free for what was not', () => {
    expect(deletionProblems(new Set([id<'competence'>('b')]), [use])).toEqual([]);
  });
});

describe('a copy', () => {
  const source = {
    framework: aFramework({ isLocked: true, shippedKey: 'sbl-seven', sourceKey: 'x' }),
    competences: [
      { ...aNode('a1', 'A', 'competence'), position: 1, descriptors: [{ level: 1, textNl: 'x', textEn: '' }] },
      { ...aNode('A', null, 'domain'), sourceKey: 'y' },
      { ...aNode('gone', 'A', 'competence', '2026-10-31'), position: 0 },
      { ...aNode('i', 'a1', 'indicator') },
    ],
  };
  const options = { titleNl: 'Ons kader', titleEn: 'Ours', version: '2', today: TODAY };

  it('of one’s own is a draft that can be edited, with what is in use, linked back', () => {
    const copy = copyFramework(source, { ...options, as: 'copy' }, sequentialIds());
    expect(copy.framework).toMatchObject({
      status: 'draft',
      isLocked: false,
      shippedKey: null,
      sourceKey: null,
      replacesId: null,
      titleNl: 'Ons kader',
      version: '2',
    });
    expect(
      copy.competences.map(({ kind, position, descriptors, sourceKey }) => [
        kind,
        position,
        descriptors.length,
        sourceKey,
      ]),
    ).toEqual([
      ['domain', 0, 0, null],
      ['competence', 0, 1, null],
      ['indicator', 0, 0, null],
    ]);
    const [domain, competence, indicator] = copy.competences;
    expect([domain?.parentId, competence?.parentId, indicator?.parentId]).toEqual([null, domain?.id, competence?.id]);
    expect(copy.links).toMatchObject([{ fromId: competence?.id, toId: 'a1', kind: 'related' }]);
  });

  it('that is the next version replaces the framework and is linked exactly', () => {
    const copy = copyFramework(source, { ...options, as: 'version' }, sequentialIds());
    expect(copy.framework.replacesId).toBe(source.framework.id);
    expect(copy.links).toMatchObject([{ fromId: 'a1', toId: copy.competences[1]?.id, kind: 'exact' }]);
  });

  it('stays linked exactly as long as it says the same, and replaces what it changes', () => {
    const copy = copyFramework(source, { ...options, as: 'version' }, sequentialIds());
    expect(versionLinks(source.competences, copy.competences, copy.links)).toEqual([]);
    const changed = copy.competences.map((node) => ({ ...node, titleNl: 'Anders' }));
    expect(versionLinks(source.competences, changed, copy.links)).toMatchObject([
      { fromId: 'a1', kind: 'replaced-by' },
    ]);
    const own = copy.links.map((link) => ({ ...link, kind: 'related' as const }));
    expect(versionLinks(source.competences, changed, own)).toEqual([]);
  });
});

describe('the versions of a framework', () => {
  const version = (versionId: string, replacesId: string | null) => ({
    id: id<'framework'>(versionId),
    replacesId: replacesId === null ? null : id<'framework'>(replacesId),
  });
  const all = [
    version('v3', 'v2'),
    version('v1', null),
    version('other', null),
    version('v2', 'v1'),
    version('v3b', 'v2'),
  ];
  const ofVersion = (versionId: string) => versionsOf(id(versionId), all).map((framework) => framework.id);

  it('stand behind what they replace, also when two replace the same', () => {
    expect(ofVersion('v2')).toEqual(['v1', 'v2', 'v3', 'v3b']);
    expect(ofVersion('v3')).toEqual(ofVersion('v1'));
    expect(ofVersion('other')).toEqual(['other']);
    expect(ofVersion('ghost')).toEqual([]);
  });
});

describe('taking a framework into use', () => {
  const competences = [aNode('a', null, 'competence')];

  it('needs a competence, and the last day of the version that it replaces', () => {
    const free = { isInUse: false, lastDay: null };
    expect(activationProblems({ status: 'draft' }, competences, free)).toEqual([]);
    expect(activationProblems({ status: 'retired' }, competences, free)).toEqual([]);
    expect(problemList(activationProblems({ status: 'active' }, competences, free))).toEqual([
      'frameworkId: already-active',
    ]);
    expect(problemList(activationProblems({ status: 'draft' }, [aNode('D', null, 'domain')], free))).toEqual([
      'frameworkId: no-competences',
    ]);
    expect(problemList(activationProblems({ status: 'draft' }, competences, { isInUse: true, lastDay: null }))).toEqual(
      ['lastDay: required'],
    );
    expect(
      activationProblems({ status: 'draft' }, competences, { isInUse: true, lastDay: addDays(TODAY, -1) }),
    ).toEqual([]);
  });
});
