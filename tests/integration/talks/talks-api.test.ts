import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { PersonId, TalkCycleId, TalkId } from '#shared/kernel/ids.ts';
import { anAppointment, aPerson } from '../../support/drafts.ts';
import { newTalks, SCHEME } from '../../support/talk-drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;
let teacher: PersonId;
let colleague: PersonId;
let cycleId: TalkCycleId;

// Today is 1 November 2026.
beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  teacher = await aTeacherOf('Eerste');
  colleague = await aTeacherOf('Tweede');
  const { description: _, ...scheme } = SCHEME;
  const cycle = { ...scheme, schoolYear: 2026, audience: 'everyone' as const };
  ({ cycleId } = await test.api.talks.createCycle.mutate({ cycle }));
});

afterEach(async () => {
  await test.remove();
});

async function aTeacherOf(familyName: string): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson({ familyName }) });
  await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId) });
  return personId;
}

async function aTalkWith(personId: PersonId, stepKey = 'doel'): Promise<TalkId> {
  const { talkIds } = await test.api.talks.create.mutate(newTalks(cycleId, stepKey, [personId]));
  return talkIds[0] ?? ('none' as TalkId);
}

async function heldTalk(on = '2026-10-01'): Promise<TalkId> {
  const talkId = await aTalkWith(teacher);
  await test.api.talks.hold.mutate({ talkId, on: isoDate(on) });
  await test.api.talks.update.mutate({ talkId, talk: { report: 'Wat er gezegd is' } });
  return talkId;
}

const codesOf = async (call: Promise<unknown>): Promise<readonly string[]> =>
  (await failureOf(call)).fields.map(({ code }) => code);

it('makes talks with a group in one step of undo, and counts who still lacks one', async () => {
  const { talkIds } = await test.api.talks.create.mutate({
    ...newTalks(cycleId, 'doel', [teacher, colleague]),
    startsOn: isoDate('2026-11-06'),
    startsAt: '14:30',
    perDay: 1,
  });
  expect(talkIds).toHaveLength(2);
  const { talks, cycles } = await test.api.talks.list.query();
  // 6 November 2026 is a Friday.
  expect(talks.map(({ plannedOn, startsAt }) => [plannedOn, startsAt])).toEqual([
    ['2026-11-06', '14:30'],
    ['2026-11-09', '14:30'],
  ]);
  expect(cycles[0]?.standing.counts[0]).toMatchObject({ planned: 2, none: 0, held: 0 });
  expect(cycles[0]?.standing.counts[0]?.lacking).toHaveLength(2);
  expect(await codesOf(test.api.talks.create.mutate(newTalks(cycleId, 'doel', [teacher])))).toEqual(['talk-exists']);
  await test.api.history.undo.mutate();
  expect((await test.api.talks.list.query()).talks).toEqual([]);
  await test.api.history.redo.mutate();
  expect((await test.api.talks.list.query()).talks).toHaveLength(2);
});

it('hides what a side prepares until it is shared, also from who holds the workspace', async () => {
  const talkId = await aTalkWith(teacher);
  const hidden = { answers: { gelukt: { step: 2, text: 'Mijn geheim' } }, wishes: 'Minder uren' };
  const own = { talkId, side: 'teacher' as const, secret: 'mijn-geheim' };
  expect(await codesOf(test.api.talks.openPreparation.mutate(own))).toEqual(['secret-not-chosen']);
  expect(await codesOf(test.api.talks.chooseSecret.mutate({ ...own, secret: 'kort' }))).toEqual(['secret-too-short']);
  await test.api.talks.chooseSecret.mutate(own);
  expect(await codesOf(test.api.talks.chooseSecret.mutate({ ...own, secret: 'van-een-ander' }))).toEqual([
    'secret-chosen-already',
  ]);
  await test.api.talks.savePreparation.mutate({ ...own, ...hidden });
  const seen = await test.api.talks.get.query({ talkId });
  expect(seen.preparations.teacher).toEqual({ side: 'teacher', isBegun: true, isShared: false, content: null });
  for (const answer of [
    seen,
    await test.api.talks.list.query(),
    await test.api.history.list.query({ limit: 50, beforeSeq: null }),
  ]) {
    expect(JSON.stringify(answer)).not.toMatch(/Mijn geheim|Minder uren|mijn-geheim/);
  }
  for (const secret of [null, '', 'een-ander-geheim']) {
    expect(await codesOf(test.api.talks.openPreparation.mutate({ ...own, secret }))).toEqual(['secret-wrong']);
    expect(await codesOf(test.api.talks.sharePreparation.mutate({ ...own, secret }))).toEqual(['secret-wrong']);
    expect(await codesOf(test.api.talks.savePreparation.mutate({ ...own, ...hidden, secret }))).toEqual([
      'secret-wrong',
    ]);
  }
  expect(await test.api.talks.openPreparation.mutate(own)).toMatchObject(hidden);
  await test.api.talks.sharePreparation.mutate(own);
  const shared = await test.api.talks.get.query({ talkId });
  expect(shared.preparations.teacher.content).toMatchObject(hidden);
  expect(shared.proposed.map(({ title }) => title)).toContain('Minder uren');
  await test.api.history.undo.mutate();
  expect((await test.api.talks.get.query({ talkId })).preparations.teacher.content).toBeNull();
});

