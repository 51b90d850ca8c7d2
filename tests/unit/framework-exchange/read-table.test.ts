import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessRatedLayer } from '#shared/domain/framework-exchange/assign-kinds.ts';
import { readFrameworkTable } from '#shared/domain/framework-exchange/read-table.ts';
import { guessFrameworkColumns, levelOfHeader } from '#shared/domain/framework-exchange/table-columns.ts';
import { MOODLE_HEADERS } from '#shared/domain/framework-exchange/write-moodle.ts';
import { treeProblems } from '#shared/domain/competences/tree-policy.ts';
import { codesOf, linesOf, snapshotOf } from '../../support/framework-exchange.ts';
import { aTable } from '../../support/import-table.ts';

/** Reads rows of text with `;` between cells, the first of them the headings. */
function read(text: string) {
  const [headers = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(';')
        .map((cell) => cell.trim().replace('%SC%', ';')),
    );
  const table = aTable(
    headers,
    rows.map((row) => headers.map((_, column) => row[column] ?? '')),
  );
  const { mapping } = guessFrameworkColumns(table);
  return { mapping, outline: readFrameworkTable(table, mapping) };
}

describe('columns of a table of competences', () => {
  it.each([
    ['Titel', 'title'],
    ['Short name', 'title'],
    ['Shortname', 'title'],
    ['fullStatement', 'statement'],
    ['Omschrijving', 'description'],
    ['HumanCodingScheme', 'code'],
    ['Id number', 'identifier'],
    ['ID number', 'identifier'],
    ['idnumber', 'identifier'],
    ['Parent id number', 'parent'],
    ['Is Child Of', 'parent'],
    ['parentidnumber', 'parent'],
    ['Cross referenced competency id numbers', 'related'],
    ['Cross-referenced competency ID numbers', 'related'],
    ['Scale values', 'scale'],
    ['Is framework', 'isFramework'],
    ['Niveau 2: Basis', 'descriptor2'],
    ['smartLevel', 'outline'],
    ['Titel (Engels)', 'titleEn'],
  ] as const)('%s is %s', (header, field) => {
    const { columns } = guessFrameworkColumns(aTable([header, 'Iets anders'], [['a', 'b']]));
    expect(columns[0]).toMatchObject({ field, confidence: 'header' });
  });

  it('without a heading for the title the longest texts are it', () => {
    const table = aTable(
      ['A', 'B', 'C'],
      [
        ['1', 'x', 'Kan goed uitleggen'],
        ['2', 'y', 'Kan goed luisteren'],
      ],
    );
    expect(guessFrameworkColumns(table).mapping).toEqual({ title: 2 });
  });

  it('says what a level is called', () => {
    expect(levelOfHeader('Niveau 1: Beginnend')).toEqual({ level: 1, label: 'Beginnend' });
    expect(levelOfHeader('Level 3 – Expert')).toEqual({ level: 3, label: 'Expert' });
    expect(levelOfHeader('Niveau 11')).toBeNull();
    expect(levelOfHeader('Niveau')).toBeNull();
  });
});

