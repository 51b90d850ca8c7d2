import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttachmentOwner } from '#shared/domain/attachments/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, GroupId, PersonId } from '#shared/kernel/ids.ts';
import { aGoal, aRequirement } from '../../support/drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';
import { addGroup, addMeeting, addMembers, addPerson, aQuestion, refused } from './group-calls.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
});

afterEach(async () => {
  await test.remove();
});

describe('groups', () => {
  it('are listed with leads, members, next meeting and open questions', async () => {
    const [lead, member, later] = [await addPerson(test), await addPerson(test), await addPerson(test)];
    const groupId = await addGroup(test);
    await test.api.groups.addMembers.mutate({
      members: { groupId, personIds: [lead], duty: 'lead', from: null, to: null },
    });
    await addMembers(test, groupId, [member]);
    await addMembers(test, groupId, [later], isoDate('2026-12-01'));
    await addMeeting(test, groupId, '2026-12-01');
    await addMeeting(test, groupId, '2026-11-17');
    await addMeeting(test, groupId, '2026-10-01');
    await test.api.groups.createQuestion.mutate({ question: aQuestion(groupId) });
    await test.api.goals.create.mutate({ goal: aGoal({ ownerGroupId: groupId }) });
    const { groups } = await test.api.groups.list.query();
    expect(groups).toMatchObject([
      {
        group: { id: groupId, title: 'Werkgroep lezen', position: 0 },
        leads: [lead],
        memberCount: 2,
        adviserCount: 0,
        nextMeeting: { heldOn: '2026-11-17', startsAt: '14:30' },
        toRecord: 1,
        openQuestions: 1,
        goals: 1,
      },
    ]);
  });

  it('keep the fields that two changes at once do not name', async () => {
    const groupId = await addGroup(test);
    await Promise.all([
      test.api.groups.update.mutate({ groupId, group: { title: 'Leesteam' } }),
      test.api.groups.update.mutate({ groupId, group: { theme: 'Lezen' } }),
    ]);
    expect((await test.api.groups.get.query({ groupId })).group).toMatchObject({ title: 'Leesteam', theme: 'Lezen' });
    expect(await refused(test.api.groups.update.mutate({ groupId, group: { title: ' ' } }))).toEqual([
      'title: required',
    ]);
  });

  it('take with them what is theirs, leave what is not, and come back whole', async () => {
    const person = await addPerson(test);
    const groupId = await addGroup(test);
    const other = await addGroup(test, 'bouw', 'Onderbouw');
    await addMembers(test, groupId, [person]);
    await addMembers(test, other, [person]);
    const meetingId = await addMeeting(test, groupId, '2026-10-01');
    await test.api.groups.setAttendance.mutate({ meetingId, present: [person] });
    const dated = { datedOn: isoDate('2026-10-02') };
    const { resultId } = await test.api.groups.createResult.mutate({
      result: { groupId, kind: 'design', title: 'Les 1', description: '', ...dated },
    });
    await addFile('meeting', meetingId);
    await addFile('group-result', resultId);
    await test.api.groups.createQuestion.mutate({ question: aQuestion(groupId) });
    const { goalId } = await test.api.goals.create.mutate({ goal: aGoal({ ownerGroupId: groupId }) });
    const competenceId = await anyCompetence();
    for (const group of [
      { kind: 'group' as const, groupId },
      { kind: 'group' as const, groupId: other },
    ]) {
      const requirement = aRequirement(goalId, competenceId, { group });
      await test.api.requirements.create.mutate({ requirement });
    }
    const everything = () => allOf(groupId, meetingId, resultId);
    const before = await everything();
    expect((await test.api.groups.get.query({ groupId })).consequences).toEqual({
      goals: 1,
      requirements: 1,
      questions: 1,
      meetings: 1,
      results: 1,
    });

    await test.api.groups.delete.mutate({ groupId });
    expect((await test.api.groups.list.query()).groups.map(({ group }) => group.id)).toEqual([other]);
    const { questions } = await test.api.groups.questions.query();
    expect(questions).toMatchObject([{ groupId: null }]);
    const { goals } = await test.api.goals.list.query();
    expect(goals[0]?.goal.ownerGroupId).toBeNull();
    expect(goals[0]?.requirements.map(({ group }) => group)).toEqual([{ kind: 'group', groupId: other }]);
    expect((await test.api.groups.ofPerson.query({ personId: person })).groups).toHaveLength(1);
    expect((await failureOf(test.api.groups.get.query({ groupId }))).code).toBe('not-found');

    expect(await filesOf('meeting', meetingId)).toEqual([]);
    expect(await filesOf('group-result', resultId)).toEqual([]);

    await test.api.history.undo.mutate();
    expect(await everything()).toEqual(before);
    expect(await filesOf('group-result', resultId)).toHaveLength(1);
  });

  async function anyCompetence(): Promise<CompetenceId> {
    const [list] = await test.api.frameworks.list.query();
    const competence = list?.competences.find(({ kind }) => kind === 'competence');
    if (competence === undefined) throw new Error('No competence');
    return competence.id;
  }

  async function addFile(ownerKind: AttachmentOwner, ownerId: string): Promise<void> {
    const bytes = new Uint8Array(Buffer.from('%PDF-1.7 verslag'));
    const { uploadId } = await test.api.attachments.upload.mutate(bytes);
    await test.api.attachments.add.mutate({ uploadId, fileName: 'Verslag.pdf', ownerKind, ownerId });
  }

  function filesOf(ownerKind: AttachmentOwner, ownerId: string) {
    return test.api.attachments.list.query({ ownerKind, ownerId });
  }

  async function allOf(groupId: GroupId, meetingId: string, resultId: string) {
    return [
      await test.api.groups.list.query(),
      await test.api.groups.get.query({ groupId }),
      await test.api.groups.questions.query(),
      await test.api.goals.list.query(),
      await filesOf('meeting', meetingId),
      await filesOf('group-result', resultId),
    ];
  }
});