it('gives a new secret nothing that was hidden under the old one', async () => {
  const talkId = await aTalkWith(teacher);
  const own = { talkId, side: 'teacher' as const, secret: 'het-eerste-geheim' };
  await test.api.talks.chooseSecret.mutate(own);
  await test.api.talks.savePreparation.mutate({ ...own, answers: {}, wishes: 'Alleen voor mij' });
  await test.api.talks.forgetSecret.mutate({ talkId, side: 'teacher' });
  const other = { ...own, secret: 'het-geheim-van-een-ander' };
  await test.api.talks.chooseSecret.mutate(other);
  expect((await test.api.talks.openPreparation.mutate(other)).wishes).toBe('');
  await test.api.history.undo.mutate();
  expect(await codesOf(test.api.talks.openPreparation.mutate(other))).toEqual(['secret-not-chosen']);
  await test.api.history.undo.mutate();
  expect(await codesOf(test.api.talks.openPreparation.mutate(other))).toEqual(['secret-wrong']);
  expect((await test.api.talks.openPreparation.mutate(own)).wishes).toBe('Alleen voor mij');
  expect((await test.api.talks.get.query({ talkId })).preparations.teacher.content).toBeNull();
});

it('lets the leader prepare without a secret, and refuses answers that the form does not ask', async () => {
  const talkId = await aTalkWith(teacher);
  const own = { talkId, side: 'leader' as const, secret: null };
  const save = (answers: Record<string, { step: number | null; text: string }>) =>
    test.api.talks.savePreparation.mutate({ ...own, answers, wishes: '' });
  expect(await codesOf(save({ gelukt: { step: 4, text: '' } }))).toEqual(['answer-unknown']);
  expect(await codesOf(save({ nergens: { step: null, text: 'x' } }))).toEqual(['answer-unknown']);
  expect(await codesOf(test.api.talks.sharePreparation.mutate(own))).toEqual(['preparation-empty']);
  await save({ gelukt: { step: 3, text: 'Ja' } });
  await test.api.talks.saveNote.mutate({ talkId, content: 'Alleen voor mij' });
  const page = await test.api.talks.get.query({ talkId });
  expect([page.preparations.leader.content?.answers, page.note]).toEqual([
    { gelukt: { step: 3, text: 'Ja' } },
    'Alleen voor mij',
  ]);
});

it('freezes a report that both signed, refuses every change, and opens it only with a trace', async () => {
  const talkId = await heldTalk();
  const sign = (side: 'leader' | 'teacher', stance: 'seen' | 'agreed', secret: string) =>
    test.api.talks.sign.mutate({ talkId, side, stance, secret });
  expect(await codesOf(sign('leader', 'seen', 'leiding-geheim'))).toEqual(['leader-must-agree']);
  expect(await codesOf(sign('teacher', 'seen', 'kort'))).toEqual(['secret-too-short']);
  await sign('teacher', 'seen', 'leraar-geheim');
  expect(await codesOf(sign('teacher', 'agreed', 'leraar-geheim'))).toEqual(['talk-signed-already']);
  expect(await codesOf(test.api.talks.update.mutate({ talkId, talk: { report: 'Anders' } }))).toEqual(['talk-locked']);
  await sign('leader', 'agreed', 'leiding-geheim');
  const { talk } = await test.api.talks.get.query({ talkId });
  expect(talk.state).toBe('closed');
  expect(talk.frozenHash).toBe(
    createHash('sha256')
      .update(talk.frozenText ?? '')
      .digest('hex'),
  );
  expect(talk.signatures.map(({ side, stance }) => `${side} ${stance}`)).toEqual(['teacher seen', 'leader agreed']);
  const preparation = { talkId, side: 'leader' as const, secret: null, answers: {}, wishes: 'Later' };
  for (const call of [
    test.api.talks.update.mutate({ talkId, talk: { teacherView: 'Toch niet' } }),
    test.api.talks.update.mutate({ talkId, talk: { topics: [] } }),
    test.api.talks.savePreparation.mutate(preparation),
    test.api.talks.delete.mutate({ talkId }),
  ]) {
    expect(await codesOf(call)).toEqual(['talk-locked']);
  }
  expect(await codesOf(test.api.talks.planAgain.mutate({ talkId }))).toEqual(['talk-action-not-allowed']);
  expect(await codesOf(test.api.talks.reopen.mutate({ talkId, reason: '  ' }))).toEqual(['required']);
  await test.api.talks.reopen.mutate({ talkId, reason: 'De uren klopten niet' });
  await test.api.talks.update.mutate({ talkId, talk: { report: 'Verbeterd' } });
  const again = (await test.api.talks.get.query({ talkId })).talk;
  expect([again.state, again.report, again.frozenHash, again.signatures]).toEqual(['held', 'Verbeterd', null, []]);
  expect(again.reopenings[0]).toMatchObject({
    side: 'leader',
    reason: 'De uren klopten niet',
    frozenText: talk.frozenText,
    frozenHash: talk.frozenHash,
    signatures: talk.signatures,
  });
  expect(await codesOf(test.api.talks.delete.mutate({ talkId }))).toEqual(['talk-has-trace']);
  expect(await codesOf(sign('teacher', 'agreed', 'een-ander-geheim'))).toEqual(['secret-wrong']);
  await sign('teacher', 'agreed', 'leraar-geheim');
  expect((await test.api.history.verify.query()).ok).toBe(true);
});

