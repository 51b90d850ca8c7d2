import { describe, expect, it } from 'vitest';
import type { FindingInput } from '#shared/domain/findings/finding-input.ts';
import type { PlanCover, PlanItem, PlanSession } from '#shared/domain/plans/entities.ts';
import type { Payer } from '#shared/domain/plans/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, id, wtf } from '../builders.ts';
import { aProgramme } from '../catalogue/programme-builders.ts';
import { aPlanItem } from '../plans/plan-builders.ts';
import { aFindingInput, codesOf, factsOf, foundOf, rulesWithout } from './finding-builders.ts';

const anna = aMember('anna');
const course = (changes: Parameters<typeof aPlanItem>[0] = {}) =>
  aPlanItem({ kind: 'short-course', goalIds: [id('goal-1')], ...changes });

describe('hours', () => {
  const at = (factor: number, minutes: number, changes: Partial<PlanItem> = {}): Partial<FindingInput> => ({
    members: [aMember('anna', { appointments: [{ workingTimeFactor: wtf(factor) }] })],
    items: [{ ...course({ hours: [{ minutes }] }), ...changes }],
  });

  it('go beyond the right of 58.1 hours at 0.7 by 1.9 hours with 60', () => {
    expect(factsOf('hours-above-right', at(0.7, 3_600))).toEqual({
      source: 'sources.professionalisation',
      year: 2026,
      committed: 3_600,
      right: 3_486,
      over: 114,
    });
    expect(codesOf(at(0.7, 3_486))).toEqual([]);
  });

  it('count what was saved, not what is wished nor what is past', () => {
    const saved = [
      {
        id: id<'hour-saving'>('saving'),
        personId: anna.person.id,
        source: 'sustainable-basic' as const,
        fromSchoolYear: 2025,
        minutes: 120,
        purpose: '',
      },
    ];
    const basic = { ...at(0.7, 1), items: [course({ hours: [{ source: 'sustainable-basic', minutes: 1_700 }] })] };
    expect(codesOf(basic)).toEqual(['hours-above-right']);
    expect(codesOf({ ...basic, savings: saved })).toEqual([]);
    expect(codesOf(at(0.7, 3_600, { state: 'wish' }))).toEqual([]);
    expect(codesOf({ ...basic, items: [course({ hours: [{ schoolYear: 2025, minutes: 9_000 }] })] })).toEqual([]);
  });

  it('are told as not known without a size of the appointment or a rule', () => {
    expect(factsOf('hour-right-unknown', at(0, 60))).toMatchObject({ reason: 'reasons.no-working-time' });
    const ruleless = { ...at(1, 9_000), rules: rulesWithout('professionalisation-hours') };
    expect(codesOf(ruleless)).toEqual(['hour-right-unknown', 'rule-missing']);
    expect(codesOf({ ...at(1, 9_000), items: [course({ hours: [{ source: 'imposed', minutes: 9_000 }] })] })).toEqual(
      [],
    );
  });
});

