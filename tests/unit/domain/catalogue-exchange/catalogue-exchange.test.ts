import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '#shared/domain/catalogue-exchange/amounts.ts';
import { guessCatalogueMapping } from '#shared/domain/catalogue-exchange/columns.ts';
import { planCatalogueImport } from '#shared/domain/catalogue-exchange/plan-import.ts';
import type { CatalogueImportContext } from '#shared/domain/catalogue-exchange/plan-types.ts';
import { catalogueHeadings, catalogueRows } from '#shared/domain/catalogue-exchange/write-table.ts';
import {
  COST_KINDS,
  FORM_FEATURES,
  PROGRAMME_KINDS,
  PROGRAMME_LANGUAGES,
  PROGRAMME_STATES,
  RECOGNITIONS,
  type Programme,
} from '#shared/domain/catalogue/entities.ts';
import { QUALIFICATION_KINDS } from '#shared/domain/team/entities.ts';
import { aTable } from '../../../support/import-table.ts';
import { aProgramme } from '../catalogue/programme-builders.ts';
import { id } from '../builders.ts';

const UTRECHT = { name: 'Utrecht', latitude: 52.09, longitude: 5.12 };
const maths = { competenceId: id<'competence'>('maths'), framework: 'Teambehoeften', name: 'T4', highestLevel: 4 };
const other = { competenceId: id<'competence'>('other'), framework: 'Eigen raamwerk', name: 'T4', highestLevel: 3 };
const reading = { competenceId: id<'competence'>('reading'), framework: 'Teambehoeften', name: 'B1', highestLevel: 4 };

const context = (changes: Partial<CatalogueImportContext> = {}): CatalogueImportContext => ({
  programmes: [],
  links: [],
  competences: [maths, reading],
  places: [UTRECHT],
  roleKeys: ['language-coordinator'],
  ...changes,
});

function plan(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  changes: Partial<CatalogueImportContext> = {},
) {
  const table = aTable(headers, rows);
  return planCatalogueImport(table, guessCatalogueMapping(table), context(changes));
}

describe('amounts', () => {
  it.each([
    ['795', 795],
    ['€ 1.250,50', 1250.5],
    ['1,250.50', 1250.5],
    ['13,900', 13900],
    ['13.900', 13900],
    ['8.300,-', 8300],
    ['0,5', 0.5],
    ['16.5', 16.5],
    ['16 uur', 16],
    ['-40', -40],
  ])('reads %s', (text, value) => expect(readAmount(text)).toBe(value));

  it.each(['', 'op aanvraag', '12-15', '1,2,3', '€', 'vanaf 100'])('does not guess at %s', (text) => {
    expect(readAmount(text)).toBeNull();
  });
});