describe("Moodle's competency file", () => {
  const OLD =
    'Parent id number;Id number;Shortname;Description;Description format;Scale values;Scale configuration;Rule type (optional);Rule outcome (optional);Rule config (optional);Cross referenced competency id numbers;Exported id (optional);Is framework;Taxonomy';
  const RAW =
    'parentidnumber;idnumber;shortname;description;descriptionformat;scalevalues;scaleconfiguration;ruletype;ruleoutcome;ruleconfig;relatedidnumbers;exportid;isframework;taxonomy';
  const rows = `
    ;KADER;Leraar;<p>Onze <b>lijst</b></p>;1;Nog niet,Bijna,Bekwaam;[{"scaleid":"2"}];;;;;;1;domain,competency,behaviour,behaviour
    ;P;Pedagogisch;;1;;;;;;;10;;
    P;P1;Veilige sfeer;<p>Zorgt voor een <em>veilige</em> sfeer &amp%SC% rust.</p><script>alert(1)</script>;1;;;;;null;P2,V%2C1,X9;11;;
    P1;P1a;Begroet leerlingen;;1;;;;;;;12;;
    P;P2;Regels;;1;;;;;;;13;;
    ;V,1;Vak;;1;;;;;;;14;;`;

  it.each([
    ['of the first generation', OLD],
    ['of the second generation', MOODLE_HEADERS.join(';')],
    ['with the names of the fields', RAW],
  ])('%s: framework row, tree, scale, cross references, safe descriptions', (_, headings) => {
    const { outline } = read(`${headings}${rows}`);
    expect(outline.facts).toMatchObject({ titleNl: 'Leraar', descriptionNl: 'Onze lijst' });
    expect(outline.key).toBe('KADER');
    expect(outline.levels?.map(({ labelNl }) => labelNl)).toEqual(['Nog niet', 'Bijna', 'Bekwaam']);
    expect(linesOf(outline)).toEqual(['Pedagogisch', '  Veilige sfeer', '    Begroet leerlingen', '  Regels', 'Vak']);
    expect(outline.nodes[1]).toMatchObject({
      key: 'P1',
      code: 'P1',
      descriptionNl: 'Zorgt voor een veilige sfeer & rust.',
      typeName: 'competency',
    });
    expect(outline.links.map(({ from, to, kind }) => [from, to.key, kind])).toEqual([
      [1, 'P2', 'related'],
      [1, 'V,1', 'related'],
      [1, 'X9', 'related'],
    ]);
    expect(codesOf(outline)).toEqual(['outside-link']);
    expect(guessRatedLayer(outline)).toBe(1);
    expect(treeProblems(snapshotOf(outline).competences)).toEqual([]);
  });

  it('equal words for all layers tell nothing about what is rated', () => {
    const { outline } = read(`${OLD}
      ;K;Kader;;1;A,B;;;;;;;1;competency,competency,competency,competency
      ;P;Domein P;;1;;;;;;;;;
      P;P1;Kan iets;;1;;;;;;;;;`);
    expect(guessRatedLayer(outline)).toBe(1);
  });

  it('a parent that is not there, the same number twice, and a second framework are said', () => {
    const { outline } = read(`${OLD}
      ;K;Kader;;1;A,B;;;;;;;1;
      ;K2;Kader twee;;1;A,B;;;;;;;1;
      WEG;P;Een;;1;;;;;;;;;
      ;P;Twee;;1;;;;;;;;;`);
    expect(outline.problems.map(({ code, places }) => [code, places[0]?.key])).toEqual([
      ['duplicate-identifier', 'P'],
      ['orphan', 'P'],
      ['several-frameworks', 'K2'],
    ]);
  });
});

