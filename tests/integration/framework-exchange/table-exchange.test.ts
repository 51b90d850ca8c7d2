import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FrameworkId } from '#shared/kernel/ids.ts';
import { MOODLE_HEADERS } from '#shared/domain/framework-exchange/write-moodle.ts';
import { sheet } from '../../support/import-files.ts';
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

const MOODLE = [
  MOODLE_HEADERS.join(','),
  ',KADER,Leraar,<p>Onze lijst</p>,1,"Nog niet,Bijna,Bekwaam","[{""scaleid"":""2""}]",,,,,,1,"domain,competency,behaviour,behaviour"',
  ',P,Pedagogisch,,1,,,,,,,10,,',
  'P,P1,Veilige sfeer,"<p>Zorgt voor <em>rust</em>.</p>",1,,,,,null,"P2,V%2C1",11,,',
  'P,P2,Regels,,1,,,,,,,12,,',
  ',"V,1",Vak,,1,,,,,,,13,,',
].join('\r\n');

const WORDS = {
  kind: 'Soort',
  kinds: { domain: 'Domein', competence: 'Competentie', indicator: 'Indicator' },
  code: 'Code',
  title: 'Titel',
  titleEn: 'Titel (Engels)',
  description: 'Omschrijving',
  descriptionEn: 'Omschrijving (Engels)',
  retiredOn: 'Gebruikt tot en met',
  level: 'Niveau',
  identifier: 'Kenmerk',
  parent: 'Bovenliggend kenmerk',
};

async function csvOf(frameworkId: FrameworkId): Promise<string> {
  return (await core.api.frameworkExchange.exportCsv.query({ frameworkId, words: WORDS })).text;
}

describe('tables of competences', () => {
  it("Moodle's file gives the framework with its scale, tree and cross references", async () => {
    const file = await steps.read(MOODLE);
    expect(file.format).toBe('table');
    const preview = await steps.preview(file);
    expect(preview).toMatchObject({
      facts: { titleNl: 'Leraar', descriptionNl: 'Onze lijst' },
      counts: { domain: 1, competence: 3, indicator: 0 },
      links: 2,
      scale: { kind: 'file' },
      problems: [],
    });
    const { frameworkId } = await steps.commit(file);
    expect(await steps.lines(frameworkId)).toEqual(['d Pedagogisch', '  c Veilige sfeer', '  c Regels', 'c Vak']);
    const { framework, links } = await steps.entry(frameworkId);
    expect(framework).toMatchObject({ titleNl: 'Leraar', sourceKey: 'KADER' });
    expect(framework.levels.map(({ labelNl }) => labelNl)).toEqual(['Nog niet', 'Bijna', 'Bekwaam']);
    expect(links).toHaveLength(2);
    // The same file again is that framework, and changes nothing.
    const again = await steps.preview(await steps.read(MOODLE));
    expect(again.target).toEqual({ kind: 'update', frameworkId });
    expect(again.update?.counts).toMatchObject({ added: 0, changed: 0, removed: 0, retired: 0, unchanged: 4 });
  });

  it('a spreadsheet with layers side by side needs a title of the user', async () => {
    const file = await steps.read(
      sheet([
        ['Domein', 'Competentie', 'Omschrijving'],
        ['Pedagogisch', 'Sfeer', 'Iedereen hoort erbij'],
        [null, 'Regels', null],
      ]),
    );
    expect(file.mapping).toEqual({ layerDomain: 0, layerCompetence: 1, description: 2 });
    expect(await failureOf(steps.commit(file))).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'options.title', code: 'required' }],
    });
    const { frameworkId } = await steps.commit(file, { title: 'Eigen lijst' });
    expect(await steps.lines(frameworkId)).toEqual(['d Pedagogisch', '  c Sfeer', '  c Regels']);
  });

  it('a mapping without anything to call nodes by, or with one column twice, is refused', async () => {
    const file = await steps.read('Code;Titel\r\n1;Een\r\n');
    expect(await failureOf(steps.preview({ ...file, mapping: { code: 0 } }))).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'mapping', code: 'title-not-mapped' }],
    });
    expect(await failureOf(steps.preview({ ...file, mapping: { code: 1, title: 1 } }))).toMatchObject({
      fields: [{ path: 'mapping.code', code: 'column-used-twice' }],
    });
    expect(await failureOf(steps.preview({ ...file, mapping: { title: 9 } }))).toMatchObject({
      fields: [{ path: 'mapping.title', code: 'column-unknown' }],
    });
  });

  it('an exported table can be changed in a spreadsheet and read again into the same framework', async () => {
    const [shipped] = await core.api.frameworks.list.query();
    if (shipped === undefined) throw new Error('No framework');
    const { frameworkId } = await core.api.frameworks.copy.mutate({
      frameworkId: shipped.framework.id,
      titleNl: 'Kopie',
      titleEn: 'Copy',
      version: '1',
    });
    const text = await csvOf(frameworkId);
    const changed = text.replace(';ICT en digitaal leren;', ';Digitaal leren;');
    expect(changed).not.toBe(text);
    const file = await steps.read(changed);
    const preview = await steps.preview(file);
    expect(preview.target).toEqual({ kind: 'update', frameworkId });
    expect(preview.update?.counts).toMatchObject({ added: 0, changed: 1, removed: 0, retired: 0, conflicts: 0 });
    await steps.commit(file);
    expect(await steps.lines(frameworkId)).toContain('  c Digitaal leren');
  });

  it("Moodle's way out is Moodle's way in", async () => {
    const [shipped] = await core.api.frameworks.list.query();
    if (shipped === undefined) throw new Error('No framework');
    const { text, fileName } = await core.api.frameworkExchange.exportMoodle.query({
      frameworkId: shipped.framework.id,
    });
    expect(fileName).toMatch(/^[a-z0-9-]+moodle\.csv$/);
    const { frameworkId } = await steps.import(text, { target: { kind: 'new' } });
    const titles = (lines: readonly string[]) => lines.map((line) => line.trim().slice(2));
    expect(titles(await steps.lines(frameworkId))).toEqual(titles(await steps.lines(shipped.framework.id)));
  });

  it('exports of a framework that is not there fail', async () => {
    const frameworkId = 'weg' as FrameworkId;
    for (const call of [
      core.api.frameworkExchange.exportCase.query({ frameworkId }),
      core.api.frameworkExchange.exportCsv.query({ frameworkId, words: WORDS }),
      core.api.frameworkExchange.exportMoodle.query({ frameworkId }),
    ]) {
      expect(await failureOf(call)).toMatchObject({ code: 'not-found' });
    }
    expect((await core.api.frameworkExchange.exportable.query())[0]).toMatchObject({ hasSource: false });
  });
});