describe('money', () => {
  const paid = (payer: Payer, cents: number) => ({ items: [course({ costs: [{ payer, cents, year: 2027 }] })] });
  const budget = (cents: number) => [
    { id: id<'budget'>('b'), year: 2027, payer: 'school' as const, title: '', purpose: '', cents },
  ];

  it('goes above a budget of 4,000 with 4,250 by 250', () => {
    expect(factsOf('budget-exceeded', { ...paid('school', 425_000), budgets: budget(400_000) })).toEqual({
      year: 2027,
      payer: 'payers.school',
      committed: 425_000,
      budget: 400_000,
      over: 25_000,
    });
    expect(codesOf({ ...paid('school', 400_000), budgets: budget(400_000) })).toEqual([]);
  });

  it('is promised without a budget by the school, not by the teacher', () => {
    expect(codesOf(paid('school', 100))).toEqual(['budget-not-set']);
    expect(codesOf(paid('teacher', 100))).toEqual([]);
  });

  it('goes beyond what one person can have saved: 4 years of 400 at 0.8 is 1,600', () => {
    const own = (cents: number): Partial<FindingInput> => ({
      ...paid('school', cents),
      members: [aMember('anna', { appointments: [{ workingTimeFactor: wtf(0.8) }] })],
      budgets: budget(9_000_000),
    });
    expect(factsOf('own-budget-exceeded', own(170_000))).toEqual({
      year: 2027,
      promised: 170_000,
      most: 160_000,
      years: 4,
    });
    expect(codesOf(own(160_000))).toEqual([]);
    const pool = { ...aFindingInput().setting, budgetMode: 'school-pool' as const };
    expect(codesOf({ ...own(170_000), setting: pool })).toEqual([]);
    expect(codesOf({ ...own(170_000), rules: rulesWithout('professionalisation-budget') })).toEqual(['rule-missing']);
  });
});

describe('cover', () => {
  const session = (heldOn: string, needsCover = true): PlanSession => ({
    id: id(heldOn),
    heldOn: isoDate(heldOn),
    minutes: 360,
    needsCover,
  });
  const cover = (changes: Partial<PlanCover> = {}): PlanCover => ({
    id: id('cover'),
    weekday: 3,
    from: isoDate('2027-01-04'),
    to: isoDate('2027-01-31'),
    minutesPerWeek: 360,
    state: 'found',
    coveredBy: '',
    ...changes,
  });
  const away = (name: string, changes: Partial<PlanItem>): PlanItem => ({
    ...course(),
    id: id(name),
    personId: id(name),
    ...changes,
  });
  const three = ['anna', 'bram', 'cato'].map((name) => away(name, { sessions: [session('2027-01-13')] }));

  it('is asked for three on one day where two is the most, and told for two', () => {
    expect(factsOf('absent-above-limit', { items: three })).toEqual({ day: '2027-01-13', days: 1, away: 3, most: 2 });
    expect(codesOf({ items: three.slice(0, 2) })).toEqual(['absent-together']);
    expect(codesOf({ items: three.slice(0, 1) })).toEqual([]);
  });

  it('is not asked for sessions without need, on past days or of wishes', () => {
    const without = three.map((item) => ({ ...item, sessions: [session('2027-01-13', false)] }));
    expect(codesOf({ items: without })).toEqual([]);
    expect(codesOf({ items: three, today: isoDate('2027-01-14') })).toEqual([]);
    expect(codesOf({ items: three.map((item) => ({ ...item, state: 'wish' as const })) })).toEqual([]);
  });

  it('finds a weekday of cover – 13 January 2027 is a Wednesday – beside a session, once for all weeks', () => {
    const weekly = [
      away('anna', { cover: [cover()] }),
      away('bram', { cover: [cover({ to: isoDate('2027-01-20') })] }),
    ];
    expect(factsOf('absent-together', { items: weekly })).toEqual({ day: '2027-01-06', days: 3, away: 2, most: 2 });
    const beside = [away('anna', { cover: [cover()] }), away('bram', { sessions: [session('2027-01-13')] })];
    expect(factsOf('absent-together', { items: beside })).toMatchObject({ day: '2027-01-13' });
    expect(codesOf({ items: [away('anna', { cover: [cover({ weekday: 4 })] }), beside[1] ?? course()] })).toEqual([]);
  });

  it('leaves holidays out', () => {
    const two = three
      .slice(0, 2)
      .map((item) => ({ ...item, sessions: [], cover: [cover({ to: isoDate('2027-01-13') })] }));
    const holidays = [
      { id: id<'school-holiday'>('h'), title: '', from: isoDate('2027-01-04'), to: isoDate('2027-01-08') },
    ];
    expect(factsOf('absent-together', { items: two })).toMatchObject({ day: '2027-01-06', days: 2 });
    expect(factsOf('absent-together', { items: two, holidays })).toMatchObject({ day: '2027-01-13', days: 1 });
  });

  it('is still looked for until it is found or the period is over', () => {
    const needed = { items: [away('anna', { cover: [cover({ state: 'needed' })] })] };
    expect(codesOf(needed)).toEqual(['cover-not-found']);
    expect(codesOf({ ...needed, today: isoDate('2027-02-01') })).toEqual([]);
    expect(codesOf({ items: [away('anna', { cover: [cover()] })] })).toEqual([]);
  });
});

