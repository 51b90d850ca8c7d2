import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { occupancyProblems } from '#shared/domain/roles/occupancy-policy.ts';
import { roleProblems } from '#shared/domain/roles/role-policy.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { TestCore } from '../../support/test-core.ts';

/** Roles of the example school on 1 November 2026, counted by hand from the file. */
let test: TestCore;
let list: Awaited<ReturnType<TestCore['api']['roles']['list']['query']>>;
let names: ReadonlyMap<PersonId, string>;

beforeAll(async () => {
  test = new TestCore();
  await test.api.session.openExample.mutate();
  list = await test.api.roles.list.query();
  const { members } = await test.api.team.list.query();
  names = new Map(members.map(({ person }) => [person.id, person.familyName]));
});

afterAll(() => test.remove());

function entryOf(title: string) {
  const entry = list.roles.find(({ role }) => role.titleNl.startsWith(title));
  if (entry === undefined) throw new Error(`No role ${title}`);
  return entry;
}

const named = (ids: readonly PersonId[]): readonly string[] => ids.map((id) => names.get(id) ?? '?');

describe('roles of the example school', () => {
  // 12 roles: 8 covered, 3 partly, 1 not.
  it.each([
    ['Taalcoördinator', 'covered', [], ['nothing-asked']],
    // Critical, one holder, no deputy.
    ['Rekencoördinator', 'covered', [], ['nothing-asked', 'single-holder']],
    ['IB’er', 'covered', [], ['nothing-asked', 'hours-unknown']],
    ['Gedragsspecialist', 'covered', [], ['nothing-asked']],
    ['Specialist Jonge Kind', 'covered', [], ['nothing-asked']],
    // 120 hours asked, 80 agreed.
    ['ICT-coördinator', 'partly', ['hours-short'], ['nothing-asked', 'single-holder']],
    // 40 hours asked, none agreed.
    ['Onderwijskundig coördinator Techniek', 'partly', ['hours-not-agreed'], ['nothing-asked']],
    // Wesselink left on 31 July 2026.
    ['Cultuurbegeleider', 'not-covered', ['no-holder'], []],
    // Kuiper coaches at level 3, Haarman at 2 of the 3 that are asked.
    ['Coach van collega', 'partly', ['level-lacking'], []],
    ['Leerkracht met vakbekwaamheid', 'covered', [], ['nothing-asked', 'single-holder']],
    // Until 9 July 2027.
    ['Werkplekbegeleider', 'covered', [], ['nothing-asked', 'becomes-vacant']],
    ['Lid van het ICT-netwerk', 'covered', [], ['nothing-asked']],
  ])('%s is %s', (title, state, reasons, remarks) => {
    const { coverage } = entryOf(title);
    expect(coverage.state).toBe(state);
    expect(coverage.reasons.map(({ code }) => code)).toEqual(reasons);
    expect(coverage.remarks.map(({ code }) => code)).toEqual(remarks);
  });

  it('name who lacks the level and by how much the hours are short', () => {
    expect(list.roles).toHaveLength(12);
    const [lacking] = entryOf('Coach').coverage.reasons;
    expect(lacking?.code === 'level-lacking' && named([lacking.personId])).toEqual(['Haarman']);
    expect(entryOf('ICT').coverage.reasons).toMatchObject([{ minutes: 40 * 60 }]);
  });

  it('have the figures of their requirements', () => {
    expect(entryOf('Coach').coverage.requirements).toMatchObject([{ have: 1, need: 2, gap: 1, known: 2 }]);
    expect(entryOf('Cultuur').coverage.requirements).toMatchObject([{ have: 0, need: 0, gap: 0 }]);
    const carers = list.functions.find(({ title }) => title === 'Intern begeleider');
    expect(carers?.entries).toMatchObject([{ coverage: { have: 1, need: 2, gap: 1, known: 1 } }]);
  });

  // Cultural education (B13) at 3: only Kruijssenburg is rated on it, at 4. Wesselink held the role and has left.
  it('know who could follow in culture', async () => {
    const candidates = await test.api.roles.candidates.query({ roleId: entryOf('Cultuur').role.id });
    expect(named(candidates.map(({ personId }) => personId))).toEqual(['Kruijssenburg-van Nieuwenhuijzen']);
  });

  // Coaching (B07) at 3, beside the holders: Akkerhuis 3, Mansoubi 4, Graaf-Wierda 3, Ramdhani 3, Postma 3 and Scholtens 3
  // meet it; Vermeulen, Hofland, Timmer and Ait Boulahcen are at 2.
  it('know who could follow as coach, those who meet it first', async () => {
    const candidates = await test.api.roles.candidates.query({ roleId: entryOf('Coach').role.id });
    const met = candidates.filter(({ standing }) => standing.met === 1).map(({ personId }) => personId);
    const below = candidates.filter(({ standing }) => standing.steps === 1).map(({ personId }) => personId);
    // By name within each.
    expect(named(met)).toEqual(['Akkerhuis', 'Graaf-Wierda', 'Mansoubi', 'Postma', 'Ramdhani', 'Scholtens']);
    expect(named(below)).toEqual(['Ait Boulahcen', 'Hofland', 'Timmer', 'Vermeulen']);
    expect(candidates).toHaveLength(10);
    expect(candidates.slice(0, 6).every(({ standing }) => standing.met === 1)).toBe(true);
  });

  it('break no rule of the program', async () => {
    const { members } = await test.api.team.list.query();
    const known = new Set(members.map(({ person }) => person.id));
    for (const { role, occupancies } of list.roles) {
      expect(roleProblems(role)).toEqual([]);
      for (const occupancy of occupancies) {
        const context = {
          occupancyId: occupancy.id,
          roleState: role.state,
          isPersonKnown: known.has(occupancy.personId),
          today: list.today,
          isDeputyKnown: occupancy.deputyId === null || known.has(occupancy.deputyId),
          occupancies,
        };
        expect(occupancyProblems(occupancy, context)).toEqual([]);
      }
    }
  });
});
