import { zipSync, strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPackage, anItem, caseSample } from '../../support/framework-exchange.ts';
import { encode, mutate, oleFile } from '../../support/import-files.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';
import { ExchangeSteps } from './exchange-steps.ts';

let core: TestCore;
let steps: ExchangeSteps;
beforeAll(async () => {
  core = new TestCore();
  await core.createSchool();
  steps = new ExchangeSteps(core);
});
afterAll(() => core.remove());

describe('files that are no framework', () => {
  const sample = caseSample('opensalt-SmartLevelFramework.json');
  const nested = `{"CFDocument":{"title":"x"},"CFItems":${'['.repeat(500_000)}`;

  it.each<readonly [string, string, Uint8Array]>([
    ['an empty file', 'empty', new Uint8Array()],
    ['white space', 'empty', encode(' \n\n ')],
    ['a web page', 'web-page', encode('<!DOCTYPE html><html><body>Inloggen</body></html>')],
    ['an archive', 'binary', zipSync({ 'package.json': strToU8(sample) })],
    ['an old Excel file', 'old-excel', oleFile()],
    ['a picture', 'image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a package that was cut off', 'json-damaged', encode(sample.slice(0, 5000))],
    ['a package without a document', 'not-a-framework', encode('{"CFItems":[]}')],
    ['a list of things', 'not-a-framework', encode('[1,2,3]')],
    ['brackets without end', 'json-too-deep', encode(nested)],
    ['brackets that close', 'json-too-deep', encode(`${nested}${']'.repeat(500_000)}}`)],
    ['only headings', 'no-rows', encode('Code;Titel\r\n')],
  ])('%s is refused as %s', async (_, reason, bytes) => {
    const failure = await failureOf(steps.read(bytes));
    expect(failure).toMatchObject({ code: 'import-unreadable' });
    expect(failure.details['reason']).toBe(reason);
  });

  it('a package in any encoding is read', async () => {
    for (const encoding of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const) {
      const text = JSON.stringify(aPackage({ items: [anItem(1, { fullStatement: 'كفاءة \u{1F600} é' })] }));
      const { nodes } = await steps.preview(await steps.read(encode(text, encoding)));
      expect(nodes[0]?.title).toBe('كفاءة \u{1F600} é');
    }
  });

  it('a sample with bytes changed anywhere gives an answer, never an unexpected error', async () => {
    const bytes = encode(sample);
    for (let seed = 1; seed <= 60; seed += 1) {
      const call = steps.read(mutate(bytes, seed)).then((file) => steps.preview(file));
      const [settled] = await Promise.allSettled([call]);
      if (settled.status === 'fulfilled') continue;
      expect(['import-unreadable', 'invalid-input']).toContain((await failureOf(call)).code);
    }
    expect(core.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('frameworks with something wrong', () => {
  it('two items with one identifier are shown and not written', async () => {
    const file = await steps.read(aPackage({ items: [anItem(1), anItem(1)] }));
    const { problems } = await steps.preview(file);
    expect(problems[0]).toMatchObject({ code: 'duplicate-identifier', severity: 'error', count: 1 });
    expect(await failureOf(steps.commit(file))).toMatchObject({ code: 'import-has-errors', details: { rows: 1 } });
    expect((await core.api.frameworks.list.query()).map(({ framework }) => framework.titleNl)).not.toContain(
      'Proeflijst',
    );
  });

  it('more items than a framework may have are shown and not written', async () => {
    const items = Array.from({ length: 20_001 }, (_, index) => ({
      identifier: `i${String(index)}`,
      fullStatement: 'x',
    }));
    const file = await steps.read({ CFDocument: { title: 'Te veel' }, CFItems: items });
    expect((await steps.preview(file)).problems[0]).toMatchObject({ code: 'too-many-nodes', severity: 'error' });
    expect(await failureOf(steps.commit(file))).toMatchObject({ code: 'import-has-errors' });
  });

  it('script in a statement is words at most', async () => {
    const { frameworkId } = await steps.import(
      aPackage({
        items: [anItem(1, { fullStatement: 'Kijkt<script>alert(1)</script><img src=x onerror=alert(2)> goed' })],
      }),
    );
    expect(await steps.lines(frameworkId)).toEqual(['c Kijkt goed']);
  });

  it('a file that was read is gone after it was imported or discarded', async () => {
    const file = await steps.read(aPackage({ items: [anItem(1)] }));
    await steps.commit(file, { target: { kind: 'new' } });
    expect(await failureOf(steps.commit(file))).toMatchObject({ code: 'import-expired' });
    const other = await steps.read(aPackage({ items: [anItem(1)] }));
    await core.api.frameworkExchange.discard.mutate({ importId: other.importId });
    expect(await failureOf(steps.preview(other))).toMatchObject({ code: 'import-expired' });
  });

  it('10,000 items in a ring, all below themselves, come in and out', async () => {
    const count = 10_000;
    const content = aPackage({
      items: Array.from({ length: count }, (_, index) => anItem(index + 1)),
      children: Array.from({ length: count }, (_, index) => [index + 1, ((index + 1) % count) + 1] as const),
    });
    const file = await steps.read(content);
    const preview = await steps.preview(file);
    expect(preview.problems.map(({ code, count: times }) => [code, times])).toContainEqual(['cycle', count]);
    const { frameworkId, added } = await steps.commit(file, { target: { kind: 'new' } });
    expect(added).toBe(count);
    expect(await steps.exported(frameworkId)).toEqual(JSON.parse(JSON.stringify(content)));
  });
});
