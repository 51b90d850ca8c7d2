import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKindOfMaster, masterLayerOf } from '#shared/domain/overview/master-degree.ts';
import { masterShare, masterShareByDefinition, type MasterShare } from '#shared/domain/overview/master-share.ts';
import { QUALIFICATION_KINDS, type TeamMember } from '#shared/domain/team/entities.ts';
import { DEFAULT_MASTER_SHARE_OPTIONS, type MasterShareOptions } from '#shared/domain/workspace/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates, teams } from '../arbitraries.ts';
import { aMember, aQualification, wtf } from '../builders.ts';

const on = isoDate('2026-10-01');
const studying = { isInProgress: true, awardedOn: null, evidence: 'none' } as const;

/*
 * The team of the worked examples, on 1 October 2026:
 *
 *   anna   OP 1.0        hbo-master, accredited, seen                       counted
 *   bert   OP 0.5        hbo-master, accredited, self-reported              self-reported
 *   cor    OP 0.8        wo-master in progress, expected 2028               in progress
 *   dora   OP 0.6        wo-bachelor, accredited, seen                      counted under b only
 *   emil   OP 1.0        unaccredited "master", seen                        not accredited
 *   fien   OP 1.0        pabo only                                          –
 *   gijs   OP 0.8, care coordinator; doctorate, accredited, seen            counted when coordinators are in
 *   hanna  directie 1.0; hbo-master, accredited, seen                       counted when leaders are in
 *   ivo    LIO 0.5; wo-master, accredited, seen                             never in
 *   jan    OOP 1.0; hbo-master, accredited, seen                            never in
 *   kim    OP 1.0 until 31 July 2026; hbo-master, accredited, seen          has left
 */
const team: readonly TeamMember[] = [
  aMember('anna', { qualifications: [{}] }),
  aMember('bert', { appointments: [{ workingTimeFactor: wtf(0.5) }], qualifications: [{ evidence: 'self-reported' }] }),
  aMember('cor', {
    appointments: [{ workingTimeFactor: wtf(0.8) }],
    qualifications: [{ ...studying, kind: 'wo-master', expectedYear: 2028 }],
  }),
  aMember('dora', { appointments: [{ workingTimeFactor: wtf(0.6) }], qualifications: [{ kind: 'wo-bachelor' }] }),
  aMember('emil', { qualifications: [{ accredited: 'no' }] }),
  aMember('fien', { qualifications: [{ kind: 'pabo' }] }),
  aMember('gijs', {
    appointments: [{ workingTimeFactor: wtf(0.8), isCareCoordinator: true }],
    qualifications: [{ kind: 'doctorate' }],
  }),
  aMember('hanna', { appointments: [{ functionGroup: 'directie' }], qualifications: [{}] }),
  aMember('ivo', {
    appointments: [{ functionGroup: 'lio', workingTimeFactor: wtf(0.5) }],
    qualifications: [{ kind: 'wo-master' }],
  }),
  aMember('jan', { appointments: [{ functionGroup: 'oop' }], qualifications: [{}] }),
  aMember('kim', { appointments: [{ to: isoDate('2026-07-31') }], qualifications: [{}] }),
];

function shareWith(options: Partial<MasterShareOptions>, members = team): MasterShare {
  return masterShare({ members, on, options: { ...DEFAULT_MASTER_SHARE_OPTIONS, ...options }, targetPercent: 30 });
}