describe('load', () => {
  const heavy = (name: string, from: string, to: string, changes: Partial<PlanItem> = {}) =>
    course({ id: id(name), kind: 'register-programme', startsOn: isoDate(from), endsOn: isoDate(to), ...changes });
  const loadCodes = (member: FindingInput['members'][number], ...items: PlanItem[]) =>
    codesOf({ members: [member], items }).filter((code) => code !== 'no-follow-up');

  it('is two heavy programmes that share a day, not one after the other nor beside a course', () => {
    const first = heavy('a', '2026-09-01', '2027-06-30');
    expect(loadCodes(anna, first, heavy('b', '2027-06-30', '2028-06-30'))).toEqual(['two-heavy-at-once']);
    expect(loadCodes(anna, first, heavy('b', '2027-07-01', '2028-06-30'))).toEqual([]);
    expect(loadCodes(anna, first, heavy('b', '2027-01-01', '2028-06-30', { kind: 'short-course' }))).toEqual([]);
    expect(loadCodes(anna, first, heavy('b', '2027-01-01', '2028-06-30', { state: 'wish' }))).toEqual([]);
    expect(loadCodes(anna, first, heavy('b', '2027-01-01', '2028-06-30', { endsOn: null }))).toEqual([]);
  });

  it('is a heavy programme in the first three years, not after, nor when the years are not known', () => {
    const starter = (teachingSince: string | null) =>
      aMember('anna', { person: { teachingSince: teachingSince === null ? null : isoDate(teachingSince) } });
    const item = heavy('a', '2027-02-01', '2027-06-30');
    expect(loadCodes(starter('2025-08-01'), item)).toEqual(['starter-overloaded']);
    expect(loadCodes(starter('2020-08-01'), item)).toEqual([]);
    expect(loadCodes(starter(null), item)).toEqual([]);
    expect(loadCodes(starter('2025-08-01'), { ...item, kind: 'coaching' })).toEqual([]);
  });
});

describe('goal and follow-up', () => {
  const input = (changes: Partial<PlanItem>) => ({ members: [anna], items: [course(changes)] });

  it('is loose sand without a goal, until the item is over', () => {
    expect(codesOf(input({ goalIds: [] }))).toEqual(['no-goal']);
    expect(codesOf(input({}))).toEqual([]);
    expect(codesOf(input({ goalIds: [], state: 'achieved' }))).toEqual([]);
  });

  it('misses an agreement on what comes after a heavy programme, not one that says something', () => {
    const heavy = input({ kind: 'register-programme' });
    const agreement = { itemId: id<'plan-item'>('item-1'), afterRoleId: null, firstTask: '', sharing: '' };
    expect(codesOf(heavy)).toEqual(['no-follow-up']);
    expect(codesOf({ ...heavy, agreements: [agreement] })).toEqual(['no-follow-up']);
    expect(codesOf({ ...heavy, agreements: [{ ...agreement, firstTask: 'Werkgroep rekenen' }] })).toEqual([]);
    expect(codesOf(input({ kind: 'register-programme', state: 'wish' }))).toEqual([]);
    expect(codesOf(input({ kind: 'short-course' }))).toEqual([]);
  });
});

