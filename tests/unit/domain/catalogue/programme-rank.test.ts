import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '#shared/domain/catalogue/distance.ts';
import { RANKS, rankProgramme, rankProgrammes, type RankWish } from '#shared/domain/catalogue/programme-rank.ts';
import { id } from '../builders.ts';
import { aProgramme } from './programme-builders.ts';

const UTRECHT = { latitude: 52.09, longitude: 5.12 };
const ZWOLLE = { name: 'Zwolle', latitude: 52.51, longitude: 6.09 };
const maths = id<'competence'>('maths');
const reading = id<'competence'>('reading');
const wish = (changes: Partial<RankWish> = {}): RankWish => ({
  wanted: [{ competenceId: maths, level: 3 }],
  formWishes: {},
  from: null,
  mostKm: null,
  ...changes,
});

describe('distance', () => {
  it('from Utrecht to Zwolle is about 81 km as the crow flies, and nothing to itself', () => {
    expect(distanceKm(UTRECHT, ZWOLLE)).toBeCloseTo(80.8, 0);
    expect(distanceKm(UTRECHT, UTRECHT)).toBe(0);
  });
});

describe('the rank of an entry', () => {
  const rankOf = (changes: Parameters<typeof aProgramme>[0], changedWish: Partial<RankWish> = {}) =>
    rankProgramme(aProgramme(changes), wish(changedWish));

  it('is high when it brings to a wanted level, medium when it works on it, low otherwise', () => {
    expect(rankOf({ outcomes: [{ competenceId: maths, level: 3 }] }).rank).toBe('high');
    expect(rankOf({ outcomes: [{ competenceId: maths, level: 2 }] })).toMatchObject({
      rank: 'medium',
      reasons: [{ code: 'works-on', count: 1, of: 1 }],
    });
    expect(rankOf({ outcomes: [{ competenceId: reading, level: 4 }] })).toMatchObject({
      rank: 'low',
      reasons: [{ code: 'reaches-nothing' }],
    });
  });

  it('is medium when it is too far away or only announced', () => {
    const outcomes = [{ competenceId: maths, level: 4 }];
    expect(rankOf({ outcomes, places: [ZWOLLE] }, { from: UTRECHT, mostKm: 50 }).rank).toBe('medium');
    expect(rankOf({ outcomes, places: [ZWOLLE] }, { from: UTRECHT, mostKm: 100 }).rank).toBe('high');
    expect(rankOf({ outcomes, state: 'planned' }).rank).toBe('medium');
  });

  it('does not suffer from what is not known', () => {
    const outcomes = [{ competenceId: maths, level: 3 }];
    expect(rankOf({ outcomes, places: [] }, { from: UTRECHT, mostKm: 10 })).toMatchObject({ rank: 'high', km: null });
    expect(rankOf({ outcomes, places: [ZWOLLE] }, { from: null, mostKm: 10 })).toMatchObject({
      rank: 'high',
      km: null,
    });
  });

  it('takes the nearest place, and the school itself as no distance', () => {
    const far = { name: 'Vlissingen', latitude: 51.44, longitude: 3.57 };
    expect(rankOf({ places: [far, ZWOLLE] }, { from: UTRECHT }).km).toBeCloseTo(80.8, 0);
    expect(rankOf({ places: [far], formFeatures: ['on-site'] }, { from: UTRECHT }).km).toBe(0);
  });

  it('orders equals by strong wishes on form, then by distance', () => {
    const outcomes = [{ competenceId: maths, level: 3 }];
    const modular = aProgramme({ id: id('modular'), title: 'B', outcomes, formFeatures: ['modular'] });
    const near = aProgramme({ id: id('near'), title: 'C', outcomes, places: [{ name: 'Utrecht', ...UTRECHT }] });
    const far = aProgramme({ id: id('far'), title: 'A', outcomes, places: [ZWOLLE] });
    const order = rankProgrammes(
      [far, near, modular],
      wish({ from: UTRECHT, formWishes: { modular: 4, 'on-site': 3 } }),
    );
    expect(order.map(({ programme }) => programme.id)).toEqual(['modular', 'near', 'far']);
  });

  it('never puts a lower rank before a higher one, and keeps every entry', () => {
    const entry = fc.record({
      level: fc.integer({ min: 0, max: 4 }),
      state: fc.constantFrom('active' as const, 'planned' as const, 'ended' as const),
      isFar: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        const programmes = entries.map(({ level, state, isFar }, index) =>
          aProgramme({
            id: id(`programme-${String(index)}`),
            state,
            places: isFar ? [ZWOLLE] : [],
            outcomes: level === 0 ? [] : [{ competenceId: maths, level }],
          }),
        );
        const ranked = rankProgrammes(programmes, wish({ from: UTRECHT, mostKm: 40 }));
        expect(new Set(ranked.map(({ programme }) => programme.id)).size).toBe(programmes.length);
        const ranks = ranked.map(({ rank }) => RANKS.indexOf(rank));
        expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
      }),
    );
  });
});
