import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GroupKind } from '#shared/domain/groups/entities.ts';
import { isoDate, type IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, GroupId, PersonId } from '#shared/kernel/ids.ts';
import { aGoal, anAppointment, aPerson, aRequirement } from '../../support/drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
});

afterEach(async () => {
  await test.remove();
});

async function addPerson(patch: Parameters<typeof anAppointment>[1] = {}): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson() });
  const appointment = anAppointment(personId, patch);
  await test.api.team.createAppointment.mutate({
    appointment: { ...appointment, pupilGroups: [...appointment.pupilGroups] },
  });
  return personId;
}

async function addGroup(kind: GroupKind = 'working-group', title = 'Werkgroep lezen'): Promise<GroupId> {
  const group = { kind, title, purpose: '', theme: '', startsOn: null, endsOn: null };
  return (await test.api.groups.create.mutate({ group })).groupId;
}

async function addMembers(groupId: GroupId, personIds: PersonId[], from: IsoDate | null = null) {
  return test.api.groups.addMembers.mutate({ members: { groupId, personIds, duty: 'member', from, to: null } });
}

const A_MEETING = {
  startsAt: '14:30',
  minutes: 180,
  topic: 'Lesontwerp',
  notes: '',
  decisions: '',
  state: 'planned',
} as const;

async function addMeeting(groupId: GroupId, heldOn: string) {
  const meeting = { groupId, heldOn: isoDate(heldOn), ...A_MEETING };
  return (await test.api.groups.createMeeting.mutate({ meeting })).meetingId;
}

function aQuestion(groupId: GroupId | null, question = 'Wat werkt bij leesmotivatie?') {
  return {
    groupId,
    goalId: null,
    ownerId: null,
    question,
    priority: 'high' as const,
    state: 'open' as const,
    answer: '',
    conditions: ['urgent' as const],
    followUp: '',
  };
}

/** The fields that a call was refused for, as `path: code`. */
async function refused(call: Promise<unknown>): Promise<readonly string[]> {
  const { fields } = await failureOf(call);
  return fields.map(({ path, code }) => `${path}: ${code}`);
}

describe('groups', () => {
  it('are listed with leads, members, next meeting and open questions', async () => {
    const [lead, member, later] = [await addPerson(), await addPerson(), await addPerson()];
    const groupId = await addGroup();
    await test.api.groups.addMembers.mutate({
      members: { groupId, personIds: [lead], duty: 'lead', from: null, to: null },
    });
    await addMembers(groupId, [member]);
    await addMembers(groupId, [later], isoDate('2026-12-01'));
    await addMeeting(groupId, '2026-12-01');
    await addMeeting(groupId, '2026-11-17');
    await addMeeting(groupId, '2026-10-01');
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
    const groupId = await addGroup();
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
    const person = await addPerson();
    const groupId = await addGroup();
    const other = await addGroup('bouw', 'Onderbouw');
    await addMembers(groupId, [person]);
    await addMembers(other, [person]);
    const meetingId = await addMeeting(groupId, '2026-10-01');
    await test.api.groups.setAttendance.mutate({ meetingId, present: [person] });
    const dated = { datedOn: isoDate('2026-10-02') };
    await test.api.groups.createResult.mutate({
      result: { groupId, kind: 'design', title: 'Les 1', description: '', ...dated },
    });
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
    const before = await everything(groupId);
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

    await test.api.history.undo.mutate();
    expect(await everything(groupId)).toEqual(before);
  });

  async function anyCompetence(): Promise<CompetenceId> {
    const [list] = await test.api.frameworks.list.query();
    const competence = list?.competences.find(({ kind }) => kind === 'competence');
    if (competence === undefined) throw new Error('No competence');
    return competence.id;
  }

  async function everything(groupId: GroupId) {
    return [
      await test.api.groups.list.query(),
      await test.api.groups.get.query({ groupId }),
      await test.api.groups.questions.query(),
      await test.api.goals.list.query(),
    ];
  }
});