describe('the master share of the worked example', () => {
  it('counts heads: 2 of 7 = 29 %, needed ⌈30 % × 7⌉ = ⌈2.1⌉ = 3, gap 1', () => {
    const figure = shareWith({});
    expect(figure.denominator).toEqual({
      amount: 7,
      personIds: ['anna', 'bert', 'cor', 'dora', 'emil', 'fien', 'gijs'],
    });
    expect(figure.counted).toEqual({
      amount: 2,
      personIds: ['anna', 'gijs'],
      share: { numerator: 2, denominator: 7, percent: 29 },
    });
    expect(figure.selfReported).toMatchObject({ amount: 1, personIds: ['bert'] });
    expect(figure.inProgress).toMatchObject({
      amount: 1,
      personIds: ['cor'],
      byExpectedYear: [{ expectedYear: 2028, amount: 1, personIds: ['cor'] }],
    });
    expect(figure.notAccredited).toMatchObject({ amount: 1, personIds: ['emil'] });
    expect(figure.target).toEqual({ percent: 30, needed: 3, gap: 1 });
  });

  it('says its date and how it was counted', () => {
    expect(shareWith({})).toMatchObject({ on, options: DEFAULT_MASTER_SHARE_OPTIONS });
  });

  it('under definition b counts dora too: 3 of 7 = 43 %, gap 0', () => {
    const figure = shareWith({ definition: 'b' });
    expect(figure.counted).toMatchObject({ personIds: ['anna', 'dora', 'gijs'], share: { percent: 43 } });
    expect(figure.target).toEqual({ percent: 30, needed: 3, gap: 0 });
  });

  it('in fte: (1.0 + 0.8) of 5.7 = 32 %, needed ⌈30 % × 57,000⌉ = 17,100, gap 0', () => {
    // Denominator 1.0 + 0.5 + 0.8 + 0.6 + 1.0 + 1.0 + 0.8 = 5.7; 18,000 ÷ 57,000 = 31.6 %.
    const figure = shareWith({ unit: 'fte' });
    expect(figure.denominator.amount).toBe(57_000);
    expect(figure.counted).toMatchObject({ amount: 18_000, share: { numerator: 18_000, percent: 32 } });
    expect(figure.target).toEqual({ percent: 30, needed: 17_100, gap: 0 });
  });

  it('with leaders: 3 of 8', () => {
    const figure = shareWith({ includesLeaders: true });
    expect(figure.counted.share).toMatchObject({ numerator: 3, denominator: 8 });
    expect(figure.counted.personIds).toContain('hanna');
  });

  it('without care coordinators: 1 of 6', () => {
    expect(shareWith({ includesCareCoordinators: false }).counted.share).toMatchObject({
      numerator: 1,
      denominator: 6,
    });
  });

  it('gives both definitions side by side', () => {
    const both = masterShareByDefinition({
      members: team,
      on,
      options: DEFAULT_MASTER_SHARE_OPTIONS,
      targetPercent: 30,
    });
    expect([both.a.counted.amount, both.b.counted.amount]).toEqual([2, 3]);
    expect([both.a.options.definition, both.b.options.definition]).toEqual(['a', 'b']);
  });
});

describe('the master share', () => {
  it('has no share without teachers, and no gap', () => {
    const figure = shareWith({}, []);
    expect(figure.denominator.amount).toBe(0);
    expect(figure.counted.share).toBeNull();
    expect(figure.target).toEqual({ percent: 30, needed: 0, gap: 0 });
  });

  it('has no share in fte when no size is known', () => {
    const figure = shareWith({ unit: 'fte' }, [
      aMember('anna', { appointments: [{ workingTimeFactor: wtf(0) }], qualifications: [{}] }),
    ]);
    expect(figure.counted.share).toBeNull();
    expect(figure.counted.personIds).toEqual(['anna']);
  });

  it('in fte weighs only the appointments that count: 0.6 as teacher, not 0.4 as care coordinator or support staff', () => {
    const member = aMember('anna', {
      appointments: [
        { workingTimeFactor: wtf(0.6) },
        { workingTimeFactor: wtf(0.4), isCareCoordinator: true },
        { workingTimeFactor: wtf(0.2), functionGroup: 'oop' },
      ],
    });
    expect(shareWith({ unit: 'fte', includesCareCoordinators: false }, [member]).denominator.amount).toBe(6_000);
    expect(shareWith({ unit: 'fte' }, [member]).denominator.amount).toBe(10_000);
  });

  it('puts a person once, in his best layer', () => {
    const member = aMember('anna', {
      qualifications: [{ ...studying, kind: 'doctorate' }, { accredited: 'no' }, { evidence: 'none' }, {}],
    });
    const figure = shareWith({}, [member]);
    expect([
      figure.counted.amount,
      figure.selfReported.amount,
      figure.inProgress.amount,
      figure.notAccredited.amount,
    ]).toEqual([1, 0, 0, 0]);
  });

  it('orders who is studying by expected year, without a year last', () => {
    const years = [null, 2029, 2027, 2029];
    const members = years.map((expectedYear, index) =>
      aMember(`person-${String(index)}`, { qualifications: [{ ...studying, expectedYear }] }),
    );
    expect(
      shareWith({}, members).inProgress.byExpectedYear.map(({ expectedYear, amount }) => [expectedYear, amount]),
    ).toEqual([
      [2027, 1],
      [2029, 2],
      [null, 1],
    ]);
  });

  it('expects a person with two studies in the earlier year', () => {
    const member = aMember('anna', {
      qualifications: [
        { ...studying, expectedYear: 2030 },
        { ...studying, expectedYear: 2028 },
      ],
    });
    expect(shareWith({}, [member]).inProgress.byExpectedYear).toMatchObject([{ expectedYear: 2028, amount: 1 }]);
  });
});

