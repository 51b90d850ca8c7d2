import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RequirementDraft } from '#shared/domain/goals/requirement-policy.ts';
import { isoDate, type IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, GoalId, PersonId, RoleId } from '#shared/kernel/ids.ts';
import { aGoal, anAppointment, anOccupancy, aPerson, aRequirement, aRole } from '../../support/drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;
let competenceId: CompetenceId;
let goalId: GoalId;
let roleId: RoleId;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  const [list] = await test.api.frameworks.list.query();
  const competence = list?.competences.find(({ kind }) => kind === 'competence');
  if (competence === undefined) throw new Error('No competence');
  competenceId = competence.id;
  ({ goalId } = await test.api.goals.create.mutate({ goal: aGoal() }));
  ({ roleId } = await test.api.roles.create.mutate({ role: aRole() }));
});

afterEach(async () => {
  await test.remove();
});

async function add(level: number, ...appointments: readonly Parameters<typeof anAppointment>[1][]): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson() });
  for (const patch of appointments) {
    await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId, patch) });
  }
  await test.api.competences.rate.mutate({ personId, competenceId, level, raterKind: 'leader' });
  return personId;
}

const preview = (patch: Partial<RequirementDraft>) =>
  test.api.requirements.preview.query({ requirementId: null, requirement: aRequirement(goalId, competenceId, patch) });

describe('a requirement on any group', () => {
  // anna: teacher and adjunct at one time, level 3; bert: assistant, level 2, holds the role; cor: LIO, level 4.
  it('counts each of its people once, stored as previewed', async () => {
    const anna = await add(3, {}, { functionGroup: 'directie', functionTitle: 'Adjunct' });
    const bert = await add(2, { functionGroup: 'oop', functionTitle: 'Assistent' });
    const cor = await add(4, { functionGroup: 'lio', functionTitle: 'Leerkracht' });
    await test.api.roles.createOccupancy.mutate({ occupancy: anOccupancy(roleId, bert) });
    const groups: readonly (readonly [RequirementDraft['group'], readonly PersonId[], readonly PersonId[]])[] = [
      [{ kind: 'all-teachers' }, [anna], []],
      [{ kind: 'all-staff' }, [anna], [bert]],
      [{ kind: 'function-group', functionGroup: 'directie' }, [anna], []],
      [{ kind: 'function-group', functionGroup: 'lio' }, [cor], []],
      [{ kind: 'function', functionTitle: 'LEERKRACHT' }, [anna], []],
      [{ kind: 'function', functionTitle: 'assistent' }, [], [bert]],
      [{ kind: 'role', roleId }, [], [bert]],
    ];
    for (const [group, have, lacking] of groups) {
      const requirement = aRequirement(goalId, competenceId, { group });
      const shown = await preview({ group });
      expect(shown.people).toMatchObject({ have, lacking, unknown: [] });
      const { requirementId } = await test.api.requirements.create.mutate({ requirement });
      const { goals } = await test.api.goals.list.query();
      const stored = goals[0]?.coverage.requirements.find((each) => each.requirementId === requirementId);
      expect(stored).toEqual({ ...shown, requirementId });
      expect(goals[0]?.requirements.find(({ id }) => id === requirementId)?.group).toEqual(group);
    }
  });

  it('counts the members of a group on the day, not its advisers', async () => {
    const [lead, adviser, later] = [await add(3, {}), await add(4, {}), await add(4, {})];
    const group = {
      kind: 'working-group',
      title: 'Lezen',
      purpose: '',
      theme: '',
      startsOn: null,
      endsOn: null,
    } as const;
    const { groupId } = await test.api.groups.create.mutate({ group });
    const join = (
      personId: PersonId,
      patch: { readonly duty: 'lead' | 'member' | 'adviser'; readonly from: IsoDate | null },
    ) => test.api.groups.addMembers.mutate({ members: { groupId, personIds: [personId], to: null, ...patch } });
    await join(lead, { duty: 'lead', from: null });
    await join(adviser, { duty: 'adviser', from: null });
    await join(later, { duty: 'member', from: isoDate('2026-11-02') });
    expect((await preview({ group: { kind: 'group', groupId } })).people).toMatchObject({ have: [lead], lacking: [] });
    const { groups } = await test.api.goals.list.query();
    expect(groups.map(({ title }) => title)).toEqual(['Lezen']);

    // The group leads the goal too; removed, it leaves neither requirement nor owner behind.
    const requirement = aRequirement(goalId, competenceId, { group: { kind: 'group', groupId } });
    await test.api.requirements.create.mutate({ requirement });
    await test.api.goals.update.mutate({ goalId, goal: { ownerGroupId: groupId, domains: ['colleagues'] } });
    await test.api.groups.delete.mutate({ groupId });
    const [entry] = (await test.api.goals.list.query()).goals;
    expect(entry).toMatchObject({ goal: { ownerGroupId: null, domains: ['colleagues'] }, requirements: [] });
  });

  it('keeps its group when something else of it changes', async () => {
    const requirement = aRequirement(goalId, competenceId, { group: { kind: 'role', roleId } });
    const { requirementId } = await test.api.requirements.create.mutate({ requirement });
    await test.api.requirements.update.mutate({ requirementId, requirement: { ...requirement, level: 2 } });
    const { goals } = await test.api.goals.list.query();
    expect(goals[0]?.requirements).toMatchObject([{ level: 2, group: { kind: 'role', roleId } }]);
  });
});

describe('a requirement of any owner', () => {
  it('stands with its goal, its role or its function', async () => {
    const owners = [
      { kind: 'goal', goalId },
      { kind: 'role', roleId },
      { kind: 'function', functionTitle: 'Leerkracht' },
    ] as const;
    for (const owner of owners) {
      await test.api.requirements.create.mutate({ requirement: aRequirement(goalId, competenceId, { owner }) });
    }
    const { goals } = await test.api.goals.list.query();
    const { roles, functions } = await test.api.roles.list.query();
    expect(goals[0]?.requirements.map(({ owner }) => owner)).toEqual([owners[0]]);
    expect(roles[0]?.requirements.map(({ owner }) => owner)).toEqual([owners[1]]);
    expect(functions[0]?.entries.map(({ requirement }) => requirement.owner)).toEqual([owners[2]]);
  });
});

describe('bad input', () => {
  it.each([
    [{ owner: { kind: 'role', roleId: 'ghost' } }, 'owner.roleId: role-unknown'],
    [{ owner: { kind: 'function', functionTitle: ' – ' } }, 'owner.functionTitle: required'],
    [{ group: { kind: 'role', roleId: 'ghost' } }, 'group.roleId: role-unknown'],
    [{ group: { kind: 'group', groupId: 'ghost' } }, 'group.groupId: group-unknown'],
    [{ group: { kind: 'function', functionTitle: '' } }, 'group.functionTitle: required'],
    [{ group: { kind: 'function', functionTitle: 'x'.repeat(201) } }, 'group.functionTitle: too-long'],
  ])('%j is refused', async (patch, problem) => {
    const failure = await failureOf(preview(patch as Partial<RequirementDraft>));
    expect(failure.fields.map(({ path, code }) => `${path}: ${code}`)).toEqual([problem]);
  });
});