it('refuses a signature while a report is empty or a preparation is a draft, or when a name changed since', async () => {
  const talkId = await aTalkWith(teacher);
  const sign = (side: 'leader' | 'teacher') =>
    test.api.talks.sign.mutate({ talkId, side, stance: 'agreed', secret: `geheim-van-${side}` });
  expect(await codesOf(sign('leader'))).toEqual(['talk-not-held', 'talk-report-empty']);
  await test.api.talks.hold.mutate({ talkId, on: isoDate('2026-11-01') });
  await test.api.talks.update.mutate({ talkId, talk: { report: 'Verslag' } });
  const own = { talkId, side: 'leader' as const, secret: null };
  await test.api.talks.savePreparation.mutate({ ...own, answers: {}, wishes: 'Klad' });
  expect(await codesOf(sign('leader'))).toEqual(['talk-preparation-open']);
  await test.api.talks.sharePreparation.mutate(own);
  await sign('leader');
  await test.api.team.updatePerson.mutate({ personId: teacher, person: aPerson({ familyName: 'Anders' }) });
  expect(await codesOf(sign('teacher'))).toEqual(['talk-text-changed']);
  await test.api.history.undo.mutate();
  await sign('teacher');
  expect((await test.api.talks.get.query({ talkId })).talk.state).toBe('closed');
  // Taking a signature back is a step like any other, and the history shows it.
  await test.api.history.undo.mutate();
  expect((await test.api.talks.get.query({ talkId })).talk).toMatchObject({ state: 'held', frozenHash: null });
  await test.api.history.redo.mutate();
  expect((await test.api.talks.get.query({ talkId })).talk.state).toBe('closed');
});

it('holds no appraisal before its talks, and closes no cycle with drafts', async () => {
  const appraisal = await aTalkWith(teacher, 'oordeel');
  const hold = (talkId: TalkId, on: string) => test.api.talks.hold.mutate({ talkId, on: isoDate(on) });
  const refused = await failureOf(hold(appraisal, '2026-11-01'));
  expect(refused.fields[0]).toMatchObject({ code: 'appraisal-before-required-talks', details: { count: 2 } });
  await hold(await aTalkWith(teacher, 'doel'), '2026-09-01');
  expect((await failureOf(hold(appraisal, '2026-11-01'))).fields[0]?.details).toEqual({ count: 1 });
  await hold(await aTalkWith(teacher, 'voortgang'), '2026-10-20');
  await hold(appraisal, '2026-11-01');
  const { talks } = await test.api.talks.list.query();
  expect(talks.find(({ stepKey }) => stepKey === 'voortgang')?.warnings.map(({ code }) => code)).toEqual([
    'talk-too-soon',
  ]);
  const close = () => test.api.talks.setCycleClosed.mutate({ cycleId, isClosed: true });
  expect((await failureOf(close())).fields[0]).toMatchObject({ code: 'cycle-has-drafts', details: { count: 3 } });
  expect(await codesOf(test.api.talks.deleteCycle.mutate({ cycleId }))).toEqual(['cycle-has-talks']);
  for (const talk of talks) {
    await test.api.talks.planAgain.mutate({ talkId: talk.id });
  }
  await close();
  expect(await codesOf(test.api.talks.create.mutate(newTalks(cycleId, 'doel', [colleague])))).toEqual(['cycle-closed']);
});