describe('the layer of a degree', () => {
  it.each([
    [{}, 'counted'],
    [{ awardedOn: null }, 'counted'],
    [{ awardedOn: isoDate('2026-10-01') }, 'counted'],
    [{ awardedOn: isoDate('2026-10-02') }, null],
    [{ evidence: 'self-reported' }, 'self-reported'],
    [{ evidence: 'none' }, 'self-reported'],
    [{ accredited: 'unknown' }, 'self-reported'],
    [{ evidence: 'none', accredited: 'unknown' }, 'self-reported'],
    [{ accredited: 'no' }, 'not-accredited'],
    [{ accredited: 'no', isInProgress: true, awardedOn: null }, 'not-accredited'],
    [{ isInProgress: true, awardedOn: null }, 'in-progress'],
    [{ kind: 'register-programme' }, null],
    [{ kind: 'hbo-bachelor' }, null],
  ] as const)('%j is %s', (changes, layer) => {
    expect(masterLayerOf(aQualification(changes), 'a', on)).toBe(layer);
  });

  it('knows the kinds of both definitions', () => {
    const kindsOf = (definition: 'a' | 'b'): readonly string[] =>
      QUALIFICATION_KINDS.filter((kind) => isKindOfMaster(kind, definition));
    expect(kindsOf('a')).toEqual(['hbo-master', 'wo-master', 'doctorate']);
    expect(kindsOf('b')).toEqual(['wo-bachelor', 'hbo-master', 'wo-master', 'doctorate']);
  });
});

describe('for any team', () => {
  const options: fc.Arbitrary<MasterShareOptions> = fc.record({
    definition: fc.constantFrom('a' as const, 'b' as const),
    unit: fc.constantFrom('persons' as const, 'fte' as const),
    includesLeaders: fc.boolean(),
    includesCareCoordinators: fc.boolean(),
  });
  const inputs = fc.record({ members: teams, on: dates(), options, targetPercent: fc.integer({ min: 0, max: 100 }) });

  it('the layers are apart and lie within the denominator', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { denominator, counted, selfReported, inProgress, notAccredited } = masterShare(input);
        const layers = [counted, selfReported, inProgress, notAccredited];
        const people = layers.flatMap((layer) => layer.personIds);
        expect(new Set(people).size).toBe(people.length);
        expect(people.every((person) => denominator.personIds.includes(person))).toBe(true);
        expect(layers.reduce((sum, layer) => sum + layer.amount, 0)).toBeLessThanOrEqual(denominator.amount);
        expect(inProgress.byExpectedYear.flatMap(({ personIds }) => personIds).toSorted()).toEqual(
          inProgress.personIds.toSorted(),
        );
      }),
    );
  });

  it('definition b counts at least as many as a, of the same denominator', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { a, b } = masterShareByDefinition(input);
        expect(b.denominator).toEqual(a.denominator);
        expect(b.counted.amount).toBeGreaterThanOrEqual(a.counted.amount);
        expect(a.counted.personIds.every((person) => b.counted.personIds.includes(person))).toBe(true);
      }),
    );
  });

  it('there is no gap exactly when the share reaches the target', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { counted, denominator, target } = masterShare(input);
        expect(target.gap === 0).toBe(counted.amount * 100 >= input.targetPercent * denominator.amount);
      }),
    );
  });

  it('there is a share exactly when there is a denominator, and it is at most 100 %', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { counted, denominator } = masterShare(input);
        expect(counted.share === null).toBe(denominator.amount === 0);
        if (counted.share !== null) expect(counted.share.percent).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('the order of the team changes no figure', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const one = masterShare(input);
        const other = masterShare({ ...input, members: input.members.toReversed() });
        expect(other.counted.share).toEqual(one.counted.share);
        expect(other.target).toEqual(one.target);
      }),
    );
  });
});
