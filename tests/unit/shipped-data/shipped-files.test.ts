import { goalOf } from '#shared/domain/goals/requirement-owner.ts';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readBenchmarks } from '#core/services/shipped-data/read-benchmarks.ts';
import { readExampleSchool } from '#core/services/shipped-data/read-example-school.ts';
import {
  readFramework,
  readFrameworkLinks,
  readFrameworks,
  SHIPPED_FRAMEWORK_KEYS,
} from '#core/services/shipped-data/read-framework.ts';
import { frameworkProblems } from '#shared/domain/competences/framework-policy.ts';
import { ratingProblems } from '#shared/domain/competences/rating-policy.ts';
import { buildShippedFramework } from '#shared/domain/competences/shipped-framework.ts';
import { linksOfAdded } from '#shared/domain/competences/shipped-framework-links.ts';
import { competenceProblems, treeProblems } from '#shared/domain/competences/tree-policy.ts';
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
    const codes = framework.tree.flatMap((domain) => [
      domain.code,
      ...domain.children.flatMap(({ code, children = [] }) => [code, ...children.map((indicator) => indicator.code)]),
    ]);
    expect(framework.key).toBe(key);
    expect(new Set(codes).size).toBe(codes.length);
    expect(framework.levels.map(({ level }) => level)).toEqual(framework.levels.map((_level, index) => index + 1));
  });

  it.each(SHIPPED_FRAMEWORK_KEYS)(
    '%s has no problem, says its source and licence, and fits above columns',
    async (key) => {
      const shipped = await readFramework(ASSETS, key);
      const { framework, competences } = buildShippedFramework(shipped, countingIds());
      expect(frameworkProblems(framework)).toEqual([]);
      expect(treeProblems(competences)).toEqual([]);
      for (const node of competences) {
        expect(competenceProblems(node, { competenceId: node.id, framework, nodes: competences })).toEqual([]);
      }
      for (const text of [shipped.source, shipped.licence]) expect(text.length).toBeGreaterThan(40);
      for (const { titleNl, titleEn } of shipped.tree.flatMap(({ children }) => children)) {
        expect(Math.max(titleNl.length, titleEn.length)).toBeLessThanOrEqual(40);
      }
    },
  );

  it('hold what the law and DigCompEdu have: 4 bases, 7 competences, 6 areas with 22', async () => {
    const sizes = async (key: (typeof SHIPPED_FRAMEWORK_KEYS)[number]) => {
      const { tree, levels } = await readFramework(ASSETS, key);
      return [tree.map(({ children }) => children.length), levels.length];
    };
    expect(await sizes('requirements-2017')).toEqual([[5, 6, 7, 7], 3]);
    expect(await sizes('sbl-seven')).toEqual([[4, 1, 1, 1], 3]);
    expect(await sizes('digcompedu')).toEqual([[4, 3, 4, 3, 3, 5], 6]);
    const { levels } = await readFramework(ASSETS, 'digcompedu');
    expect(levels.map(({ labelEn }) => labelEn.slice(0, 2))).toEqual(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']);
  });

  it('are linked by codes that exist, once each, as our own reading', async () => {
    const frameworks = await readFrameworks(ASSETS);
    const built = frameworks.map((shipped) => buildShippedFramework(shipped, countingIds()));
    const codes = new Set(
      built.flatMap(({ framework, competences }) =>
        competences.map(({ code }) => `${framework.shippedKey ?? ''} ${code}`),
      ),
    );
    const links = await readFrameworkLinks(ASSETS);
    for (const { from, to, kind, note } of links) {
      expect(codes).toContain(`${from.framework} ${from.code}`);
      expect(codes).toContain(`${to.framework} ${to.code}`);
      expect([kind, note.length > 20]).toEqual(['related', true]);
    }
    const pairs = links.map(({ from, to }) => [from.framework, from.code, to.framework, to.code].join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('bring their links when the second of two is added, in whichever order', async () => {
    const links = await readFrameworkLinks(ASSETS);
    const ids = countingIds();
    const [sbl, law] = [
      buildShippedFramework(await readFramework(ASSETS, 'sbl-seven'), ids),
      buildShippedFramework(await readFramework(ASSETS, 'requirements-2017'), ids),
    ];
    expect(linksOfAdded(links, sbl, [], ids)).toEqual([]);
    const [first, second] = [linksOfAdded(links, sbl, [law], ids), linksOfAdded(links, law, [sbl], ids)];
    const ends = (made: typeof first): unknown => made.map(({ fromId, toId }) => [fromId, toId]);
    expect(first).toHaveLength(8);
    expect(ends(first)).toEqual(ends(second));
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
