import { afterEach, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { PersonId, PlanItemId } from '#shared/kernel/ids.ts';
import type { PlanCoverDraft, PlanSessionDraft } from '#shared/domain/plans/plan-part-policy.ts';
import { anAppointment, aPerson } from '../../support/drafts.ts';
import { aPlanDraft } from '../../support/plan-drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;
let anna: PersonId;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  anna = await teacher('Anna');
});

afterEach(async () => {
  await test.remove();
});

async function teacher(givenName: string): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson({ givenName }) });
  await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId) });
  return personId;
}

const plan = async (): Promise<PlanItemId> =>
  (await test.api.plans.create.mutate({ personId: anna, state: 'agreed', plan: aPlanDraft() })).itemId;
const items = async () => (await test.api.plans.list.query()).items;
const session = (heldOn: string, changes: Partial<PlanSessionDraft> = {}): PlanSessionDraft => ({
  id: null,
  heldOn: isoDate(heldOn),
  minutes: 360,
  needsCover: true,
  ...changes,
});
const wednesdays: PlanCoverDraft = {
  id: null,
  weekday: 3,
  from: isoDate('2026-09-01'),
  to: isoDate('2026-10-31'),
  minutesPerWeek: 300,
  state: 'found',
  coveredBy: 'Kees',
};

it('keeps the days of an item, and undo takes a whole series back', async () => {
  const itemId = await plan();
  const sessions = [session('2026-09-02'), session('2027-09-01', { needsCover: false })];
  await test.api.plans.setSessions.mutate({ itemId, sessions, forAll: false });
  const before = (await items())[0]?.sessions;
  expect(before?.map(({ heldOn, needsCover }) => [heldOn, needsCover])).toEqual([
    ['2026-09-02', true],
    ['2027-09-01', false],
  ]);
  await test.api.plans.setSessions.mutate({
    itemId,
    sessions: [session('2026-09-02', { minutes: 60 })],
    forAll: false,
  });
  const [kept, ...others] = (await items())[0]?.sessions ?? [];
  expect([kept?.id, kept?.minutes, others.length]).toEqual([before?.[0]?.id, 60, 0]);
  await test.api.history.undo.mutate();
  expect((await items())[0]?.sessions).toEqual(before);
  const bad = test.api.plans.setSessions.mutate({
    itemId,
    sessions: [session('2026-09-05', { minutes: -1 })],
    forAll: false,
  });
  expect((await failureOf(bad)).fields.map(({ path }) => path)).toEqual(['sessions.0.minutes']);
});

it('sets the days of everybody with whom something was planned', async () => {
  const bram = await teacher('Bram');
  const { itemIds } = await test.api.plans.createJoint.mutate({
    personIds: [anna, bram],
    state: 'agreed',
    plan: aPlanDraft(),
  });
  const [itemId] = itemIds;
  if (itemId === undefined) throw new Error('Nothing was planned');
  await test.api.plans.setSessions.mutate({ itemId, sessions: [session('2026-09-02')], forAll: true });
  expect((await items()).map(({ sessions }) => sessions.length)).toEqual([1, 1]);
  const { ledger } = await test.api.plans.cover.query({ schoolYear: 2026 });
  expect(ledger.lines.map(({ minutes, state }) => [minutes, state])).toEqual([
    [360, 'needed'],
    [360, 'needed'],
  ]);
  expect(ledger.busyDays).toEqual([]);
});

it('counts cover outside the holidays, and holidays can be changed and taken back', async () => {
  const itemId = await plan();
  await test.api.plans.setCover.mutate({ itemId, cover: [wednesdays] });
  const lines = async () => (await test.api.plans.cover.query({ schoolYear: 2026 })).ledger.lines.length;
  expect(await lines()).toBe(9);
  const holiday = { title: 'Herfstvakantie', from: isoDate('2026-10-10'), to: isoDate('2026-10-18') };
  const { holidayId } = await test.api.plans.createHoliday.mutate({ holiday });
  expect(await lines()).toBe(8);
  await test.api.plans.updateHoliday.mutate({ holidayId, holiday: { ...holiday, to: isoDate('2026-10-25') } });
  expect(await lines()).toBe(7);
  await test.api.plans.deleteHoliday.mutate({ holidayId });
  expect([await lines(), await test.api.plans.holidays.query()]).toEqual([9, []]);
  await test.api.history.undo.mutate();
  expect(await lines()).toBe(7);
  const wrong = test.api.plans.createHoliday.mutate({ holiday: { ...holiday, to: isoDate('2026-10-01') } });
  expect((await failureOf(wrong)).fields[0]?.code).toBe('end-before-start');
});

it('keeps exemptions with their state', async () => {
  const itemId = await plan();
  const exemption = { id: null, title: 'Module 1', credits: 5, state: 'asked', decidedOn: null, evidence: '' } as const;
  await test.api.plans.setExemptions.mutate({ itemId, exemptions: [exemption] });
  const [first] = (await items())[0]?.exemptions ?? [];
  if (first === undefined) throw new Error('Nothing was kept');
  const granted = { ...first, state: 'granted', decidedOn: isoDate('2026-10-01') } as const;
  await test.api.plans.setExemptions.mutate({ itemId, exemptions: [granted] });
  expect((await items())[0]?.exemptions).toEqual([granted]);
  const wrong = test.api.plans.setExemptions.mutate({ itemId, exemptions: [{ ...exemption, credits: -1 }] });
  expect((await failureOf(wrong)).fields[0]?.code).toBe('number-out-of-range');
});

it('saves hours by the rule, counts them in later years, and removes them with the person', async () => {
  const saving = {
    personId: anna,
    source: 'sustainable-basic',
    fromSchoolYear: 2025,
    minutes: 600,
    purpose: 'Studiereis',
  } as const;
  const { savingId } = await test.api.plans.createSaving.mutate({ saving });
  const basic = async () =>
    (await test.api.plans.ofPerson.query({ personId: anna })).hours
      .find(({ schoolYear }) => schoolYear === 2026)
      ?.entries.find(({ source }) => source === 'sustainable-basic');
  expect(await basic()).toMatchObject({ right: 2400, saved: 600, left: 3000 });
  await test.api.plans.updateSaving.mutate({ savingId, saving: { minutes: 300, purpose: 'Studiedag' } });
  expect(await basic()).toMatchObject({ saved: 300, savings: [{ purpose: 'Studiedag', lastSchoolYear: 2028 }] });
  const codes = async (changes: object) =>
    (await failureOf(test.api.plans.createSaving.mutate({ saving: { ...saving, ...changes } }))).fields.map(
      ({ code }) => code,
    );
  expect(await codes({})).toEqual(['saving-twice']);
  expect(await codes({ source: 'sustainable-starter' })).toEqual(['saving-not-allowed']);
  await test.api.plans.deleteSaving.mutate({ savingId });
  expect((await basic())?.saved).toBe(0);
  await test.api.history.undo.mutate();
  await test.api.team.deletePerson.mutate({ personId: anna });
  await test.api.history.undo.mutate();
  expect((await basic())?.saved).toBe(300);
});
