import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { aGoal } from '../../support/drafts.ts';
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

describe('meetings', () => {
  // Ten meetings of three hours every three weeks, 30 December passed over: 30 hours for each member (concepts 104).
  it('of a series are planned in one step and book thirty hours', async () => {
    const person = await addPerson(test);
    const groupId = await addGroup(test, 'research-workshop', 'Onderzoekswerkplaats');
    await addMembers(test, groupId, [person]);
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
    const [member, guest] = [await addPerson(test), await addPerson(test)];
    const groupId = await addGroup(test);
    await addMembers(test, groupId, [member]);
    const meetingId = await addMeeting(test, groupId, '2026-10-06');
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
    const groupId = await addGroup(test);
    const person = await addPerson(test);
    const meetingId = await addMeeting(test, groupId, '2026-11-02');
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
    const groupId = await addGroup(test);
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
    const groupId = await addGroup(test);
    const owner = await addPerson(test);
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
