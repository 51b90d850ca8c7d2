import { afterEach, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import { anAppointment, aPerson, aQualification } from '../../support/drafts.ts';
import { aPlanDraft } from '../../support/plan-drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(() => {
  test = new TestCore();
});

afterEach(async () => {
  await test.remove();
});

it('finds in a plan, names what it is about, and finds no more when the cause is gone', async () => {
  await test.createSchool();
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson({ givenName: 'Anna' }) });
  await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId) });
  await test.api.team.createQualification.mutate({ qualification: aQualification(personId, { kind: 'pabo' }) });
  const { itemId } = await test.api.plans.create.mutate({
    personId,
    state: 'agreed',
    plan: aPlanDraft({
      kind: 'register-programme',
      startsOn: isoDate('2027-01-15'),
      endsOn: isoDate('2027-12-10'),
      costs: [{ id: null, year: 2027, payer: 'lerarenbeurs', kind: 'tuition', cents: 219_500, note: '' }],
    }),
  });
  const { findings, people, items } = await test.api.findings.ofPerson.query({ personId });
  expect(findings.map(({ code }) => code)).toEqual(['grant-never-for-register', 'no-follow-up', 'no-goal']);
  expect(findings[0]).toMatchObject({
    severity: 'blocker',
    area: 'grant',
    subjects: [{ kind: 'person', id: personId }, { id: itemId }],
  });
  expect(people.map(({ givenName }) => givenName)).toEqual(['Anna']);
  expect(items).toHaveLength(1);
  await test.api.plans.update.mutate({ itemId, plan: { costs: [] } });
  const after = await test.api.findings.list.query();
  expect(after.findings.map(({ code }) => code)).toEqual(['no-follow-up', 'no-goal']);
});

it('is empty for a new school, and refuses a person that it does not know', async () => {
  await test.createSchool();
  expect((await test.api.findings.list.query()).findings).toEqual([]);
  expect(await failureOf(test.api.findings.ofPerson.query({ personId: 'nobody' }))).toMatchObject({
    code: 'not-found',
  });
});

it('shows some of each severity in the example school, each about something that it names', async () => {
  await test.api.session.openExample.mutate();
  const found = await test.api.findings.list.query();
  const known = new Set<string>([
    ...found.people.map(({ id }) => id),
    ...found.items.map(({ id }) => id),
    ...found.programmes.map(({ id }) => id),
    ...found.roles.map(({ id }) => id),
    ...found.competences.map(({ id }) => id),
  ]);
  for (const severity of ['blocker', 'warning', 'hint']) {
    expect(found.findings.filter((finding) => finding.severity === severity).length).toBeGreaterThan(0);
  }
  expect(found.findings.every(({ subjects }) => subjects.every(({ id }) => known.has(id)))).toBe(true);
  expect(found.findings.length).toBeLessThan(80);
});