describe('importing a list of entries', () => {
  it('guesses usual headings and takes what a row says; the rest stays unknown', () => {
    const { creates, errors, warnings, summary } = plan(
      ['Cursusnaam', 'Soort', 'Aanbieder', 'Locatie', 'Kosten', 'Contacturen', 'Duur', 'Competenties', 'Code'],
      [['Rekenen in beweging', 'cursus', 'Bureau', 'utrecht', '€ 1.250,-', '16', '2 jaar', 'T4: 3', 'A1']],
    );
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(summary).toMatchObject({ rows: 1, toCreate: 1 });
    expect(creates[0]?.importKey).toBe('A1');
    expect(creates[0]?.programme).toMatchObject({
      title: 'Rekenen in beweging',
      kind: 'short-course',
      places: [UTRECHT],
      costs: [{ kind: 'tuition', cents: 125_000, per: 'programme', note: '' }],
      contactMinutes: 960,
      durationMonths: 24,
      selfStudyMinutes: null,
      accredited: 'unknown',
      outcomes: [{ competenceId: 'maths', level: 3 }],
    });
  });

  it('leaves out rows that are wrong, each with its reason, and never makes a number of what is not known', () => {
    const headers = ['Sleutel', 'Titel', 'Soort', 'Prijs', 'Prijs per EC', 'Contacturen', 'Nagekeken op'];
    const { errors, warnings, creates } = plan(headers, [
      ['1', '', 'cursus', '', '', '', ''],
      ['2', 'A', 'ruimtereis', '', '', '', ''],
      ['3', 'B', 'cursus', '-100', '', '', ''],
      ['4', 'C', 'cursus', 'op aanvraag', '', '', ''],
      ['5', 'D', 'cursus', '', '12', '', ''],
      ['6', 'E', 'cursus', '', '', '', '31-02-2026'],
      ['7', 'F', 'cursus', '0', '', '0', ''],
      ['7', 'G', 'cursus', '', '', '', ''],
      ['8', '#N/B', 'cursus', '', '', '', ''],
    ]);
    expect(errors.map(({ row, code }) => [row, code])).toEqual([
      [2, 'title-missing'],
      [3, 'kind-unknown'],
      [4, 'number-out-of-range'],
      [5, 'number-not-understood'],
      [6, 'credits-missing'],
      [7, 'date-not-understood'],
      [9, 'key-twice'],
      [10, 'spreadsheet-error'],
      [10, 'title-missing'],
    ]);
    expect(warnings.map(({ row, code }) => [row, code])).toEqual([
      [8, 'zero-is-unknown'],
      [8, 'zero-is-unknown'],
    ]);
    expect(creates.map(({ programme }) => programme)).toMatchObject([{ title: 'F', costs: [], contactMinutes: null }]);
  });

  it('keeps a price per credit as the price of the whole', () => {
    const { creates } = plan(['Titel', 'EC', 'Prijs per EC'], [['Minor', '30', '71,50']]);
    expect(creates[0]?.programme.costs).toEqual([{ kind: 'tuition', cents: 214_500, per: 'programme', note: '' }]);
  });

  it('updates by key, and without a key by kind, title, provider and place; empty cells change nothing', () => {
    const present = aProgramme({ importKey: 'B7', kind: 'module', title: 'Oud', provider: 'Huis', credits: 5 });
    const byKey = plan(['Code', 'Titel', 'EC'], [['B7', 'Nieuw', '']], { programmes: [present] });
    expect(byKey.updates).toEqual([{ programmeId: present.id, changes: { title: 'Nieuw' } }]);
    const byWords = plan(['Soort', 'Titel', 'Aanbieder', 'EC'], [['Module', 'OUD', 'huis', '5']], {
      programmes: [present],
    });
    expect(byWords.updates).toEqual([{ programmeId: present.id, changes: { title: 'OUD', provider: 'huis' } }]);
    const same = plan(['Soort', 'Titel', 'Aanbieder'], [['Module', 'Oud', 'Huis']], { programmes: [present] });
    expect(same.summary).toMatchObject({ unchanged: 1, toUpdate: 0, toCreate: 0 });
  });

  it('warns of places, roles, competences and features that it does not know, and of an ambiguous code', () => {
    const { warnings, creates } = plan(
      ['Titel', 'Plaats', 'Rollen', 'Competenties', 'Vorm'],
      [['A', 'Nergenshuizen', 'tovenaar', 'T4: 3; Z9: 1; B1: 9', 'zwevend']],
      { competences: [maths, other, reading] },
    );
    expect(warnings.map(({ code }) => code)).toEqual([
      'key-not-mapped',
      'place-unknown',
      'feature-unknown',
      'role-unknown',
      'outcome-unknown',
      'outcome-unknown',
      'outcome-unknown',
    ]);
    expect(creates[0]?.programme).toMatchObject({
      places: [{ name: 'Nergenshuizen', latitude: null, longitude: null }],
      outcomes: [],
    });
  });

  it('ties rows to each other by key and refuses circles', () => {
    const { links, warnings } = plan(
      ['Sleutel', 'Titel', 'Leidt naar'],
      [
        ['a', 'A', 'b'],
        ['b', 'B', 'c; weg'],
        ['c', 'C', 'a'],
      ],
    );
    expect(links).toEqual([
      { from: { kind: 'new', index: 0 }, to: { kind: 'new', index: 1 }, kind: 'leads-on-to' },
      { from: { kind: 'new', index: 1 }, to: { kind: 'new', index: 2 }, kind: 'leads-on-to' },
    ]);
    expect(warnings.map(({ code, value }) => [code, value])).toEqual([
      ['link-unknown', 'weg'],
      ['link-unknown', 'a'],
    ]);
  });
});

