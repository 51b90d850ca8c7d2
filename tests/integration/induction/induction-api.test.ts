import { afterEach, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { anAppointment, aPerson } from '../../support/drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;
let starter: PersonId;
let coach: PersonId;

// Today is 1 November 2026.
beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
  starter = await aTeacherOf('Starter', '2024-08-01', 2);
  coach = await aTeacherOf('Coach', '2004-08-01', 12);
});

afterEach(async () => {
  await test.remove();
});

async function aTeacherOf(familyName: string, teachingSince: string, step: number): Promise<PersonId> {
  const person = aPerson({ familyName, teachingSince: isoDate(teachingSince), birthDate: isoDate('1999-01-01') });
  const { personId } = await test.api.team.createPerson.mutate({ person });
  await test.api.team.createAppointment.mutate({
    appointment: anAppointment(personId, { step, workingTimeFactor: 8000 as never }),
  });
  return personId;
}

const draft = (changes: object = {}) => ({
  personId: starter,
  startsOn: isoDate('2023-08-01'),
  endsOn: null,
  coachId: coach,
  coachName: '',
  isCoachManager: false,
  plan: 'Elke week samen voorbereiden',
  ...changes,
});

const decision = (changes: object = {}) => ({
  personId: starter,
  outcome: 'basisbekwaam' as const,
  decidedOn: isoDate('2026-10-01'),
  decidedBy: 'Directeur',
  instrument: 'Eigen kijkwijzer',
  grounds: '',
  ...changes,
});

it('starts, changes and ends an induction, each as one step of undo', async () => {
  expect(await test.api.induction.get.query({ personId: starter })).toMatchObject({
    starter: 'starter',
    induction: null,
    findings: [],
  });
  await test.api.induction.start.mutate({ induction: draft() });
  expect((await failureOf(test.api.induction.start.mutate({ induction: draft() }))).fields[0]?.code).toBe(
    'induction-exists',
  );
  await test.api.induction.update.mutate({ personId: starter, induction: { coachId: null } });
  await failureOf(test.api.induction.update.mutate({ personId: coach, induction: { plan: 'x' } }));
  const { induction, findings } = await test.api.induction.get.query({ personId: starter });
  expect(induction).toMatchObject({ coachId: null, plan: 'Elke week samen voorbereiden' });
  expect(findings.map(({ code }) => code)).toEqual(['no-coach', 'decision-due']);
  await test.api.history.undo.mutate();
  const before = await test.api.induction.get.query({ personId: starter });
  expect(before.induction?.coachId).toBe(coach);
  expect(before.findings.map(({ code }) => code)).toEqual(['decision-due']);
  await test.api.induction.delete.mutate({ personId: starter });
  expect((await test.api.induction.get.query({ personId: starter })).induction).toBeNull();
});

it('records decisions, refuses what cannot be, and keeps nothing of it', async () => {
  await test.api.induction.start.mutate({ induction: draft() });
  const refused = async (changes: object): Promise<readonly string[]> => {
    const failure = await failureOf(test.api.induction.recordDecision.mutate({ decision: decision(changes) }));
    return failure.fields.map(({ path, code }) => `${path}: ${code}`);
  };
  expect(await refused({ decidedOn: isoDate('2026-11-02') })).toEqual(['decidedOn: date-in-future']);
  expect(await refused({ instrument: '' })).toEqual(['instrument: required']);
  expect(await refused({ personId: 'nobody' })).toEqual(['personId: person-unknown']);
  const { decisionId } = await test.api.induction.recordDecision.mutate({ decision: decision() });
  const { decisions, findings } = await test.api.induction.get.query({ personId: starter });
  expect(decisions).toHaveLength(1);
  expect(findings).toEqual([]);
  await test.api.induction.updateDecision.mutate({ decisionId, decision: decision({ outcome: 'not-yet' }) });
  await failureOf(test.api.induction.updateDecision.mutate({ decisionId, decision: decision({ personId: coach }) }));
  await test.api.induction.deleteDecision.mutate({ decisionId });
  expect((await test.api.induction.get.query({ personId: starter })).decisions).toEqual([]);
});

it('loses the coach, not the induction, when the coach is removed; and everything with the starter', async () => {
  await test.api.induction.start.mutate({ induction: draft() });
  await test.api.induction.recordDecision.mutate({ decision: decision() });
  await test.api.team.deletePerson.mutate({ personId: coach });
  expect((await test.api.induction.get.query({ personId: starter })).induction?.coachId).toBeNull();
  await test.api.team.deletePerson.mutate({ personId: starter });
  expect(await failureOf(test.api.induction.get.query({ personId: starter }))).toMatchObject({ code: 'not-found' });
  await test.api.history.undo.mutate();
  await test.api.history.undo.mutate();
  const back = await test.api.induction.get.query({ personId: starter });
  expect([back.induction?.coachId, back.decisions.length]).toEqual([coach, 1]);
});

it('counts rights in hours with the rules of today', async () => {
  const { rights, rulesCheckedOn } = await test.api.hours.ofPerson.query({ personId: starter });
  // wtf 0.8: 83 × 0.8, 40 × 0.8, and 40 × 0.8 more in step 2.
  expect(rights.map(({ minutes }) => (minutes ?? 0) / 60)).toEqual([66.4, 32, 32, 0]);
  expect(rights[0]?.rule).toMatchObject({ value: 83, source: expect.stringContaining('CAO PO') as string });
  expect(rulesCheckedOn).toBe('2026-11-01');
});