describe('other tables', () => {
  it('OpenSALT: parents by code, a full and a short statement, links outside by code or address', () => {
    const { outline } = read(`
      Identifier;fullStatement;Human Coding Scheme;sequenceNumber;Abbreviated Statement;ConceptKeywords;Notes;Is Child Of;IsPartOf;replacedBy;IsRelatedTo
      Math;Everything about math;M;1;;;Math;;;;
      Math.F;Fractions are rational numbers;M.F;2;Fractions;;;M;;;CCSS.8b
      Math.E;Exponents;M.E;1;;;;M;;;http://asn.test/S1`);
    expect(linesOf(outline)).toEqual(['Everything about math', '  Exponents', '  Fractions']);
    expect(outline.nodes[2]).toMatchObject({ code: 'M.F', descriptionNl: 'Fractions are rational numbers' });
    expect(outline.links.map(({ to }) => to.uri)).toEqual(['http://asn.test/S1', 'urn:x-outside:CCSS.8b']);
  });

  it('codes that begin with the code of another make the tree when nothing else does', () => {
    const { outline } = read(`
      Code;Titel
      1;Pedagogisch
      1.1;Sfeer
      1.10;Tien
      1.2;Regels
      2;Vak`);
    expect(linesOf(outline)).toEqual(['Pedagogisch', '  Sfeer', '  Tien', '  Regels', 'Vak']);
  });

  it('layers side by side, with cells left empty below a merged one', () => {
    const { outline, mapping } = read(`
      Domein;Competentie;Indicator;Omschrijving
      Pedagogisch;Sfeer;Begroet;Bij de deur
      ;;Luistert;
      ;Regels;;Met de klas
      Vak;Rekenen;Telt;`);
    expect(Object.keys(mapping).sort()).toEqual(['description', 'layerCompetence', 'layerDomain', 'layerIndicator']);
    expect(linesOf(outline)).toEqual([
      'Pedagogisch',
      '  Sfeer',
      '    Begroet',
      '    Luistert',
      '  Regels',
      'Vak',
      '  Rekenen',
      '    Telt',
    ]);
    expect(outline.nodes.map(({ kind }) => kind?.charAt(0)).join('')).toBe('dciicdci');
    expect(outline.nodes[2]?.descriptionNl).toBe('Bij de deur');
    expect(outline.nodes[4]?.descriptionNl).toBe('Met de klas');
  });

  it('a domain in a column beside the title, the kind of each row, a depth, or outline numbers', () => {
    const tree = ['A', '  A1', '  A2', 'B', '  B1'];
    expect(linesOf(read('Domein;Titel\nA;A1\nA;A2\nB;B1').outline)).toEqual(tree);
    expect(
      linesOf(read('Soort;Titel\nDomein;A\nCompetentie;A1\nCompetentie;A2\nDomein;B\nCompetentie;B1').outline),
    ).toEqual(tree);
    expect(linesOf(read('Diepte;Titel\n1;A\n2;A1\n2;A2\n1;B\n2;B1').outline)).toEqual(tree);
    expect(linesOf(read('smartLevel;Titel\n1;A\n1.1;A1\n1.2;A2\n2.;B\n2.1;B1').outline)).toEqual(tree);
  });

  it('a flat list is a list of competences', () => {
    const { outline } = read('Competentie\nUitleggen\nLuisteren');
    expect(snapshotOf(outline).competences.map(({ kind, titleNl }) => [kind, titleNl])).toEqual([
      ['competence', 'Uitleggen'],
      ['competence', 'Luisteren'],
    ]);
  });

  it('columns per level give the scale and what the levels look like', () => {
    const { outline } = read(
      'Titel;Niveau 1: Start;Niveau 2: Basis\nUitleggen;Leest voor;Legt uit\nLuisteren;;Vraagt door',
    );
    expect(outline.levels?.map(({ labelNl }) => labelNl)).toEqual(['Start', 'Basis']);
    expect(outline.nodes[1]?.descriptors).toEqual([{ level: 2, textNl: 'Vraagt door', textEn: 'Vraagt door' }]);
  });

  it('a table without anything to call nodes by is an error', () => {
    const table = aTable(['Code'], [['1']]);
    expect(codesOf(readFrameworkTable(table, { code: 0 }))).toEqual(['no-title-column', 'title-missing']);
  });

  it('any table with any mapping gives an outline that follows the rules', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'a', 'b', 'a.b', '1', '1.1', 'Domein', 'a,b', '<b>x</b>', 'كفاءة'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 12 }),
        fc.shuffledSubarray(
          [
            'title',
            'statement',
            'code',
            'identifier',
            'parent',
            'kind',
            'outline',
            'depth',
            'sequence',
            'layerDomain',
            'layerCompetence',
            'layerIndicator',
            'related',
            'isFramework',
            'scale',
            'descriptor1',
            'descriptor2',
            'retiredOn',
          ] as const,
          { maxLength: 6 },
        ),
        (rows, fields) => {
          const table = aTable(['A', 'B', 'C', 'D', 'E', 'F'], rows);
          const outline = readFrameworkTable(table, Object.fromEntries(fields.map((field, column) => [field, column])));
          const { competences } = snapshotOf(outline);
          expect(treeProblems(competences)).toEqual([]);
          expect(competences.every(({ titleNl }) => titleNl !== '')).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