describe('what is written', () => {
  const text = fc.stringMatching(/^[A-Za-zéï][A-Za-z0-9 éï,.]{0,20}[A-Za-z]$/);
  const minutes = fc.option(fc.integer({ min: 1, max: 600_000 }), { nil: null });
  const known = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
  const amount = fc.integer({ min: 1, max: 100_000_000 });
  const place = fc.oneof(
    fc.constant(UTRECHT),
    fc.constant({ name: 'Utrecht', latitude: null, longitude: null }),
    fc.record({
      name: fc.constantFrom('Ons dorp', 'Elders'),
      latitude: fc.double({ min: -89, max: 89, noNaN: true }).map((degrees) => Number(degrees.toFixed(4))),
      longitude: fc.double({ min: -179, max: 179, noNaN: true }).map((degrees) => Number(degrees.toFixed(4))),
    }),
  );
  const programme: fc.Arbitrary<Programme> = fc.record({
    id: fc.uuid().map((uuid) => id<'programme'>(uuid)),
    shippedKey: fc.constant(null),
    importKey: fc.constant(null),
    kind: fc.constantFrom(...PROGRAMME_KINDS),
    title: text,
    provider: text,
    description: text,
    state: fc.constantFrom(...PROGRAMME_STATES),
    language: fc.constantFrom(...PROGRAMME_LANGUAGES),
    places: fc.array(place, { maxLength: 3 }),
    durationMonths: fc.option(fc.integer({ min: 1, max: 240 }), { nil: null }),
    credits: fc.option(fc.integer({ min: 1, max: 400 }), { nil: null }),
    contactMinutes: minutes,
    selfStudyMinutes: minutes,
    costs: fc.array(
      fc.record({
        kind: fc.constantFrom(...COST_KINDS),
        cents: amount,
        per: fc.constantFrom('year' as const, 'programme' as const),
        note: fc.oneof(fc.constant(''), text),
      }),
      { maxLength: 4 },
    ),
    entryRules: fc.record({
      needsBachelor: fc.boolean(),
      needsPremaster: known,
      experienceYears: fc.option(fc.integer({ min: 1, max: 50 }), { nil: null }),
      needsPost: known,
      text,
    }),
    qualificationKind: fc.option(fc.constantFrom(...QUALIFICATION_KINDS), { nil: null }),
    accredited: known,
    stateFunded: known,
    grantEligible: known,
    modular: known,
    recognition: fc.constantFrom(...RECOGNITIONS),
    expiresMonths: fc.option(fc.integer({ min: 1, max: 240 }), { nil: null }),
    themes: fc.uniqueArray(text, { maxLength: 3 }),
    formFeatures: fc.uniqueArray(fc.constantFrom(...FORM_FEATURES)),
    roleKeys: fc.constantFrom([], ['language-coordinator']),
    source: text,
    checkedOn: fc.constantFrom(null, '2026-11-01' as Programme['checkedOn']),
    outcomes: fc.constantFrom(
      [],
      [{ competenceId: maths.competenceId, level: 3 }],
      [{ competenceId: other.competenceId, level: 1 }],
    ),
  });
  const everything = { competences: [maths, other, reading] };

  it('is read back the same, in a workspace that has the entries and in one that does not', () => {
    fc.assert(
      fc.property(fc.uniqueArray(programme, { maxLength: 4, selector: ({ id: one }) => one }), (programmes) => {
        const written = catalogueRows(programmes, { ...context(everything), programmes });
        const rows = written.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
        const here = plan(catalogueHeadings(), rows, { ...everything, programmes });
        expect(here.errors).toEqual([]);
        expect(here.updates).toEqual([]);
        expect(here.summary.unchanged).toBe(programmes.length);
        const elsewhere = plan(catalogueHeadings(), rows, everything);
        const made = elsewhere.creates.map(({ importKey, programme: draft }): Programme => ({
          ...draft,
          id: id<'programme'>(importKey ?? ''),
          shippedKey: null,
          importKey: null,
        }));
        expect(catalogueRows(made, { ...context(everything), programmes: made })).toEqual(written);
      }),
      { numRuns: 150 },
    );
  });

  it('knows each heading that it writes', () => {
    const headers = catalogueHeadings();
    expect(Object.keys(guessCatalogueMapping({ headers }))).toHaveLength(headers.length);
  });
});
