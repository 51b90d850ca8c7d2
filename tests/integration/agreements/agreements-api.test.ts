import { afterEach, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { AgreementCheckId, AgreementId, PersonId, PlanItemId, RoleId } from '#shared/kernel/ids.ts';
import { agreementProblems, type AgreementDraft } from '#shared/domain/agreements/agreement-policy.ts';
import { anAppointment, aPerson, aRole } from '../../support/drafts.ts';
import { aPlanDraft } from '../../support/plan-drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;
let anna: PersonId;
let roleId: RoleId;
let itemId: PlanItemId;

/** Complete: what is worked on, what comes after, when people look back. */
const DRAFT: AgreementDraft = {
  kind: 'teacher-school',
  providerContact: '',
  changeWorkedOn: 'Rekenlessen die aansluiten.',
  timeAndMoney: '40 uur',
  afterRoleId: null,
  afterMinutesPerYear: null,
  firstTask: 'Leerlijn uitschrijven',
  sharing: '',
  checks: [
    { id: null, dueOn: isoDate('2027-06-30'), subject: 'Aan het eind' },
    { id: null, dueOn: isoDate('2026-11-15'), subject: 'Halverwege' },
  ],
};

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  anna = await person('Anna', 'op');
  await person('Dirk', 'directie');
  ({ roleId } = await test.api.roles.create.mutate({ role: aRole({ titleNl: 'Rekencoördinator' }) }));
  ({ itemId } = await test.api.plans.create.mutate({
    personId: anna,
    state: 'agreed',
    plan: aPlanDraft({
      title: 'Coördinator Rekenen',
      startsOn: isoDate('2026-09-01'),
      endsOn: isoDate('2027-06-30'),
      roleAfterId: roleId,
      hours: [{ schoolYear: 2026, source: 'professionalisation', minutes: 2400 }],
    }),
  }));
});

afterEach(async () => {
  await test.remove();
});

async function person(givenName: string, functionGroup: 'op' | 'directie'): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson({ givenName }) });
  await test.api.team.createAppointment.mutate({ appointment: { ...anAppointment(personId), functionGroup } });
  return personId;
}

const create = async (changes: Partial<AgreementDraft> = {}): Promise<AgreementId> =>
  (await test.api.agreements.create.mutate({ itemId, agreement: { ...DRAFT, ...changes } })).agreementId;
const list = async () => test.api.agreements.list.query();
const only = async () => {
  const [entry] = (await list()).entries;
  if (entry === undefined) throw new Error('There is one agreement');
  return entry;
};
const sign = async (agreementId: AgreementId) =>
  test.api.agreements.sign.mutate({
    agreementId,
    signatures: [
      { party: 'school', name: 'Dirk', signedOn: isoDate('2026-10-02') },
      { party: 'teacher', name: 'Anna', signedOn: isoDate('2026-10-01') },
    ],
  });
const record = async (checkId: AgreementCheckId, outcome: 'kept' | 'partly' | null, on = '2026-11-01') =>
  test.api.agreements.recordCheck.mutate({ checkId, record: { outcome, checkedOn: isoDate(on), note: 'Gezien' } });
const codesOf = async (call: Promise<unknown>) => (await failureOf(call)).fields.map(({ code }) => code);
const { undo, redo } = {
  undo: async () => test.api.history.undo.mutate(),
  redo: async () => test.api.history.redo.mutate(),
};

it('drafts from the plan, changes field by field and takes every step back', async () => {
  const before = await test.api.agreements.ofItem.query({ itemId });
  expect(before.entry).toBeNull();
  expect(before.proposal).toMatchObject({ totalMinutes: 2400, afterRoleId: roleId, afterMinutesPerYear: 4800 });
  const agreementId = await create();
  expect(await codesOf(create())).toEqual(['agreement-exists']);
  const first = await only();
  expect(first.agreement.checks.map(({ subject }) => subject)).toEqual(['Halverwege', 'Aan het eind']);
  expect(first.contents).toMatchObject({ school: 'De Proefschool', title: 'Coördinator Rekenen', role: null });
  await test.api.agreements.update.mutate({ agreementId, agreement: { afterRoleId: roleId, sharing: 'Studiedag' } });
  expect((await only()).contents).toMatchObject({ role: 'Rekencoördinator', sharing: 'Studiedag' });
  expect((await only()).agreement.checks).toEqual(first.agreement.checks);
  await undo();
  expect((await only()).contents.role).toBeNull();
  await test.api.agreements.delete.mutate({ agreementId });
  expect((await list()).entries).toEqual([]);
  await undo();
  await undo();
  expect((await list()).counts.made).toBe(0);
  await redo();
  expect(await only()).toEqual(first);
  const unknown = await failureOf(test.api.agreements.update.mutate({ agreementId: 'gone', agreement: {} }));
  expect(unknown.code).toBe('not-found');
});