describe('members', () => {
  it('are added together or not at all', async () => {
    const [first, second] = [await addPerson(), await addPerson()];
    const groupId = await addGroup();
    await addMembers(groupId, [first]);
    expect(await refused(addMembers(groupId, [second, first]))).toEqual(['from: membership-overlaps']);
    expect(await refused(addMembers(groupId, [second, second]))).toEqual(['from: membership-overlaps']);
    expect(await refused(addMembers(groupId, [second, 'nobody' as PersonId]))).toEqual(['personId: person-unknown']);
    expect((await test.api.groups.get.query({ groupId })).memberships).toHaveLength(1);
  });

  it('end, change and go, each in one step of undo', async () => {
    const person = await addPerson();
    const groupId = await addGroup();
    const [membershipId] = (await addMembers(groupId, [person], isoDate('2026-09-01'))).membershipIds;
    if (membershipId === undefined) throw new Error('No membership');
    await test.api.groups.updateMembership.mutate({ membershipId, membership: { duty: 'lead' } });
    await test.api.groups.endMembership.mutate({ membershipId, on: isoDate('2026-10-31') });
    const [ended] = (await test.api.groups.get.query({ groupId })).memberships;
    expect(ended).toMatchObject({ duty: 'lead', from: '2026-09-01', to: '2026-10-31' });
    const early = test.api.groups.endMembership.mutate({ membershipId, on: isoDate('2026-08-31') });
    expect(await refused(early)).toEqual(['to: end-before-start']);
    await addMembers(groupId, [person], isoDate('2026-11-01'));
    const open = test.api.groups.updateMembership.mutate({ membershipId, membership: { to: null } });
    expect(await refused(open)).toEqual(['from: membership-overlaps']);
    await test.api.groups.deleteMembership.mutate({ membershipId });
    expect((await test.api.groups.get.query({ groupId })).memberships).toHaveLength(1);
    await test.api.history.undo.mutate();
    expect((await test.api.groups.get.query({ groupId })).memberships).toHaveLength(2);
  });

  it('are taken over from a bouw, as far as agreed, once', async () => {
    const [anna, bart] = [await addPerson({ pupilGroups: [1] }), await addPerson({ pupilGroups: [2] })];
    const [carla, dirk] = [await addPerson({ pupilGroups: [7] }), await addPerson({ pupilGroups: [8] })];
    const groupId = await addGroup('bouw', 'Onderbouw');
    await addMembers(groupId, [anna, carla, dirk]);
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

describe('meetings', () => {
  // Ten meetings of three hours every three weeks, 30 December passed over: 30 hours for each member (concepts 104).
  it('of a series are planned in one step and book thirty hours', async () => {
    const person = await addPerson();
    const groupId = await addGroup('research-workshop', 'Onderzoekswerkplaats');
    await addMembers(groupId, [person]);
    const series = {
      firstOn: isoDate('2026-09-16'),
      everyWeeks: 3,
      count: 10,
      minutes: 180,
      startsAt: '14:00',
      topic: '',
      skipped: [isoDate('2026-12-30')],
    };
    await test.api.groups.createMeetingSeries.mutate({ groupId, series });
    const { meetings } = await test.api.groups.get.query({ groupId });
    expect(meetings).toHaveLength(10);
    expect(meetings.at(-1)).toMatchObject({ heldOn: '2027-04-14', startsAt: '14:00', minutes: 180, state: 'planned' });
    // Three of them (16 September, 7 and 28 October) lie before 1 November and are not recorded yet.
    const [line] = (await test.api.groups.ofPerson.query({ personId: person })).groups;
    expect(line?.time).toMatchObject({ attended: 0, unrecorded: 540, ahead: 1260, booked: 1800 });
    await test.api.history.undo.mutate();
    expect((await test.api.groups.get.query({ groupId })).meetings).toEqual([]);
    const bad = test.api.groups.createMeetingSeries.mutate({ groupId, series: { ...series, count: 0, minutes: 0.5 } });
    expect(await refused(bad)).toEqual(['minutes: minutes-out-of-range', 'count: count-out-of-range']);
  });

  it('record members and guests, and count as held by it', async () => {
    const [member, guest] = [await addPerson(), await addPerson()];
    const groupId = await addGroup();
    await addMembers(groupId, [member]);
    const meetingId = await addMeeting(groupId, '2026-10-06');
    await test.api.groups.setAttendance.mutate({ meetingId, present: [member, guest] });
    const { meetings } = await test.api.groups.get.query({ groupId });
    expect(meetings[0]?.state).toBe('held');
    expect(meetings[0]?.present.toSorted()).toEqual([member, guest].toSorted());
    const [ofGuest] = (await test.api.groups.ofPerson.query({ personId: guest })).groups;
    expect(ofGuest).toMatchObject({ memberships: [], time: { attended: 180, booked: 180 } });

    await test.api.groups.setAttendance.mutate({ meetingId, present: [guest] });
    const [ofMember] = (await test.api.groups.ofPerson.query({ personId: member })).groups;
    expect(ofMember?.time).toMatchObject({ attended: 0, missed: 180 });
    await test.api.team.deletePerson.mutate({ personId: guest });
    expect((await test.api.groups.get.query({ groupId })).meetings[0]?.present).toEqual([]);
    await test.api.history.undo.mutate();
    expect((await test.api.groups.get.query({ groupId })).meetings[0]?.present).toEqual([guest]);
  });

  it('refuse what cannot be', async () => {
    const groupId = await addGroup();
    const person = await addPerson();
    const meetingId = await addMeeting(groupId, '2026-11-02');
    const attend = (present: PersonId[]) => test.api.groups.setAttendance.mutate({ meetingId, present });
    expect(await refused(attend([person]))).toEqual(['present: held-in-future']);
    const update = (meeting: object) => test.api.groups.updateMeeting.mutate({ meetingId, meeting });
    expect(await refused(update({ state: 'held' }))).toEqual(['state: held-in-future']);
    expect(await refused(update({ minutes: 1441 }))).toEqual(['minutes: minutes-out-of-range']);
    expect(await refused(update({ startsAt: '25:00' }))).toEqual(['startsAt: time-invalid']);
    await update({ heldOn: '2026-10-01', state: 'cancelled' });
    expect(await refused(attend([person]))).toEqual(['present: meeting-cancelled']);
    expect(await refused(attend(['nobody' as PersonId]))).toEqual([
      'present: person-unknown',
      'present: meeting-cancelled',
    ]);
    await test.api.groups.deleteMeeting.mutate({ meetingId });
    expect((await failureOf(attend([person]))).code).toBe('not-found');
  });
});

describe('results', () => {
  it('are added, changed and removed', async () => {
    const groupId = await addGroup();
    const result = {
      groupId,
      kind: 'design' as const,
      title: 'Les 1',
      description: '',
      datedOn: isoDate('2026-10-02'),
    };
    const { resultId } = await test.api.groups.createResult.mutate({ result });
    await test.api.groups.updateResult.mutate({ resultId, result: { title: 'Les 1, versie 2' } });
    expect((await test.api.groups.get.query({ groupId })).results).toMatchObject([
      { id: resultId, title: 'Les 1, versie 2', kind: 'design' },
    ]);
    expect(await refused(test.api.groups.createResult.mutate({ result: { ...result, title: '' } }))).toEqual([
      'title: required',
    ]);
    await test.api.groups.deleteResult.mutate({ resultId });
    expect((await test.api.groups.get.query({ groupId })).results).toEqual([]);
    expect((await failureOf(test.api.groups.deleteResult.mutate({ resultId }))).code).toBe('not-found');
  });
});

describe('the research agenda', () => {
  it('keeps its own order, also when one is moved', async () => {
    const ids = [];
    for (const text of ['a', 'b', 'c']) {
      ids.push((await test.api.groups.createQuestion.mutate({ question: aQuestion(null, text) })).questionId);
    }
    const [first] = ids;
    if (first === undefined) throw new Error('No question');
    await test.api.groups.moveQuestion.mutate({ questionId: first, position: 1 });
    const order = async () => (await test.api.groups.questions.query()).questions.map(({ question }) => question);
    expect(await order()).toEqual(['b', 'a', 'c']);
    await test.api.history.undo.mutate();
    expect(await order()).toEqual(['a', 'b', 'c']);
  });

  it('ties a question to a group, a goal and an owner, and survives their going', async () => {
    const groupId = await addGroup();
    const owner = await addPerson();
    const { goalId } = await test.api.goals.create.mutate({ goal: aGoal() });
    const question = { ...aQuestion(groupId), goalId, ownerId: owner };
    const { questionId } = await test.api.groups.createQuestion.mutate({ question });
    await test.api.groups.updateQuestion.mutate({
      questionId,
      question: { state: 'answered', conditions: ['urgent', 'teacher-behaviour'], followUp: 'Petra, in mei' },
    });
    expect((await test.api.groups.ofPerson.query({ personId: owner })).questions).toMatchObject([
      { id: questionId, goalId, conditions: ['urgent', 'teacher-behaviour'], state: 'answered' },
    ]);
    await test.api.goals.delete.mutate({ goalId });
    await test.api.team.deletePerson.mutate({ personId: owner });
    await test.api.groups.delete.mutate({ groupId });
    const { questions } = await test.api.groups.questions.query();
    expect(questions).toMatchObject([{ goalId: null, ownerId: null, groupId: null, followUp: 'Petra, in mei' }]);
    const lost = test.api.groups.updateQuestion.mutate({ questionId, question: { goalId, groupId, ownerId: owner } });
    expect(await refused(lost)).toEqual(['groupId: group-unknown', 'goalId: goal-unknown', 'ownerId: person-unknown']);
    await test.api.groups.deleteQuestion.mutate({ questionId });
    expect((await test.api.groups.questions.query()).questions).toEqual([]);
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
      () => addMembers(groupId, [person]),
      () => api.updateMembership.mutate({ membershipId: 'none', membership: {} }),
      () => api.endMembership.mutate({ membershipId: 'none', on }),
      () => api.deleteMembership.mutate({ membershipId: 'none' }),
      () => api.proposeFromBouw.query({ groupId, bouw: 'lower', on }),
      () => api.applyFromBouw.mutate({ groupId, bouw: 'lower', on, add: [], end: [] }),
      () => addMeeting(groupId, '2026-11-01'),
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
