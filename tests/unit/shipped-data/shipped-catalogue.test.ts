import { describe, expect, it } from 'vitest';
import { readCatalogue } from '#core/services/shipped-data/read-catalogue.ts';
import { readEvaluationFigures } from '#core/services/shipped-data/read-evaluation-figures.ts';
import { readPlaces } from '#core/services/shipped-data/read-places.ts';
import { readSourceNotes } from '#core/services/shipped-data/read-source-notes.ts';
import { readShippedLinks } from '#core/services/shipped-data/shipped-links.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';

const codes = ['B02', 'B04', 'B06', 'B09', 'B10', 'B11', 'B13', 'B14', 'T1', 'T4', 'T5', 'T6', 'T7', 'T8', 'S2', 'S3'];
const competenceIds = new Map(codes.map((code) => [code, `id of ${code}` as CompetenceId]));
const programmes = await readCatalogue('assets', competenceIds);
const ofKind = (kind: string) => programmes.filter((programme) => programme.kind === kind);
const titled = (title: string) => programmes.filter((programme) => programme.title === title);

describe('the shipped catalogue', () => {
  it('is in Dutch: the English notes of the sources are not taken over', () => {
    const texts = programmes.flatMap(({ title, provider, description }) => [title, provider, description]);
    expect(texts.filter((text) => /\b(with|and|the)\b/.test(text))).toEqual([]);
  });

  it('has the 94 register programmes, the 52 masters and premasters, and the templates of activities', () => {
    expect(ofKind('register-programme')).toHaveLength(94);
    const masters = programmes.filter(({ shippedKey }) => shippedKey?.startsWith('master:') === true);
    expect(masters).toHaveLength(52);
    expect(masters.filter(({ state }) => state === 'planned')).toHaveLength(8);
    expect(ofKind('premaster')).toHaveLength(4);
    expect(programmes.filter(({ shippedKey }) => shippedKey?.startsWith('activity:') === true)).toHaveLength(14);
  });

  it('has a key of its own for each entry, a source and a day on which it was looked at', () => {
    expect(new Set(programmes.map(({ shippedKey }) => shippedKey)).size).toBe(programmes.length);
    expect(programmes.filter(({ source, checkedOn }) => source === '' || checkedOn === null)).toEqual([]);
  });

  it('never takes a register programme for a master, for accredited or for one that a grant pays', () => {
    for (const programme of ofKind('register-programme')) {
      expect(programme).toMatchObject({
        accredited: 'no',
        grantEligible: 'no',
        recognition: 'sector',
        qualificationKind: 'register-programme',
      });
    }
  });

  it('keeps what the sources say of money and entry, and nothing else', () => {
    const [craft] = titled('Master Professioneel Meesterschap');
    expect(craft?.costs).toEqual([{ kind: 'tuition', cents: 830_000, per: 'year', note: '' }]);
    expect(craft?.entryRules).toMatchObject({ needsBachelor: true, experienceYears: 2 });
    const [unfunded] = titled('Master Onderwijskunde');
    expect(unfunded?.costs).toEqual([
      { kind: 'tuition', cents: 1_390_000, per: 'programme', note: '' },
      { kind: 'materials', cents: 450_000, per: 'programme', note: '' },
    ]);
    for (const programme of titled('Wo-master pedagogiek')) {
      expect(programme).toMatchObject({ stateFunded: 'unknown', durationMonths: 48 });
      expect(programme.entryRules.needsPremaster).toBe('yes');
    }
    for (const programme of titled('Master Special Educational Needs (SEN)')) {
      expect(programme.entryRules).toMatchObject({ needsPremaster: 'no', needsPost: 'yes' });
    }
  });

  it('knows where every named place lies', () => {
    const places = programmes.flatMap((programme) => programme.places);
    expect(places.filter(({ latitude, longitude }) => latitude === null || longitude === null)).toEqual([]);
    // Within the Netherlands.
    for (const { latitude, longitude } of places) {
      expect(latitude).toBeGreaterThan(50.7);
      expect(latitude).toBeLessThan(53.6);
      expect(longitude).toBeGreaterThan(3.3);
      expect(longitude).toBeLessThan(7.3);
    }
  });

  it('ties titles to competences and roles', () => {
    const [language] = titled('Coördinator Taal');
    expect(language?.outcomes).toEqual([
      { competenceId: 'id of T4', level: 3 },
      { competenceId: 'id of B10', level: 3 },
    ]);
    expect(language?.roleKeys).toEqual([
      'language-coordinator',
      'language-specialist',
      'language-mathematics-didactics',
    ]);
  });
});

describe('what is shipped beside it', () => {
  it('places lie within the Netherlands, each once, in the order of their names', async () => {
    const { places, checkedOn } = await readPlaces('assets');
    expect(checkedOn).toBe('2026-11-01');
    const names = places.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    const abroad = places.filter(
      ({ latitude, longitude }) => latitude < 50.7 || latitude > 53.6 || longitude < 3.3 || longitude > 7.3,
    );
    expect(abroad).toEqual([]);
  });

  it('links name titles that are shipped', async () => {
    for (const { from, to } of await readShippedLinks('assets')) {
      expect(titled(from)).not.toEqual([]);
      expect(titled(to)).not.toEqual([]);
    }
  });

  it('each remark of the sources has Dutch words, and each master its remarks', async () => {
    const notes = await readSourceNotes('assets');
    const keys = new Set(programmes.map(({ shippedKey }) => shippedKey));
    expect([...notes.keys()].filter((key) => !keys.has(key))).toEqual([]);
    expect(notes.get('master:Master Onderwijskunde:NCOI:')?.[1]?.nl).toMatch(/13\.900 euro voor de hele opleiding/);
  });

  it('national figures are those of Tabel 12 and 13, with n where the source says it', async () => {
    const figures = await readEvaluationFigures('assets');
    expect(figures).toContainEqual({ of: 'post-hbo', aspect: 'quality', mean: 3.2, n: null });
    expect(figures).toContainEqual({ of: 'hbo-master', aspect: 'fit-with-wanted-competence', mean: 3.7, n: 137 });
    expect(figures).toHaveLength(4 + 6);
  });
});
