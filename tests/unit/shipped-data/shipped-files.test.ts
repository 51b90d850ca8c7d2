import { goalOf } from '#shared/domain/goals/requirement-owner.ts';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readBenchmarks } from '#core/services/shipped-data/read-benchmarks.ts';
import { readExampleSchool } from '#core/services/shipped-data/read-example-school.ts';
import { readFramework, SHIPPED_FRAMEWORK_KEYS } from '#core/services/shipped-data/read-framework.ts';
import { ratingProblems } from '#shared/domain/competences/rating-policy.ts';
import { buildShippedFramework } from '#shared/domain/competences/shipped-framework.ts';
import { exemptionProblems, requirementProblems } from '#shared/domain/goals/requirement-policy.ts';
import { goalProblems } from '#shared/domain/goals/goal-policy.ts';
import { SCALE_GENERATIONS } from '#shared/domain/team/entities.ts';
import { appointmentProblems } from '#shared/domain/team/appointment-policy.ts';
import { personProblems } from '#shared/domain/team/person-policy.ts';
import { qualificationProblems } from '#shared/domain/team/qualification-policy.ts';
import { isIsoDate, isoDate } from '#shared/kernel/dates.ts';
import { ASSETS, countingIds, loadExample, type LoadedExample } from './example-support.ts';

/** First day of the school year that the example is written for: its facts must be true from then on. */
const FIRST_DAY = isoDate('2026-08-01');

describe('shipped frameworks', () => {
  it.each(SHIPPED_FRAMEWORK_KEYS)('%s names each code once and has levels 1, 2, …', async (key) => {
    const framework = await readFramework(ASSETS, key);
    const codes = framework.tree.flatMap((domain) => [domain.code, ...domain.children.map(({ code }) => code)]);
    expect(framework.key).toBe(key);
    expect(new Set(codes).size).toBe(codes.length);
    expect(framework.levels.map(({ level }) => level)).toEqual(framework.levels.map((_level, index) => index + 1));
  });

  it('team-needs holds the 16 needs and the 8, 8 and 3 competences per role, with titles that fit a column', async () => {
    const { tree } = await readFramework(ASSETS, 'team-needs');
    expect(tree.map(({ code, children }) => [code, children.length])).toEqual([
      ['B', 16],
      ['K', 8],
      ['T', 8],
      ['S', 3],
    ]);
    for (const { titleNl, titleEn } of tree.flatMap(({ children }) => children)) {
      expect(titleNl.length).toBeLessThanOrEqual(40);
      expect(titleEn.length).toBeLessThanOrEqual(40);
    }
  });

  it('team-needs words the needs as the reference data do', async () => {
    const { tree } = await readFramework(ASSETS, 'team-needs');
    const reference = JSON.parse(await readFile(join(ASSETS, 'reference', 'competences.json'), 'utf8')) as {
      competences: { nl: string; en: string; is_competence: boolean }[];
    };
    const needs = reference.competences.filter((competence) => competence.is_competence);
    expect(tree[0]?.children.map(({ descriptionNl, descriptionEn }) => [descriptionNl, descriptionEn])).toEqual(
      needs.map(({ nl, en }) => [nl, en]),
    );
  });

  it('becomes rows with every parent before its children', async () => {
    const built = buildShippedFramework(await readFramework(ASSETS, 'team-needs'), countingIds());
    const seen = new Set<string>();
    for (const competence of built.competences) {
      expect(competence.frameworkId).toBe(built.framework.id);
      expect(competence.parentId === null || seen.has(competence.parentId)).toBe(true);
      seen.add(competence.id);
    }
    expect(seen.size).toBe(39);
    expect(built.framework).toMatchObject({ shippedKey: 'team-needs', status: 'active' });
  });
});

describe('national master share', () => {
  it('keeps two series that disagree, each with its definition and source', async () => {
    const { masterShareSeries } = await readBenchmarks(ASSETS);
    const realised = (id: string, year: number): number | null | undefined =>
      masterShareSeries.find((series) => series.id === id)?.values.find((value) => value.year === year)
        ?.realisedPercent;
    expect(masterShareSeries.map(({ id, definition }) => [id, definition])).toEqual([
      ['ocw-monitor', 'b'],
      ['tweede-kamer-2015', null],
    ]);
    expect([2013, 2014, 2015, 2016].map((year) => realised('ocw-monitor', year))).toEqual([20, 21, 21.2, 21.5]);
    expect([2012, 2013, 2014].map((year) => realised('tweede-kamer-2015', year))).toEqual([17.5, 19.8, 20.5]);
    expect(realised('ocw-monitor', 2017)).toBeNull();
  });
});