describe('employment', () => {
  const member = aMember('anna', { appointments: [{ from: isoDate('2026-08-01'), to: isoDate('2027-07-31') }] });
  const planned = (startsOn: string, endsOn: string) => ({
    members: [member],
    items: [course({ startsOn: isoDate(startsOn), endsOn: isoDate(endsOn) })],
  });

  it('begins after the plan, or ends before it', () => {
    expect(factsOf('starts-before-employment', planned('2026-07-31', '2026-12-01'))).toEqual({ day: '2026-08-01' });
    expect(factsOf('ends-after-employment', planned('2027-01-01', '2027-08-01'))).toEqual({ day: '2027-07-31' });
    expect(codesOf(planned('2026-08-01', '2027-07-31'))).toEqual([]);
  });
});

describe('catalogue', () => {
  const utrecht = { name: 'Utrecht', latitude: 52.09, longitude: 5.12 };
  // Groningen to Utrecht is about 165 km as the crow flies.
  const setting = { ...aFindingInput().setting, latitude: 53.22, longitude: 6.57, mostTravelKm: 60 };
  const with_ = (programme: Parameters<typeof aProgramme>[0], item: Partial<PlanItem> = {}): Partial<FindingInput> => {
    const entry = aProgramme({
      kind: 'short-course',
      grantEligible: 'no',
      costs: [{ kind: 'tuition', cents: 1, per: 'year', note: '' }],
      ...programme,
    });
    return {
      members: [aMember('anna', { qualifications: [{ kind: 'pabo' }] })],
      programmes: [entry],
      items: [course({ programmeId: entry.id, ...item })],
    };
  };

  it('names places that are too far, only with a limit and known places', () => {
    const far = { ...with_({ places: [utrecht] }), setting };
    expect(factsOf('travel-too-far', far)).toMatchObject({ most: 60 });
    expect(Number(factsOf('travel-too-far', far)?.['km'])).toBeGreaterThan(150);
    expect(codesOf({ ...far, setting: { ...setting, mostTravelKm: 200 } })).toEqual([]);
    expect(codesOf({ ...far, setting: { ...setting, mostTravelKm: null } })).toEqual([]);
    expect(codesOf({ ...with_({ places: [] }), setting })).toEqual(['programme-place-unknown']);
    expect(codesOf({ ...with_({ places: [], formFeatures: ['on-site'] }), setting })).toEqual([]);
  });

  it('misses a price and a length where nothing is planned in their place', () => {
    expect(codesOf(with_({ costs: [] }))).toEqual(['programme-price-unknown']);
    expect(
      codesOf({
        ...with_({ costs: [] }),
        items: [course({ programmeId: id('programme-1'), costs: [{ payer: 'teacher' }] })],
      }),
    ).toEqual([]);
    expect(codesOf(with_({ durationMonths: null }))).toEqual(['programme-length-unknown']);
    expect(codesOf(with_({ durationMonths: null }, { endsOn: isoDate('2027-06-30') }))).toEqual([]);
  });

  it('tells what is not offered, until it runs', () => {
    expect(codesOf(with_({ state: 'planned' }))).toEqual(['programme-not-offered']);
    expect(codesOf(with_({ state: 'ended' }, { state: 'running' }))).toEqual([]);
  });

  it('tells what expired on the day, until it is achieved again', () => {
    const achieved = (name: string, achievedOn: string) =>
      course({ id: id(name), programmeId: id('programme-1'), state: 'achieved', achievedOn: isoDate(achievedOn) });
    const expires = { ...with_({ expiresMonths: 12 }), items: [achieved('a', '2025-11-24')] };
    expect(factsOf('learnt-expired', expires)).toEqual({ expired: '2026-11-24' });
    expect(codesOf({ ...expires, items: [achieved('a', '2025-11-25')] })).toEqual([]);
    expect(codesOf({ ...expires, items: [achieved('a', '2025-11-24'), achieved('b', '2026-05-01')] })).toEqual([]);
    expect(foundOf('learnt-expired', { ...expires, programmes: [aProgramme()] })).toEqual([]);
  });
});
