import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeProblems } from '#shared/domain/competences/tree-policy.ts';
import { competenceProblems } from '#shared/domain/competences/tree-policy.ts';
import { frameworkProblems } from '#shared/domain/competences/framework-policy.ts';
import { guessRatedLayer } from '#shared/domain/framework-exchange/assign-kinds.ts';
import { parseCase } from '#shared/domain/framework-exchange/parse-case.ts';
import { readCase } from '#shared/domain/framework-exchange/read-case.ts';
import { writeBackCase } from '#shared/domain/framework-exchange/write-back.ts';
import { writeCase } from '#shared/domain/framework-exchange/write-case.ts';
import { anyFramework } from '../../support/framework-arbitrary.ts';
import { CASE_SAMPLES, caseSample, EXPORT_MOMENT, snapshotOf } from '../../support/framework-exchange.ts';

/** Takes a text all the way in and out; what it becomes follows the rules of frameworks. */
function takeThrough(text: string): void {
  const parsed = parseCase(text);
  if (typeof parsed === 'string') return;
  const reading = readCase(parsed);
  const snapshot = snapshotOf(reading.outline);
  const { framework, competences } = snapshot;
  if (!reading.outline.problems.some(({ severity }) => severity === 'error')) {
    expect(treeProblems(competences)).toEqual([]);
    expect(frameworkProblems(framework)).toEqual([]);
    const nodes = competences.map(({ id, parentId, kind, code }) => ({ id, parentId, kind, code }));
    for (const node of competences.slice(0, 20)) {
      const problems = competenceProblems(node, { competenceId: node.id, framework, nodes });
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  }
  const hasFileLevels = reading.outline.levels !== null;
  const written = writeBackCase(
    reading,
    snapshot,
    { levels: framework.levels, hasFileLevels, ratedLayer: guessRatedLayer(reading.outline) },
    EXPORT_MOMENT,
  );
  expect(JSON.parse(written)).toEqual(JSON.parse(text));
}

/** Replaces one value somewhere in a value by another. */
function replaceSomewhere(value: unknown, path: readonly number[], by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const changed: unknown = replaceSomewhere((value as Record<string, unknown>)[key], rest, by);
  if (Array.isArray(value))
    return (value as unknown[]).map((element, index) => (String(index) === key ? changed : element));
  return { ...value, [key]: changed };
}

describe('packages that are not as they should be', () => {
  it.each(CASE_SAMPLES)('%s cut at any place is refused without another error', (name) => {
    const text = caseSample(name);
    for (let at = 0; at < text.trimEnd().length; at += Math.max(1, Math.floor(text.length / 300))) {
      expect(parseCase(text.slice(0, at))).toBe('json-damaged');
    }
  });

  it.each(CASE_SAMPLES)('%s with wrong types anywhere is read or refused', (name) => {
    const content = JSON.parse(caseSample(name)) as unknown;
    const wrong = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(null, [], {}, '', 0, true, [null], [[]], { identifier: {} }),
    );
    const change = fc.tuple(fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), wrong);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const mutant = changes.reduce<unknown>((value, [path, by]) => replaceSomewhere(value, path, by), content);
        takeThrough(JSON.stringify(mutant));
      }),
      { numRuns: 300 },
    );
  });

  it('a package of this program with wrong types anywhere is read or refused', () => {
    fc.assert(
      fc.property(
        anyFramework,
        fc.array(fc.nat(30), { minLength: 1, maxLength: 7 }),
        fc.jsonValue({ maxDepth: 2 }),
        (snapshot, path, by) => {
          takeThrough(JSON.stringify(replaceSomewhere(writeCase(snapshot, EXPORT_MOMENT), path, by)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(CASE_SAMPLES)('%s with signs changed anywhere is read or refused', (name) => {
    const text = caseSample(name);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 5 }), (at, length, by) => {
        const mutant = text.slice(0, at) + by + text.slice(at + length);
        const parsed = parseCase(mutant);
        if (typeof parsed !== 'string') takeThrough(mutant);
      }),
      { numRuns: 300 },
    );
  });

  it('any text at all is read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        takeThrough(text);
      }),
    );
  });
});
