import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Programme, ProgrammeLink } from '#shared/domain/catalogue/entities.ts';
import {
  orderProgrammes,
  programmeFilter,
  searchWords,
  type CatalogueFilter,
  type IndexedProgramme,
} from '#shared/domain/catalogue/filter-programmes.ts';
import { pathsThrough } from '#shared/domain/catalogue/learning-paths.ts';
import { packageSummary } from '#shared/domain/catalogue/package-summary.ts';
import { programmePrice } from '#shared/domain/catalogue/programme-costs.ts';
import { id } from '../builders.ts';
import { aProgramme } from './programme-builders.ts';

const tuition = (cents: number, per: 'year' | 'programme') => ({ kind: 'tuition' as const, cents, per, note: '' });
const ALL: CatalogueFilter = {
  query: '',
  kind: null,
  mostKm: null,
  mostCents: null,
  pricePer: 'whole',
  mostMonths: null,
  language: null,
  features: [],
  isGrantEligible: false,
  isStateFunded: false,
  isAccredited: false,
  isOwn: false,
  withEnded: false,
};
const indexed = (changes: Partial<Programme> = {}, km: number | null = null): IndexedProgramme => {
  const programme = aProgramme(changes);
  return { programme, words: searchWords(programme), price: programmePrice(programme), km };
};
const answer = (filter: Partial<CatalogueFilter>, changes: Partial<Programme> = {}, km: number | null = null) =>
  programmeFilter({ ...ALL, ...filter })(indexed(changes, km));

describe('the price of an entry', () => {
  it('counts a price per year for each study year: two years of 8,300 euro are 16,600', () => {
    expect(programmePrice({ costs: [tuition(830_000, 'year')], durationMonths: 24 })).toEqual({
      whole: 1_660_000,
      perYear: 830_000,
    });
  });

  it('spreads a price of the whole: 13,900 and 4,500 euro over two years are 9,200 a year', () => {
    const costs = [tuition(1_390_000, 'programme'), { ...tuition(450_000, 'programme'), kind: 'materials' as const }];
    expect(programmePrice({ costs, durationMonths: 24 })).toEqual({ whole: 1_840_000, perYear: 920_000 });
    expect(programmePrice({ costs, durationMonths: 18 }).perYear).toBe(920_000);
  });

  it('is not known without a price, and half known without a length', () => {
    expect(programmePrice({ costs: [], durationMonths: 24 })).toEqual({ whole: null, perYear: null });
    expect(programmePrice({ costs: [tuition(100, 'year')], durationMonths: null })).toEqual({
      whole: null,
      perYear: 100,
    });
    expect(programmePrice({ costs: [tuition(100, 'programme')], durationMonths: null })).toEqual({
      whole: 100,
      perYear: null,
    });
  });
});