describe('members', () => {
  it('are added together or not at all', async () => {
    const [first, second] = [await addPerson(test), await addPerson(test)];
    const groupId = await addGroup(test);
    await addMembers(test, groupId, [first]);
    expect(await refused(addMembers(test, groupId, [second, first]))).toEqual(['from: membership-overlaps']);
    expect(await refused(addMembers(test, groupId, [second, second]))).toEqual(['from: membership-overlaps']);
    expect(await refused(addMembers(test, groupId, [second, 'nobody' as PersonId]))).toEqual([
      'personId: person-unknown',
    ]);
    expect((await test.api.groups.get.query({ groupId })).memberships).toHaveLength(1);
  });

  it('end, change and go, each in one step of undo', async () => {
    const person = await addPerson(test);
    const groupId = await addGroup(test);
    const [membershipId] = await addMembers(test, groupId, [person], isoDate('2026-09-01'));
    if (membershipId === undefined) throw new Error('No membership');
    await test.api.groups.updateMembership.mutate({ membershipId, membership: { duty: 'lead' } });
    await test.api.groups.endMembership.mutate({ membershipId, on: isoDate('2026-10-31') });
    const [ended] = (await test.api.groups.get.query({ groupId })).memberships;
    expect(ended).toMatchObject({ duty: 'lead', from: '2026-09-01', to: '2026-10-31' });
    const early = test.api.groups.endMembership.mutate({ membershipId, on: isoDate('2026-08-31') });
    expect(await refused(early)).toEqual(['to: end-before-start']);
    await addMembers(test, groupId, [person], isoDate('2026-11-01'));
    const open = test.api.groups.updateMembership.mutate({ membershipId, membership: { to: null } });
    expect(await refused(open)).toEqual(['from: membership-overlaps']);
    await test.api.groups.deleteMembership.mutate({ membershipId });
    expect((await test.api.groups.get.query({ groupId })).memberships).toHaveLength(1);
    await test.api.history.undo.mutate();
    expect((await test.api.groups.get.query({ groupId })).memberships).toHaveLength(2);
  });

  it('are taken over from a bouw, as far as agreed, once', async () => {
    const [anna, bart] = [await addPerson(test, { pupilGroups: [1] }), await addPerson(test, { pupilGroups: [2] })];
    const [carla, dirk] = [await addPerson(test, { pupilGroups: [7] }), await addPerson(test, { pupilGroups: [8] })];
    const groupId = await addGroup(test, 'bouw', 'Onderbouw');
    await addMembers(test, groupId, [anna, carla, dirk]);
    const question = { groupId, bouw: 'lower' as const, on: isoDate('2026-11-01') };
    const proposal = await test.api.groups.proposeFromBouw.query(question);
    expect(proposal.toAdd.map(({ personId }) => personId)).toEqual([bart]);
    expect(proposal.toEnd.map(({ personId }) => personId).toSorted()).toEqual([carla, dirk].toSorted());
    expect(proposal.stay).toEqual([anna]);

    const end = proposal.toEnd.filter(({ personId }) => personId === carla).map(({ membershipId }) => membershipId);
    const answer = { ...question, add: [bart], end };
    expect(await test.api.groups.applyFromBouw.mutate(answer)).toEqual({ added: 1, ended: 1 });
    expect(await test.api.groups.applyFromBouw.mutate(answer)).toEqual({ added: 0, ended: 0 });
    const { memberships } = await test.api.groups.get.query({ groupId });
    expect(memberships.find(({ personId }) => personId === carla)?.to).toBe('2026-10-31');
    expect(memberships.find(({ personId }) => personId === dirk)?.to).toBeNull();
    expect(memberships.filter(({ personId }) => personId === bart)).toMatchObject([{ from: '2026-11-01', to: null }]);

    await test.api.history.undo.mutate();
    expect(await test.api.groups.proposeFromBouw.query(question)).toEqual(proposal);
  });
});

