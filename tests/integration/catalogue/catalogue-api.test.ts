import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CatalogueFilter, CatalogueOrder } from '#shared/domain/catalogue/filter-programmes.ts';
import type { CompetenceId, ProgrammeId } from '#shared/kernel/ids.ts';
import { aProgrammeDraft } from '../../support/programme-drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
});

afterEach(async () => {
  await test.remove();
});

const list = () => test.api.catalogue.list.query();

async function codeOf(code: string): Promise<CompetenceId> {
  const frameworks = await test.api.frameworks.list.query();
  const competence = frameworks.flatMap(({ competences }) => competences).find((one) => one.code === code);
  if (competence === undefined) throw new Error('A new school has the framework of team needs');
  return competence.id;
}

it('comes with a new school: 94 register programmes, 52 masters and premasters, 14 activities', async () => {
  const { programmes, missingShipped } = await list();
  expect(programmes).toHaveLength(94 + 52 + 14);
  expect(missingShipped).toBe(0);
  expect(programmes.every(({ programme }) => programme.source !== '')).toBe(true);
});

it('takes entries of the school, changes them field by field, and takes it back', async () => {
  const { programmeId } = await test.api.catalogue.create.mutate({ programme: aProgrammeDraft() });
  const coaching = await codeOf('B07');
  await test.api.catalogue.update.mutate({
    programmeId,
    programme: { title: 'Didactisch coachen', outcomes: [{ competenceId: coaching, level: 3 }] },
  });
  await test.api.catalogue.update.mutate({ programmeId, programme: { provider: 'Ander bureau' } });
  const find = async () => (await list()).programmes.find(({ programme }) => programme.id === programmeId)?.programme;
  expect(await find()).toMatchObject({ title: 'Didactisch coachen', provider: 'Ander bureau', contactMinutes: 960 });
  expect((await find())?.outcomes).toEqual([{ competenceId: coaching, level: 3 }]);
  await test.api.history.undo.mutate();
  await test.api.history.undo.mutate();
  expect(await find()).toMatchObject({ title: 'Training didactisch coachen', outcomes: [] });
  await test.api.catalogue.delete.mutate({ programmeId });
  expect(await find()).toBeUndefined();
  await test.api.history.undo.mutate();
  expect(await find()).toMatchObject({ provider: 'Bureau Voorbeeld' });
});

const NO_FILTER = {
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
} as const satisfies CatalogueFilter;
const search = (
  filter: Partial<CatalogueFilter> = {},
  more: {
    wanted?: { competenceId: CompetenceId; level: number }[];
    order?: CatalogueOrder;
    withUnknown?: boolean;
  } = {},
) =>
  test.api.catalogue.search.query({
    filter: { ...NO_FILTER, ...filter, features: [...(filter.features ?? [])] },
    withUnknown: more.withUnknown ?? false,
    wanted: more.wanted ?? [],
    order: more.order ?? 'fit',
    limit: 500,
  });

it('ranks for what is wanted, with reasons', async () => {
  const mathsAndLanguage = await codeOf('T4');
  const wanted = [{ competenceId: mathsAndLanguage, level: 3 }];
  const { entries } = await search({}, { wanted });
  const high = entries.filter(({ rank }) => rank === 'high');
  // 19 programmes for language and 5 for mathematics.
  expect(high).toHaveLength(24);
  expect(new Set(high.map(({ title }) => title))).toEqual(new Set(['Coördinator Taal', 'Coördinator Rekenen']));
  expect(entries.some(({ rank }) => rank === 'low')).toBe(false);
  const [first] = high;
  if (first === undefined) throw new Error('Some fit well');
  const details = await test.api.catalogue.details.query({ programmeIds: [first.id], wanted });
  expect(details.entries[0]?.rank).toEqual({ rank: 'high', reasons: [{ code: 'reaches', count: 1, of: 1 }] });
});