describe('example school', () => {
  let loaded: LoadedExample;

  beforeAll(async () => {
    loaded = await loadExample();
  });

  it('has no problem that the program would show: neither error nor warning', () => {
    const { built } = loaded;
    const framework = built.framework;
    const competences = new Map(built.competences.map((competence) => [competence.id, competence]));
    const people = new Set(built.members.map(({ person }) => person.id));
    const problems = [
      ...built.members.flatMap(({ person, appointments, qualifications }) => [
        ...personProblems(person, FIRST_DAY),
        ...appointments.flatMap((appointment) => appointmentProblems(appointment)),
        ...qualifications.flatMap((qualification) => qualificationProblems(qualification, FIRST_DAY)),
      ]),
      ...built.ratings.flatMap((rating) =>
        ratingProblems(rating, {
          isPersonKnown: people.has(rating.personId),
          competence: competences.get(rating.competenceId) ?? null,
          framework,
          today: FIRST_DAY,
        }),
      ),
      ...built.goals.flatMap((goal) =>
        goalProblems(goal, {
          goalId: goal.id,
          goals: built.goals,
          isOwnerKnown: goal.ownerId !== null && people.has(goal.ownerId),
          isOwnerGroupKnown: false,
        }),
      ),
      ...built.requirements.flatMap((requirement) => [
        ...requirementProblems(requirement, {
          isOwnerKnown: built.goals.some(({ id }) => id === goalOf(requirement)),
          isGroupKnown: true,
          competence: competences.get(requirement.competenceId) ?? null,
          framework,
          today: FIRST_DAY,
        }),
        ...requirement.exemptions.flatMap((exemption) =>
          exemptionProblems(exemption, { isPersonKnown: people.has(exemption.personId), exemptions: [] }),
        ),
      ]),
    ];
    expect(problems).toEqual([]);
  });

  it('names every person, goal and requirement once, and every staff number', () => {
    const { people, goals } = loaded.example;
    const once = (values: readonly unknown[]): void => expect(new Set(values).size).toBe(values.length);
    once(people.map(({ key }) => key));
    once(people.map(({ staffNumber }) => staffNumber));
    once(people.map(({ familyName }) => familyName));
    once(goals.map(({ key }) => key));
    once(goals.flatMap(({ requirements }) => requirements.map(({ key }) => key)));
  });

  it('writes no year in a text: only dates are shifted', () => {
    const codes: readonly string[] = SCALE_GENERATIONS;
    const isDateOrCode = (text: string): boolean => isIsoDate(text) || codes.includes(text);
    const texts = textsOf({ people: loaded.example.people, goals: loaded.example.goals, r: loaded.example.ratings });
    expect(texts.filter((text) => !isDateOrCode(text) && /\b(19|20)\d{2}\b/.test(text))).toEqual([]);
  });

  it('lists ratings oldest first and never two of one kind and day', () => {
    for (const byCode of Object.values(loaded.example.ratings)) {
      for (const ratings of Object.values(byCode)) {
        const days = ratings.map(([, , ratedOn]) => ratedOn);
        const facts = ratings.map(([kind, , ratedOn]) => `${kind} ${ratedOn}`);
        expect(days).toEqual(days.toSorted());
        expect(new Set(facts).size).toBe(facts.length);
      }
    }
  });

  it('uses every kind of rater, quantity and group, and leaves levels unknown', () => {
    const { built } = loaded;
    expect(new Set(built.ratings.map(({ raterKind }) => raterKind)).size).toBe(5);
    expect(new Set(built.requirements.map(({ quantity }) => quantity.kind)).size).toBe(3);
    expect(new Set(built.requirements.map(({ group }) => group.kind)).size).toBe(3);
    expect(built.requirements.flatMap(({ exemptions }) => exemptions)).toHaveLength(3);
    expect(new Set(built.ratings.map(({ personId }) => personId)).size).toBeLessThan(built.members.length);
  });

  it('gives the same entities every time', async () => {
    expect((await loadExample()).built).toEqual(loaded.built);
  });
});

describe('a damaged asset', () => {
  let assets: string;

  beforeEach(async () => {
    assets = await mkdtemp(join(tmpdir(), 'groeikaart-assets-'));
    await cp(ASSETS, assets, { recursive: true });
  });

  afterEach(async () => {
    await rm(assets, { recursive: true, force: true });
  });

  it.each([
    ['cut', (text: string) => text.slice(0, -40)],
    ['empty', () => ''],
    ['of another shape', () => '{"key":"team-needs"}'],
    ['with a key that nobody reads', (text: string) => text.replace('{', '{ "surprise": 1,')],
  ])('is our bug when it is %s', async (_how, damage) => {
    const path = join(assets, 'frameworks', 'team-needs.json');
    await writeFile(path, damage(await readFile(path, 'utf8')));
    await expect(readFramework(assets, 'team-needs')).rejects.toThrow(/frameworks\/team-needs\.json/);
  });

  it('is our bug when a date does not exist', async () => {
    const path = join(assets, 'example-school', 'example-school.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('1996-02-29', '1997-02-29'));
    await expect(readExampleSchool(assets)).rejects.toThrow(/is damaged/);
  });

  it('is our bug when it is missing', async () => {
    await rm(join(assets, 'reference'), { recursive: true });
    await expect(readBenchmarks(assets)).rejects.toThrow(/cannot be read/);
  });
});

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