describe('unknown ids', () => {
  it('are told, and leave no trace in the history', async () => {
    const before = (await test.api.history.list.query({ limit: 100, beforeSeq: null })).entries.length;
    const groupId = 'none' as GroupId;
    const person = 'none' as PersonId;
    const on = isoDate('2026-11-01');
    const series = { firstOn: on, everyWeeks: 1, count: 1, minutes: 60, startsAt: null, topic: '', skipped: [] };
    const api = test.api.groups;
    const calls: readonly (() => Promise<unknown>)[] = [
      () => api.get.query({ groupId }),
      () => api.ofPerson.query({ personId: person }),
      () => api.update.mutate({ groupId, group: {} }),
      () => api.delete.mutate({ groupId }),
      () => addMembers(test, groupId, [person]),
      () => api.updateMembership.mutate({ membershipId: 'none', membership: {} }),
      () => api.endMembership.mutate({ membershipId: 'none', on }),
      () => api.deleteMembership.mutate({ membershipId: 'none' }),
      () => api.proposeFromBouw.query({ groupId, bouw: 'lower', on }),
      () => api.applyFromBouw.mutate({ groupId, bouw: 'lower', on, add: [], end: [] }),
      () => addMeeting(test, groupId, '2026-11-01'),
      () => api.createMeetingSeries.mutate({ groupId, series }),
      () => api.updateMeeting.mutate({ meetingId: 'none', meeting: {} }),
      () => api.deleteMeeting.mutate({ meetingId: 'none' }),
      () => api.setAttendance.mutate({ meetingId: 'none', present: [] }),
      () => api.createResult.mutate({ result: { groupId, kind: 'advice', title: 'x', description: '', datedOn: on } }),
      () => api.updateResult.mutate({ resultId: 'none', result: {} }),
      () => api.deleteResult.mutate({ resultId: 'none' }),
      () => api.updateQuestion.mutate({ questionId: 'none', question: {} }),
      () => api.deleteQuestion.mutate({ questionId: 'none' }),
      () => api.moveQuestion.mutate({ questionId: 'none', position: 0 }),
    ];
    for (const call of calls) expect((await failureOf(call())).code).toBe('not-found');
    const after = (await test.api.history.list.query({ limit: 100, beforeSeq: null })).entries.length;
    expect(after).toBe(before);
  });
});
