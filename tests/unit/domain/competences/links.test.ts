import { describe, expect, it } from 'vitest';
import type { CompetenceLink, CompetenceLinkKind } from '#shared/domain/competences/entities.ts';
import { linkProblems, type CompetenceLinkDraft } from '#shared/domain/competences/link-policy.ts';
import { sameLevelOn, successorsOf } from '#shared/domain/competences/link-successors.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aCompetence, aFramework, id, problemList } from '../builders.ts';

function aLink(fromId: string, toId: string, kind: CompetenceLinkKind = 'related'): CompetenceLink {
  return {
    id: id(`${fromId}-${toId}`),
    fromId: id(fromId),
    toId: id(toId),
    outsideUri: '',
    outsideTitle: '',
    kind,
    note: '',
  };
}

function node(nodeId: string, frameworkId: string, retiredOn: string | null = null) {
  return aCompetence({
    id: id(nodeId),
    frameworkId: id(frameworkId),
    retiredOn: retiredOn === null ? null : isoDate(retiredOn),
  });
}

describe('a link', () => {
  const [a, b, other] = [node('a', 'one'), node('b', 'two'), node('c', 'one')];
  const draft: CompetenceLinkDraft = { ...aLink('a', 'b') };
  const context = { linkId: null, from: a, to: b, links: [] };

  it('goes from a known competence to a known one of another framework', () => {
    expect(linkProblems(draft, context)).toEqual([]);
    expect(problemList(linkProblems(draft, { ...context, from: null, to: null }))).toEqual([
      'fromId: competence-unknown',
      'toId: competence-unknown',
    ]);
    expect(problemList(linkProblems({ ...draft, toId: id('c') }, { ...context, to: other }))).toEqual([
      'toId: link-in-framework',
    ]);
    expect(problemList(linkProblems({ ...draft, toId: id('a') }, { ...context, to: a }))).toEqual([
      'toId: link-to-itself',
    ]);
  });

  it('may stay inside a framework when it says what replaces what', () => {
    expect(linkProblems({ ...draft, toId: id('c'), kind: 'replaced-by' }, { ...context, to: other })).toEqual([]);
  });

  it('goes outside with an address, and not both ways', () => {
    const outside = { ...draft, toId: null, outsideUri: 'https://kaders.example/1', outsideTitle: 'Lezen' };
    expect(linkProblems(outside, { ...context, to: null })).toEqual([]);
    expect(problemList(linkProblems({ ...outside, outsideUri: '' }, { ...context, to: null }))).toEqual([
      'toId: required',
    ]);
    expect(problemList(linkProblems({ ...draft, outsideUri: 'x' }, context))).toEqual(['toId: competence-unknown']);
  });

  it('is made once, in whichever direction', () => {
    const links = [aLink('a', 'b')];
    expect(problemList(linkProblems(draft, { ...context, links }))).toEqual(['toId: already-linked']);
    expect(linkProblems(draft, { ...context, links, linkId: id('a-b') })).toEqual([]);
    const back = { ...draft, fromId: id<'competence'>('b'), toId: id<'competence'>('a') };
    expect(problemList(linkProblems(back, { ...context, from: b, to: a, links }))).toEqual(['toId: already-linked']);
    expect(linkProblems({ ...back, kind: 'replaced-by' }, { ...context, from: b, to: a, links })).toEqual([]);
  });

  it('never lets a competence be replaced by itself in the end', () => {
    const links = [aLink('b', 'c', 'replaced-by'), aLink('c', 'a', 'replaced-by')];
    const ring = { ...draft, kind: 'replaced-by' } as const;
    expect(problemList(linkProblems(ring, { ...context, links }))).toEqual(['toId: link-in-ring']);
    expect(linkProblems({ ...draft, kind: 'related' }, { ...context, links })).toEqual([]);
  });
});

describe('what takes the place of a competence', () => {
  const on = isoDate('2026-11-01');
  const frameworks = new Map(
    [
      aFramework({ id: id('v1'), status: 'retired' }),
      aFramework({ id: id('v2'), replacesId: id('v1'), status: 'retired' }),
      aFramework({ id: id('v3'), replacesId: id('v2') }),
      aFramework({ id: id('draft'), replacesId: id('v3'), status: 'draft' }),
      aFramework({ id: id('other') }),
    ].map((framework) => [framework.id, framework]),
  );
  const competences = new Map(
    [
      node('a1', 'v1', '2024-07-31'),
      node('a2', 'v2', '2025-07-31'),
      node('a3', 'v3'),
      node('a4', 'draft'),
      node('x', 'other'),
      node('y', 'other'),
      node('z', 'other', '2025-01-01'),
    ].map((competence) => [competence.id, competence]),
  );
  const successors = (from: string, links: readonly CompetenceLink[]) =>
    successorsOf(id(from), on, { competences, frameworks, links });

  it('is followed through the versions to the one in use', () => {
    const links = [aLink('a1', 'a2', 'exact'), aLink('a2', 'a3', 'replaced-by'), aLink('a3', 'a4', 'exact')];
    expect(successors('a1', links)).toEqual(['a3']);
    expect(successors('a2', links)).toEqual(['a3']);
  });

  it('is nothing when no link says so, or only a related one, or an equal one in a framework that replaces nothing', () => {
    expect(successors('a1', [])).toEqual([]);
    expect(successors('a1', [aLink('a1', 'x', 'related')])).toEqual([]);
    expect(successors('a1', [aLink('a1', 'x', 'exact')])).toEqual([]);
    expect(successors('a3', [aLink('a3', 'a4', 'exact')])).toEqual([]);
  });

  it('is several when it was split, and never one that is retired itself', () => {
    const links = [aLink('a1', 'x', 'replaced-by'), aLink('a1', 'y', 'replaced-by'), aLink('a1', 'z', 'replaced-by')];
    expect(successors('a1', links)).toEqual(['x', 'y']);
  });

  it('ends when replacements run in a ring', () => {
    const links = [aLink('a1', 'a2', 'replaced-by'), aLink('a2', 'a1', 'replaced-by')];
    expect(successors('a1', links)).toEqual([]);
  });

  it('keeps the level only where the scales are the same', () => {
    const scale = aFramework().levels;
    expect(sameLevelOn(3, scale, scale)).toBe(3);
    expect(sameLevelOn(3, scale, scale.slice(0, 3))).toBeNull();
    expect(
      sameLevelOn(
        3,
        scale,
        scale.map((step) => ({ ...step, labelNl: `${step.labelNl}!` })),
      ),
    ).toBeNull();
    expect(sameLevelOn(9, scale, scale)).toBeNull();
  });
});