it('freezes what was signed: no change and no removal, and names stay those of that day', async () => {
  const agreementId = await create({ afterRoleId: roleId });
  await sign(agreementId);
  const signed = await only();
  expect(signed.agreement.signed).toMatchObject({ signedOn: '2026-10-02' });
  expect(signed.agreement.signed?.frozenHash).toMatch(/^[0-9a-f]{64}$/);
  expect(signed.contents.signatures.map(({ party }) => party)).toEqual(['teacher', 'school']);
  expect(signed.isIntact).toBe(true);
  const change = test.api.agreements.update.mutate({ agreementId, agreement: { sharing: 'Toch anders' } });
  expect(await codesOf(change)).toEqual(['agreement-frozen']);
  expect(await codesOf(sign(agreementId))).toEqual(['agreement-frozen']);
  expect(await codesOf(test.api.agreements.delete.mutate({ agreementId }))).toEqual(['agreement-frozen']);
  await test.api.team.updatePerson.mutate({ personId: anna, person: aPerson({ givenName: 'Annabel' }) });
  await test.api.roles.delete.mutate({ roleId });
  await test.api.plans.update.mutate({ itemId, plan: { title: 'Iets anders' } });
  const later = await only();
  expect(later.contents).toEqual(signed.contents);
  expect(later.isIntact).toBe(true);
});

it('keeps the signed copy with the reason when it is opened again', async () => {
  const agreementId = await create();
  expect(await codesOf(test.api.agreements.reopen.mutate({ agreementId, reason: 'Fout' }))).toEqual([
    'agreement-not-signed',
  ]);
  await sign(agreementId);
  const copy = (await only()).contents;
  await test.api.agreements.reopen.mutate({ agreementId, reason: 'De rol wordt kleiner' });
  await test.api.agreements.update.mutate({ agreementId, agreement: { firstTask: 'Een kleinere taak' } });
  const opened = await only();
  expect(opened.agreement.signed).toBeNull();
  expect(opened.earlier).toMatchObject([
    { number: 1, signedOn: '2026-10-02', reopenedOn: '2026-11-01', reason: 'De rol wordt kleiner', contents: copy },
  ]);
  expect(await codesOf(test.api.agreements.delete.mutate({ agreementId }))).toEqual(['agreement-was-signed']);
  await sign(agreementId);
  await test.api.agreements.reopen.mutate({ agreementId, reason: 'Nog eens' });
  expect((await only()).earlier.map(({ number }) => number)).toEqual([1, 2]);
  await undo();
  await undo();
  await undo();
  await undo();
  expect((await only()).contents).toEqual(copy);
  expect((await only()).earlier).toEqual([]);
});

it('changes checks one by one, and no change takes back the one before', async () => {
  const agreementId = await create();
  const [halfway, end] = (await only()).agreement.checks;
  if (halfway === undefined || end === undefined) throw new Error('The draft has two checks');
  const step = async (one: Parameters<typeof test.api.agreements.changeChecks.mutate>[0]['step']) =>
    test.api.agreements.changeChecks.mutate({ agreementId, step: one });
  const now = async () => (await only()).agreement.checks.map(({ dueOn, subject }) => `${dueOn} ${subject}`);
  await Promise.all([
    step({ kind: 'change', checkId: halfway.id, dueOn: isoDate('2027-07-05') }),
    step({ kind: 'change', checkId: end.id, subject: 'Wat is er bereikt?' }),
    step({ kind: 'change', checkId: end.id, dueOn: isoDate('2027-07-02') }),
    step({ kind: 'add', dueOn: isoDate('2027-01-11'), subject: '' }),
  ]);
  expect(await now()).toEqual(['2027-01-11 ', '2027-07-02 Wat is er bereikt?', '2027-07-05 Halverwege']);
  expect((await only()).agreement.checks.map(({ id }) => id)).toEqual([expect.anything(), end.id, halfway.id]);
  await undo();
  expect(await now()).toEqual(['2027-07-02 Wat is er bereikt?', '2027-07-05 Halverwege']);
  await step({ kind: 'remove', checkId: halfway.id });
  const gone = step({ kind: 'change', checkId: halfway.id, subject: 'Weg' });
  expect((await failureOf(gone)).code).toBe('not-found');
  await sign(agreementId);
  expect(await codesOf(step({ kind: 'remove', checkId: end.id }))).toEqual(['agreement-frozen']);
});