it('finds by what is asked, counts what is not known, and never takes it for 0', async () => {
  expect(await search()).toMatchObject({ total: 160, count: 160, unknown: 0 });
  expect(await test.api.catalogue.describe.query()).toMatchObject({
    own: 0,
    distance: { isKnown: false, mostKm: null },
  });
  expect(await search({ query: 'rekenen zwolle' })).toMatchObject({ count: 1 });
  const cheap = await search({ mostCents: 2_000_000 });
  // The sources name the price of two masters.
  expect(cheap.entries.map(({ title }) => title)).toEqual([
    'Master Onderwijskunde',
    'Master Professioneel Meesterschap',
  ]);
  expect(cheap.unknown).toBe(158);
  expect(await search({ mostCents: 2_000_000 }, { withUnknown: true })).toMatchObject({ count: 160 });
  // Only what is done at the school has a distance while nobody said where the school stands.
  expect(await search({ mostKm: 50 })).toMatchObject({ unknown: 160 - 8 });
  const byPrice = await search({}, { order: 'price' });
  expect(byPrice.entries.slice(0, 2).map(({ price }) => price.whole)).toEqual([1_660_000, 1_840_000]);
});

it('knows distances once the school has a place: sorts and filters by them and tells why an entry fits less', async () => {
  const { setting, places } = await test.api.planningSettings.get.query();
  const utrecht = places.find(({ name }) => name === 'Utrecht');
  if (utrecht === undefined) throw new Error('Utrecht is shipped');
  const { latitude, longitude } = utrecht;
  await test.api.planningSettings.update.mutate({ setting: { ...setting, latitude, longitude, mostTravelKm: 30 } });
  const near = await search({ mostKm: 30, kind: 'register-programme' }, { order: 'distance' });
  expect(near.entries[0]).toMatchObject({ km: 0, places: [{ name: 'Utrecht' }] });
  expect(near.entries.every(({ km }) => km !== null && km <= 30)).toBe(true);
  const all = await search({ kind: 'register-programme' }, { order: 'distance' });
  const distances = all.entries.map(({ km }) => km ?? Infinity);
  expect(distances).toEqual(distances.toSorted((left, right) => left - right));
  const wanted = [{ competenceId: await codeOf('T4'), level: 3 }];
  const [far] = (await search({ query: 'taal groningen' }, { wanted })).entries;
  if (far === undefined) throw new Error('Groningen has a programme for language');
  expect(far.rank).toBe('medium');
  const details = await test.api.catalogue.details.query({ programmeIds: [far.id], wanted });
  expect(details.entries[0]?.rank?.reasons.map(({ code }) => code)).toEqual(['reaches', 'too-far']);
});

it('ties premasters to their masters and shows the way', async () => {
  const { entries } = await search({ query: 'premaster pedagogiek' });
  const [premaster] = entries;
  if (premaster === undefined) throw new Error('The premaster is shipped');
  const details = await test.api.catalogue.details.query({ programmeIds: [premaster.id], wanted: [] });
  expect(details.entries[0]?.paths).toHaveLength(7);
  expect(details.named).toHaveLength(8);
  expect(details.national).toContainEqual({ of: 'hbo-master', aspect: 'quality', mean: 3.6, n: 131 });
});

it('copies an entry as the own, and retires one that is planned', async () => {
  const { entries } = await search({ query: 'Master Professioneel Meesterschap' });
  const [shipped] = entries;
  if (shipped === undefined) throw new Error('The master is shipped');
  const { programmeId } = await test.api.catalogue.duplicate.mutate({ programmeId: shipped.id, title: 'Eigen versie' });
  expect((await search({ isOwn: true })).entries).toMatchObject([{ id: programmeId, title: 'Eigen versie' }]);
  await test.api.catalogue.retire.mutate({ programmeId });
  expect((await search({ isOwn: true })).entries).toEqual([]);
  expect((await search({ isOwn: true, withEnded: true })).entries).toMatchObject([{ state: 'ended' }]);
});

