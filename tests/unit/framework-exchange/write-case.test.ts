import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeRows } from '#shared/domain/competences/tree-moves.ts';
import type { FrameworkSnapshot } from '#shared/domain/framework-exchange/case-writer.ts';
import { writeCase } from '#shared/domain/framework-exchange/write-case.ts';
import { casePackageSchema } from '../../support/case-schema.ts';
import { anyFramework } from '../../support/framework-arbitrary.ts';
import { EXPORT_MOMENT, readingOf, snapshotOf } from '../../support/framework-exchange.ts';

/** A framework without ids: what two equal frameworks have in common. */
function contentsOf({ framework, competences, links }: FrameworkSnapshot) {
  const { id: _id, sourceKey: _key, ...facts } = framework;
  const rows = treeRows(competences);
  const placeOf = new Map(rows.map(({ node }, index) => [node.id, index]));
  return {
    facts,
    tree: rows.map(({ node, depth }) => {
      const { id: _nodeId, frameworkId: _frameworkId, parentId: _parentId, sourceKey: _nodeKey, ...rest } = node;
      return { depth, ...rest };
    }),
    links: links
      .map(({ link: { id: _linkId, fromId, toId, ...rest } }) => ({
        from: placeOf.get(fromId),
        to: toId === null ? null : placeOf.get(toId),
        ...rest,
      }))
      .map((link) => JSON.stringify(link))
      .sort(),
  };
}

describe('a framework made here as a CASE package', () => {
  it('is strict CASE 1.0 and gives an equal framework when it is read again, whatever the framework', () => {
    fc.assert(
      fc.property(anyFramework, (snapshot) => {
        const content = writeCase(snapshot, EXPORT_MOMENT);
        expect(casePackageSchema.safeParse(content).error?.issues ?? []).toEqual([]);
        const { outline } = readingOf(JSON.stringify(content));
        expect(outline.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(contentsOf(snapshotOf(outline))).toEqual(contentsOf(snapshot));
      }),
      { numRuns: 300 },
    );
  });

  it('has one identifier per thing, the same in every export', () => {
    fc.assert(
      fc.property(anyFramework, (snapshot) => {
        const content = JSON.stringify(writeCase(snapshot, EXPORT_MOMENT));
        expect(JSON.stringify(writeCase(snapshot, EXPORT_MOMENT))).toBe(content);
        const { CFItems, CFAssociations } = casePackageSchema.parse(JSON.parse(content));
        const identifiers = [...(CFItems ?? []), ...(CFAssociations ?? [])].map(({ identifier }) => identifier);
        expect(new Set(identifiers).size).toBe(identifiers.length);
      }),
      { numRuns: 50 },
    );
  });
});