it('records checks of a signed agreement, changes and takes them back', async () => {
  const agreementId = await create();
  const checks = (await only()).agreement.checks;
  const [halfway] = checks;
  if (halfway === undefined) throw new Error('The draft has checks');
  expect(await codesOf(record(halfway.id, 'kept'))).toEqual(['agreement-not-signed']);
  await sign(agreementId);
  expect((await only()).waiting.map(({ urgency }) => urgency)).toEqual(['soon', 'later']);
  expect(await codesOf(record(halfway.id, 'kept', '2026-10-01'))).toEqual(['agreement-checked-before-signed']);
  await record(halfway.id, 'partly');
  expect((await only()).outcome).toBe('partly');
  await record(halfway.id, 'kept');
  expect((await list()).counts).toMatchObject({ signed: 1, kept: 1, partly: 0, soonChecks: 0 });
  expect((await only()).isIntact).toBe(true);
  await test.api.agreements.reopen.mutate({ agreementId, reason: 'Andere dag' });
  const removal = test.api.agreements.changeChecks.mutate({
    agreementId,
    step: { kind: 'remove', checkId: halfway.id },
  });
  expect(await codesOf(removal)).toEqual(['agreement-check-recorded']);
  await undo();
  await record(halfway.id, null);
  expect((await only()).agreement.checks).toEqual(checks);
  test.clock.moveTo('2026-12-01');
  expect((await list()).counts.overdueChecks).toBe(1);
  await test.api.plans.act.mutate({ itemId, action: 'lapse', on: null });
  expect((await list()).counts.overdueChecks).toBe(0);
});

it('asks the three parties for an agreement with the provider', async () => {
  const agreementId = await create({ kind: 'tripartite' });
  expect((await list()).leader).toContain('Dirk');
  expect(await codesOf(sign(agreementId))).toEqual(['required', 'agreement-signatures']);
});

it('goes with its plan item and with its person, and comes back with them', async () => {
  const agreementId = await create();
  await sign(agreementId);
  await test.api.agreements.reopen.mutate({ agreementId, reason: 'Fout in de tekst' });
  const whole = await only();
  for (const remove of [
    async () => test.api.plans.delete.mutate({ itemId }),
    async () => test.api.team.deletePerson.mutate({ personId: anna }),
  ]) {
    await remove();
    expect((await list()).entries).toEqual([]);
    await undo();
    expect(await only()).toEqual(whole);
  }
});

it('says on the overview which agreements wait for a look', async () => {
  const agreementId = await create();
  const waiting = async () => (await test.api.overview.get.query()).needs.agreementsToCheck;
  expect(await waiting()).toEqual([]);
  await sign(agreementId);
  expect(await waiting()).toEqual([agreementId]);
});

it('finds agreements of all kinds in the example school, each as it was signed', async () => {
  const example = new TestCore();
  try {
    await example.api.session.openExample.mutate();
    const { entries, counts } = await example.api.agreements.list.query();
    // Counted by hand from the file on 1 November 2026; eight weeks end on 27 December.
    expect(counts).toEqual({
      made: 8,
      drafts: 1,
      signed: 7,
      kept: 2,
      partly: 1,
      notKept: 1,
      unchecked: 3,
      soonChecks: 3,
      overdueChecks: 0,
    });
    expect(entries.filter(({ isIntact }) => isIntact === true)).toHaveLength(7);
    expect(entries.flatMap(({ agreement }) => agreementProblems(agreement, null, () => true))).toEqual([]);
  } finally {
    await example.remove();
  }
});