it('makes a plan item of a topic, once, and loses it with the item', async () => {
  const talkId = await aTalkWith(teacher);
  const topic = {
    id: null,
    source: 'own' as const,
    subjectId: null,
    title: 'Leren coachen',
    notes: 'Bij de buren',
    isDiscussed: true,
  };
  await test.api.talks.update.mutate({ talkId, talk: { topics: [topic] } });
  const topicOf = async () => (await test.api.talks.get.query({ talkId })).talk.topics[0];
  const topicId = (await topicOf())?.id ?? ('none' as never);
  const { itemId } = await test.api.talks.planFromTopic.mutate({ talkId, topicId, outcome: 'agreement' });
  expect(await topicOf()).toMatchObject({ planItemId: itemId });
  expect((await test.api.plans.list.query()).items).toMatchObject([
    { title: 'Leren coachen', state: 'agreed', note: 'Bij de buren' },
  ]);
  expect(await codesOf(test.api.talks.planFromTopic.mutate({ talkId, topicId, outcome: 'wish' }))).toEqual([
    'topic-planned-already',
  ]);
  const { entry } = await test.api.agreements.ofItem.query({ itemId });
  expect(entry?.agreement.changeWorkedOn).toBe('Bij de buren');
  // A year after today, 1 November 2026, when the talk has no day yet.
  expect(entry?.agreement.checks).toMatchObject([{ dueOn: '2027-11-01', subject: 'Leren coachen', outcome: null }]);
  test.clock.moveTo('2027-10-01');
  const { talkIds } = await test.api.talks.create.mutate(newTalks(null, null, [teacher]));
  const next = await test.api.talks.get.query({ talkId: talkIds[0] ?? talkId });
  expect(next.proposed).toMatchObject([{ source: 'agreement', title: 'Leren coachen' }]);
  await test.api.plans.delete.mutate({ itemId });
  expect(await topicOf()).toMatchObject({ planItemId: null });
  await test.api.history.undo.mutate();
  expect(await topicOf()).toMatchObject({ planItemId: itemId });
});

it('removes a person with his talks and secret, and brings them back with one undo', async () => {
  const talkId = await heldTalk();
  await test.api.talks.update.mutate({ talkId, talk: { leaderId: colleague } });
  await test.api.talks.sign.mutate({ talkId, side: 'teacher', stance: 'agreed', secret: 'leraar-geheim' });
  await test.api.talks.saveNote.mutate({ talkId, content: 'Voor mij' });
  await test.api.team.deletePerson.mutate({ personId: teacher });
  expect((await test.api.talks.list.query()).talks).toEqual([]);
  await test.api.history.undo.mutate();
  const page = await test.api.talks.get.query({ talkId });
  expect([page.talk.signatures.length, page.hasSecret.teacher, page.note]).toEqual([1, true, 'Voor mij']);
  await test.api.team.deletePerson.mutate({ personId: colleague });
  expect((await test.api.talks.get.query({ talkId })).talk.leaderId).toBeNull();
});

it('keeps, changes and removes templates of the school, beside three that are shipped', async () => {
  const { templateId } = await test.api.talks.createTemplate.mutate({ template: SCHEME });
  await test.api.talks.updateTemplate.mutate({ templateId, template: { ...SCHEME, title: 'Onze cyclus' } });
  const { shipped, own } = await test.api.talks.templates.query();
  expect([shipped.map(({ key }) => key), own.map(({ title }) => title)]).toEqual([
    ['development', 'goal-progress-appraisal', 'starter'],
    ['Onze cyclus'],
  ]);
  expect(await codesOf(test.api.talks.createTemplate.mutate({ template: { ...SCHEME, steps: [] } }))).toEqual([
    'required',
  ]);
  await test.api.talks.deleteTemplate.mutate({ templateId });
  expect((await test.api.talks.templates.query()).own).toEqual([]);
  await aTalkWith(teacher, 'doel');
  const { description: _, ...cycle } = {
    ...SCHEME,
    steps: SCHEME.steps.slice(1),
    schoolYear: 2026,
    audience: 'everyone' as const,
  };
  expect(await codesOf(test.api.talks.updateCycle.mutate({ cycleId, cycle }))).toEqual(['talk-step-in-use']);
});

it('takes a forgotten secret away, and shows that in the history', async () => {
  const talkId = await heldTalk();
  await test.api.talks.sign.mutate({ talkId, side: 'teacher', stance: 'agreed', secret: 'vergeten-geheim' });
  await test.api.talks.forgetSecret.mutate({ talkId, side: 'teacher' });
  expect((await test.api.talks.get.query({ talkId })).hasSecret.teacher).toBe(false);
  expect((await test.api.talks.get.query({ talkId })).talk.signatures).toHaveLength(1);
  const { entries } = await test.api.history.list.query({ limit: 1, beforeSeq: null });
  expect(entries[0]?.command).toBe('talks.forget-secret');
  expect((await failureOf(test.api.talks.forgetSecret.mutate({ talkId, side: 'teacher' }))).code).toBe('not-found');
});