it('keeps what colleagues thought without a name, as means per aspect', async () => {
  const { programmeId } = await test.api.catalogue.create.mutate({ programme: aProgrammeDraft() });
  const evaluate = (scores: Record<string, number>, note = '') =>
    test.api.catalogue.evaluate.mutate({ evaluation: { programmeId, planItemId: null, scores, note } });
  await evaluate({ quality: 4, difficulty: 2 }, 'Veel oefenen');
  await evaluate({ quality: 5 });
  const entry = (await list()).programmes.find(({ programme }) => programme.id === programmeId);
  expect(entry?.evaluation).toEqual({
    count: 2,
    aspects: [
      { aspect: 'quality', mean: 4.5, n: 2 },
      { aspect: 'difficulty', mean: 2, n: 1 },
    ],
    notes: ['Veel oefenen'],
  });
  for (const scores of [{ quality: 6 }, { charm: 3 }, {}]) {
    expect((await failureOf(evaluate(scores))).code).toBe('invalid-input');
  }
});

it('ties modules and next steps, and refuses circles', async () => {
  const make = async (title: string): Promise<ProgrammeId> =>
    (await test.api.catalogue.create.mutate({ programme: aProgrammeDraft({ title }) })).programmeId;
  const [first, second, third] = [await make('Een'), await make('Twee'), await make('Drie')];
  const tie = (fromId: ProgrammeId, toId: ProgrammeId) =>
    test.api.catalogue.createLink.mutate({ link: { fromId, toId, kind: 'leads-on-to', note: '' } });
  await tie(first, second);
  await tie(second, third);
  const made = new Set<string>([first, second, third]);
  const ownLinks = async () => (await list()).links.filter(({ fromId }) => made.has(fromId));
  const codes = async (call: Promise<unknown>) => (await failureOf(call)).fields.map(({ code }) => code);
  expect(await codes(tie(third, first))).toEqual(['circle']);
  expect(await codes(tie(first, second))).toEqual(['link-exists']);
  expect(await codes(tie(first, first))).toEqual(['linked-to-itself']);
  expect(await codes(tie(first, 'nothing' as ProgrammeId))).toEqual(['programme-unknown']);
  expect(await ownLinks()).toHaveLength(2);
  await test.api.catalogue.delete.mutate({ programmeId: second });
  expect(await ownLinks()).toEqual([]);
});

it('refuses what cannot be, with the field, and keeps nothing of it', async () => {
  const before = (await list()).programmes.length;
  const refused = async (changes: Parameters<typeof aProgrammeDraft>[0]) => {
    const failure = await failureOf(test.api.catalogue.create.mutate({ programme: aProgrammeDraft(changes) }));
    return failure.fields.map(({ path, code }) => `${path}: ${code}`);
  };
  expect(await refused({ title: ' ' })).toEqual(['title: required']);
  expect(await refused({ contactMinutes: 0 })).toEqual(['contactMinutes: number-out-of-range']);
  expect(await refused({ durationMonths: 1.5 })).toEqual(['durationMonths: number-out-of-range']);
  expect(await refused({ costs: [{ kind: 'tuition', cents: -5, per: 'year', note: '' }] })).toEqual([
    'costs.0.cents: amount-out-of-range',
  ]);
  expect(await refused({ places: [{ name: 'Zwolle', latitude: 52.5, longitude: null }] })).toEqual([
    'places.0: coordinate-out-of-range',
  ]);
  expect(await refused({ outcomes: [{ competenceId: 'nothing' as never, level: 1 }] })).toEqual([
    'outcomes.0: outcome-unknown',
  ]);
  expect((await list()).programmes).toHaveLength(before);
});

it('brings back shipped entries that were removed, once', async () => {
  const { programmes } = await list();
  const [one] = programmes;
  if (one === undefined) throw new Error('The catalogue is not empty');
  await test.api.catalogue.delete.mutate({ programmeId: one.programme.id });
  expect((await list()).missingShipped).toBe(1);
  expect(await test.api.catalogue.addShipped.mutate()).toEqual({ added: 1 });
  expect(await test.api.catalogue.addShipped.mutate()).toEqual({ added: 0 });
  expect((await list()).programmes).toHaveLength(programmes.length);
});
