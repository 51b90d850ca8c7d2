import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, PersonId, RoleId } from '#shared/kernel/ids.ts';
import { aGoal, anAppointment, anOccupancy, aPerson, aRequirement, aRole } from '../../support/drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;
let competenceId: CompetenceId;

// The clock stands on 1 November 2026.
beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  const [list] = await test.api.frameworks.list.query();
  const competence = list?.competences.find(({ kind }) => kind === 'competence');
  if (competence === undefined) throw new Error('No competence');
  competenceId = competence.id;
});

afterEach(async () => {
  await test.remove();
});

async function addTeacher(level: number | null, patch: Parameters<typeof anAppointment>[1] = {}): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson() });
  await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId, patch) });
  if (level !== null) await test.api.competences.rate.mutate({ personId, competenceId, level, raterKind: 'leader' });
  return personId;
}

async function addRole(patch: Parameters<typeof aRole>[0] = {}): Promise<RoleId> {
  return (await test.api.roles.create.mutate({ role: aRole(patch) })).roleId;
}

async function ask(roleId: RoleId, level = 3) {
  const owner = { kind: 'role', roleId } as const;
  const requirement = { ...aRequirement('' as never, competenceId, { owner, group: owner, level }) };
  return (await test.api.requirements.create.mutate({ requirement })).requirementId;
}

async function hold(...[roleId, personId, patch]: Parameters<typeof anOccupancy>) {
  return (await test.api.roles.createOccupancy.mutate({ occupancy: anOccupancy(roleId, personId, patch) })).occupancyId;
}

async function entryOf(roleId: RoleId) {
  const { roles } = await test.api.roles.list.query();
  const entry = roles.find(({ role }) => role.id === roleId);
  if (entry === undefined) throw new Error('No such role');
  return entry;
}

async function refused(call: Promise<unknown>): Promise<readonly string[]> {
  const before = await test.api.roles.list.query();
  const failure = await failureOf(call);
  expect(failure.code).toBe('invalid-input');
  expect(await test.api.roles.list.query()).toEqual(before);
  return failure.fields.map(({ path, code }) => `${path}: ${code}`);
}

describe('coverage of a role', () => {
  // 80 hours and level 3. Nobody; then a holder at level 3 with 60 hours: 20 hours short; then with 80 hours: covered;
  // then a second one at level 2 with 80 hours: partly.
  it('follows who holds it, at what level and with how many hours', async () => {
    const roleId = await addRole();
    const requirementId = await ask(roleId);
    expect((await entryOf(roleId)).coverage).toMatchObject({ state: 'not-covered', reasons: [{ code: 'no-holder' }] });

    const able = await addTeacher(3);
    const occupancyId = await hold(roleId, able, { minutesPerYear: 60 * 60 });
    expect((await entryOf(roleId)).coverage).toMatchObject({
      state: 'partly',
      reasons: [{ code: 'hours-short', personId: able, minutes: 20 * 60 }],
    });

    await test.api.roles.updateOccupancy.mutate({ occupancyId, occupancy: { minutesPerYear: 80 * 60 } });
    expect((await entryOf(roleId)).coverage).toMatchObject({ state: 'covered', reasons: [] });

    const lacking = await addTeacher(2);
    await hold(roleId, lacking);
    const { coverage, occupancies } = await entryOf(roleId);
    expect(coverage).toMatchObject({
      state: 'partly',
      reasons: [{ code: 'level-lacking', personId: lacking, requirementId }],
      requirements: [{ have: 1, need: 2, gap: 1, known: 2 }],
    });
    expect(occupancies).toHaveLength(2);
  });

  it('comes back with one undo after the role, or its holder, was removed', async () => {
    const roleId = await addRole();
    await ask(roleId);
    const personId = await addTeacher(3);
    await hold(roleId, personId);
    const goalId = (await test.api.goals.create.mutate({ goal: aGoal() })).goalId;
    const ofHolders = aRequirement(goalId, competenceId, { group: { kind: 'role', roleId } });
    await test.api.requirements.create.mutate({ requirement: ofHolders });
    const before = [await test.api.roles.list.query(), await test.api.goals.list.query()];

    await test.api.roles.delete.mutate({ roleId });
    expect((await test.api.roles.list.query()).roles).toEqual([]);
    expect((await test.api.goals.list.query()).goals[0]?.requirements).toEqual([]);
    await test.api.history.undo.mutate();
    expect([await test.api.roles.list.query(), await test.api.goals.list.query()]).toEqual(before);

    await test.api.team.deletePerson.mutate({ personId });
    expect((await entryOf(roleId)).coverage.state).toBe('not-covered');
    await test.api.history.undo.mutate();
    expect([await test.api.roles.list.query(), await test.api.goals.list.query()]).toEqual(before);
  });

  it('is asked of holders by a goal too', async () => {
    const roleId = await addRole();
    await hold(roleId, await addTeacher(3));
    await hold(roleId, await addTeacher(null));
    await addTeacher(4);
    const goalId = (await test.api.goals.create.mutate({ goal: aGoal() })).goalId;
    const requirement = aRequirement(goalId, competenceId, { group: { kind: 'role', roleId } });
    await test.api.requirements.create.mutate({ requirement });
    const { goals, roles } = await test.api.goals.list.query();
    expect(goals[0]?.coverage.requirements).toMatchObject([{ have: 1, need: 2, gap: 1, known: 1 }]);
    expect(roles.map(({ id }) => id)).toEqual([roleId]);
  });
});