describe('the filter of the catalogue', () => {
  it('takes what is not known for neither in nor out', () => {
    expect(answer({ mostCents: 100_000 })).toBe('unknown');
    expect(answer({ mostCents: 100_000 }, { costs: [tuition(79_500, 'programme')] })).toBe('fits');
    expect(answer({ mostCents: 50_000 }, { costs: [tuition(79_500, 'programme')] })).toBe('out');
    expect(answer({ mostKm: 30 })).toBe('unknown');
    expect(answer({ mostKm: 30 }, {}, 12)).toBe('fits');
    expect(answer({ mostKm: 30 }, {}, 31)).toBe('out');
    expect(answer({ mostMonths: 12 }, { durationMonths: null })).toBe('unknown');
    expect(answer({ isGrantEligible: true }, { grantEligible: 'unknown' })).toBe('unknown');
    expect(answer({ isGrantEligible: true }, { grantEligible: 'no' })).toBe('out');
    expect(answer({ language: 'nl' }, { language: 'unknown' })).toBe('unknown');
    expect(answer({ language: 'unknown' }, { language: 'nl' })).toBe('out');
    // One thing that speaks against it is enough.
    expect(answer({ mostKm: 30, isAccredited: true }, { accredited: 'no' })).toBe('out');
  });

  it('finds words without accents and in any order, hides what has ended and shows what is announced', () => {
    const music = { title: 'Muziekspecialist', provider: 'Réunie', themes: ['Kunst'] };
    expect(answer({ query: 'reunie muziek' }, music)).toBe('fits');
    expect(answer({ query: 'kunst gym' }, music)).toBe('out');
    expect(answer({}, { state: 'planned' })).toBe('fits');
    expect(answer({}, { state: 'ended' })).toBe('out');
    expect(answer({ withEnded: true }, { state: 'ended' })).toBe('fits');
    expect(answer({ isOwn: true }, { shippedKey: 'register:x' })).toBe('out');
    expect(answer({ features: ['modular', 'on-site'] }, { formFeatures: ['modular'] })).toBe('out');
  });

  it('orders by what is known and puts the rest last, never as 0', () => {
    const entries = [
      indexed({ title: 'Onbekend' }),
      indexed({ title: 'Duur', costs: [tuition(900, 'programme')] }),
      indexed({ title: 'Goedkoop', costs: [tuition(5, 'programme')] }),
    ];
    const titles = orderProgrammes(entries, 'price', 'whole').map(({ programme }) => programme.title);
    expect(titles).toEqual(['Goedkoop', 'Duur', 'Onbekend']);
    expect(orderProgrammes(entries, 'title', 'whole')).toBe(entries);
  });

  it('asking more never lets more in', () => {
    const some = fc.record({
      durationMonths: fc.option(fc.integer({ min: 1, max: 48 }), { nil: null }),
      accredited: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      costs: fc.array(
        fc.integer({ min: 1, max: 10_000 }).map((cents) => tuition(cents, 'programme')),
        { maxLength: 2 },
      ),
    });
    const rank = { fits: 2, unknown: 1, out: 0 };
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 1, max: 48 }),
        fc.integer({ min: 1, max: 10_000 }),
        (entry, months, cents) => {
          const loose = answer({ mostMonths: months }, entry);
          const strict = answer({ mostMonths: months, mostCents: cents, isAccredited: true }, entry);
          expect(rank[strict]).toBeLessThanOrEqual(rank[loose]);
        },
      ),
    );
  });
});

describe('paths', () => {
  const link = (fromId: string, toId: string, kind: ProgrammeLink['kind'] = 'leads-on-to'): ProgrammeLink => ({
    id: id(`${fromId}-${toId}`),
    fromId: id(fromId),
    toId: id(toId),
    kind,
    note: '',
  });

  it('run from a course by a register programme to each master that follows', () => {
    const links = [
      link('course', 'register'),
      link('register', 'sen'),
      link('register', 'li'),
      link('x', 'li', 'module-of'),
    ];
    expect(pathsThrough(id('register'), links)).toEqual([
      ['course', 'register', 'sen'],
      ['course', 'register', 'li'],
    ]);
    expect(pathsThrough(id('li'), links)).toEqual([['course', 'register', 'li']]);
    expect(pathsThrough(id('x'), links)).toEqual([]);
  });

  it('hold the entry, follow links, and name nothing twice, whatever the links', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
        const links = pairs.map(([from, to]) => link(from, to));
        for (const path of pathsThrough(id('a'), links)) {
          expect(path).toContain('a');
          expect(new Set(path).size).toBe(path.length);
          path.slice(1).forEach((to, index) => {
            expect(links.some((one) => one.fromId === path[index] && one.toId === to)).toBe(true);
          });
        }
      }),
    );
  });
});

describe('a package of modules', () => {
  it('adds up what modules say, tells how many do not, and expires with the first', () => {
    const modules = [
      aProgramme({ credits: 5, contactMinutes: 600, expiresMonths: 60, costs: [tuition(50_000, 'programme')] }),
      aProgramme({ credits: 10, contactMinutes: null, expiresMonths: 36 }),
      aProgramme({ credits: null }),
    ];
    expect(packageSummary(modules)).toEqual({
      modules: 3,
      credits: { sum: 15, unknown: 1 },
      contactMinutes: { sum: 600, unknown: 2 },
      selfStudyMinutes: { sum: null, unknown: 3 },
      price: { sum: 50_000, unknown: 2 },
      withinMonths: 36,
    });
  });
});