describe('the library of roles', () => {
  it('holds the 65 roles of the reference data, each once, with their source', async () => {
    const library = await test.api.roles.library.query();
    expect(library).toHaveLength(65);
    expect(new Set(library.map(({ key }) => key)).size).toBe(65);
    expect(library.filter(({ level }) => level === null).map(({ levelBasis }) => levelBasis)).toEqual([
      'outside-school',
      'outside-school',
      'outside-school',
      'outside-school',
    ]);
    const language = library.find(({ key }) => key === 'language-coordinator');
    expect(language).toMatchObject({
      namesNl: 'taalcoördinator',
      level: 'team',
      registerCategories: ['Coördinator Taal'],
    });
  });

  it('gives roles in one step of undo, each once, and only those that it has', async () => {
    const { roleIds } = await test.api.roles.addShipped.mutate({ keys: ['ict-coordinator', 'language-coordinator'] });
    const added = (await test.api.roles.list.query()).roles.map(({ role }) => role);
    expect(added.map(({ id }) => id)).toEqual(roleIds);
    expect(added).toMatchObject([
      {
        shippedKey: 'language-coordinator',
        titleNl: 'Taalcoördinator',
        titleEn: 'Language coordinator',
        level: 'team',
        position: 0,
      },
      { shippedKey: 'ict-coordinator', titleNl: 'ICT-coördinator', titleEn: 'ICT coordinator', position: 1 },
    ]);
    expect(await test.api.roles.addShipped.mutate({ keys: ['ict-coordinator'] })).toEqual({ roleIds: [] });
    expect((await failureOf(test.api.roles.addShipped.mutate({ keys: ['no-such-role'] }))).code).toBe('not-found');
    await test.api.history.undo.mutate();
    expect((await test.api.roles.list.query()).roles).toEqual([]);
  });
});

describe('functions', () => {
  it('are those of the team and those that something is asked of, with their figures', async () => {
    await addTeacher(3);
    await addTeacher(1, { functionTitle: 'leerkracht' });
    await addTeacher(4, { functionTitle: 'Conciërge', functionGroup: 'oop' });
    const askFunction = async (functionTitle: string) => {
      const owner = { kind: 'function', functionTitle } as const;
      const requirement = { ...aRequirement('' as never, competenceId, { owner, group: owner }) };
      await test.api.requirements.create.mutate({ requirement });
    };
    await askFunction('Leerkracht');
    await askFunction('Gymleraar');
    const { functions } = await test.api.roles.list.query();
    expect(functions).toMatchObject([
      { title: 'Conciërge', personIds: [{}], entries: [] },
      { title: 'Gymleraar', personIds: [], entries: [{ coverage: { have: 0, need: 0, gap: 0 } }] },
      { title: 'Leerkracht', personIds: [{}, {}], entries: [{ coverage: { have: 1, need: 2, gap: 1, known: 2 } }] },
    ]);
  });
});

describe('the roles of a person', () => {
  it('are what he holds, whose deputy he is, his profile and where he could go', async () => {
    const coach = await addRole({ titleNl: 'Coach', domains: ['colleagues'] });
    await ask(coach, 2);
    const { roleIds } = await test.api.roles.addShipped.mutate({ keys: ['language-coordinator'] });
    const [language] = roleIds;
    if (language === undefined) throw new Error('Not added');
    await ask(language, 4);
    const anna = await addTeacher(3);
    const bert = await addTeacher(null);
    await hold(coach, anna, { deputyId: bert });

    const ofAnna = await test.api.roles.ofPerson.query({ personId: anna });
    expect(ofAnna).toMatchObject({
      held: [{ occupancy: { roleId: coach }, standing: { met: 1, asked: 1 } }],
      deputyFor: [],
      next: [
        {
          roleId: language,
          isVacant: true,
          registerCategories: ['Coördinator Taal'],
          standing: { met: 0, asked: 1, steps: 1, requirements: [{ current: 3, level: 4, standing: 'lacking' }] },
        },
      ],
    });
    expect(ofAnna.profile.filter(({ isActive }) => isActive).map(({ domain }) => domain)).toEqual([
      'pupils',
      'colleagues',
    ]);
    const ofBert = await test.api.roles.ofPerson.query({ personId: bert });
    expect(ofBert).toMatchObject({
      held: [],
      deputyFor: [{ occupancy: { roleId: coach }, holder: { id: anna } }],
      next: [],
    });
    expect(await test.api.roles.candidates.query({ roleId: coach })).toMatchObject([
      { personId: bert, isDeputy: true },
    ]);
  });
});

describe('changing a role', () => {
  it('leaves the fields that are not named as they are', async () => {
    const roleId = await addRole({ tasks: 'Leest mee' });
    await Promise.all([
      test.api.roles.update.mutate({ roleId, role: { titleNl: 'Leescoördinator' } }),
      test.api.roles.update.mutate({ roleId, role: { refreshMonths: 24, domains: ['development'] } }),
    ]);
    expect((await entryOf(roleId)).role).toMatchObject({
      titleNl: 'Leescoördinator',
      tasks: 'Leest mee',
      refreshMonths: 24,
      domains: ['development'],
      minutesPerYear: 4800,
    });
  });
});

describe('bad input', () => {
  it('names the field of a role and changes nothing', async () => {
    const roleId = await addRole();
    expect(await refused(test.api.roles.create.mutate({ role: aRole({ titleNl: ' ' }) }))).toEqual([
      'titleNl: required',
    ]);
    expect(await refused(test.api.roles.update.mutate({ roleId, role: { minutesPerYear: 0.5 } }))).toEqual([
      'minutesPerYear: minutes-out-of-range',
    ]);
    expect(await refused(test.api.roles.update.mutate({ roleId, role: { refreshMonths: -1 } }))).toEqual([
      'refreshMonths: months-out-of-range',
    ]);
  });

  it('names the field of an occupancy and changes nothing', async () => {
    const roleId = await addRole();
    const personId = await addTeacher(null);
    const occupancyId = await hold(roleId, personId, { to: isoDate('2027-07-31') });
    const add = (patch: Parameters<typeof anOccupancy>[2]) =>
      refused(test.api.roles.createOccupancy.mutate({ occupancy: anOccupancy(roleId, personId, patch) }));
    expect(await add({ from: isoDate('2027-07-31') })).toEqual(['from: occupancy-overlaps']);
    expect(await add({ from: isoDate('2028-08-01'), to: isoDate('2028-07-31') })).toEqual(['to: end-before-start']);
    expect(await add({ from: isoDate('2028-08-01'), deputyId: personId })).toEqual(['deputyId: deputy-is-holder']);
    expect(await add({ from: isoDate('2028-08-01'), minutesPerYear: -1 })).toEqual([
      'minutesPerYear: minutes-out-of-range',
    ]);
    const update = test.api.roles.updateOccupancy.mutate({ occupancyId, occupancy: { deputyId: personId } });
    expect(await refused(update)).toEqual(['deputyId: deputy-is-holder']);
    await test.api.roles.update.mutate({ roleId, role: { state: 'ended' } });
    expect(await add({ from: isoDate('2028-08-01') })).toEqual(['roleId: role-ended']);
    await test.api.roles.updateOccupancy.mutate({ occupancyId, occupancy: { to: isoDate('2026-10-31') } });
  });
});

describe('refreshing, order and hours', () => {
  it('keep the day of the last refresh and count the term from it, on role, person and overview', async () => {
    const anna = await addTeacher(null);
    const roleId = await addRole({ refreshMonths: 24, isCritical: true });
    const occupancyId = await hold(roleId, anna);
    const termOf = async () => (await test.api.roles.list.query()).roles[0]?.refresh;
    expect(await termOf()).toMatchObject([{ personId: anna, state: 'unknown' }]);

    const refreshedOn = isoDate('2024-10-31');
    await test.api.roles.updateOccupancy.mutate({ occupancyId, occupancy: { refreshedOn } });
    expect(await termOf()).toMatchObject([{ lastOn: refreshedOn, dueOn: '2026-10-31', state: 'passed' }]);
    expect((await test.api.roles.ofPerson.query({ personId: anna })).refresh).toMatchObject([
      { roleId, state: 'passed' },
    ]);
    const { needs } = await test.api.overview.get.query();
    expect(needs.refreshesDue).toMatchObject([{ roleId, personId: anna }]);
    // Eighty hours are agreed and asked, so the role is covered.
    expect(needs.criticalRolesUncovered).toEqual([]);

    await test.api.roles.deleteOccupancy.mutate({ occupancyId });
    expect((await test.api.overview.get.query()).needs).toMatchObject({
      refreshesDue: [],
      criticalRolesUncovered: [roleId],
    });
  });

  it('move a role as one step of undo', async () => {
    const first = await addRole({ titleNl: 'Eerste' });
    const second = await addRole({ titleNl: 'Tweede' });
    const order = async () => (await test.api.roles.list.query()).roles.map(({ role }) => role.id);
    await test.api.roles.move.mutate({ roleId: second, step: 'up' });
    expect(await order()).toEqual([second, first]);
    await test.api.history.undo.mutate();
    expect(await order()).toEqual([first, second]);
    expect(await failureOf(test.api.roles.move.mutate({ roleId: 'ghost', step: 'up' }))).toBeDefined();
  });

  it('give the task hours of the present school year', async () => {
    const anna = await addTeacher(null);
    const roleId = await addRole();
    await hold(roleId, anna, { minutesPerYear: 600 });
    const hours = await test.api.roles.taskHours.query({ startYear: null });
    expect(hours).toMatchObject({
      startYear: 2026,
      period: { from: '2026-08-01', to: '2027-07-31' },
      tasks: [{ personId: anna, roleId, minutesPerYear: 600 }],
      activities: [],
    });
    expect((await test.api.roles.taskHours.query({ startYear: 2025 })).tasks).toEqual([]);
  });
});
