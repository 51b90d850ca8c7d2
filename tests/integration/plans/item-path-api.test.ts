import { afterEach, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import { anAppointment, aPerson, aRole } from '../../support/drafts.ts';
import { aPlanDraft } from '../../support/plan-drafts.ts';
import { aProgrammeDraft } from '../../support/programme-drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
});

afterEach(async () => {
  await test.remove();
});

const programme = async (title: string, expiresMonths: number | null = null) =>
  (await test.api.catalogue.create.mutate({ programme: aProgrammeDraft({ title, expiresMonths }) })).programmeId;

it('shows modules, the next step and one evaluation, and proposes the role with the hours of the agreement', async () => {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson() });
  await test.api.team.createAppointment.mutate({ appointment: anAppointment(personId) });
  const whole = await programme('Pakket');
  const part = await programme('Module', 12);
  const next = await programme('Vervolg');
  const link = { note: '' };
  await test.api.catalogue.createLink.mutate({ link: { ...link, fromId: part, toId: whole, kind: 'module-of' } });
  await test.api.catalogue.createLink.mutate({ link: { ...link, fromId: whole, toId: next, kind: 'leads-on-to' } });
  const { roleId } = await test.api.roles.create.mutate({ role: aRole() });
  const planned = { programmeId: whole, roleAfterId: roleId };
  const plan = async (draft: Parameters<typeof aPlanDraft>[0]) =>
    (await test.api.plans.create.mutate({ personId, state: 'agreed', plan: aPlanDraft(draft) })).itemId;
  const itemId = await plan(planned);
  await test.api.agreements.create.mutate({
    itemId,
    agreement: {
      kind: 'teacher-school',
      providerContact: '',
      changeWorkedOn: 'Lessen die aansluiten',
      timeAndMoney: '40 uur',
      afterRoleId: roleId,
      afterMinutesPerYear: 3_600,
      firstTask: '',
      sharing: '',
      checks: [],
    },
  });
  for (const one of [itemId, await plan({ programmeId: part })]) {
    await test.api.plans.act.mutate({ itemId: one, action: 'start', on: null });
    await test.api.plans.act.mutate({ itemId: one, action: 'achieve', on: isoDate('2026-10-15') });
  }
  const path = () => test.api.plans.itemPath.query({ itemId });
  expect((await path()).modules.map(({ expiresOn }) => expiresOn)).toEqual(['2027-10-15']);
  expect((await path()).next.map(({ programme: { id }, planned: step }) => [id, step])).toEqual([[next, null]]);
  const proposals = (await test.api.plans.achievements.query()).find((one) => one.itemId === itemId)?.proposals;
  expect(proposals?.find(({ kind }) => kind === 'role')).toMatchObject({ roleId, minutesPerYear: 3_600 });
  expect((await test.api.overview.get.query()).needs.achievementsToConfirm).toContain(itemId);

  const evaluation = { programmeId: whole, planItemId: itemId, scores: {}, note: 'Goed bruikbaar in de klas' };
  expect((await path()).canEvaluate).toBe(true);
  await test.api.catalogue.evaluate.mutate({ evaluation });
  expect((await path()).canEvaluate).toBe(false);
  const twice = test.api.catalogue.evaluate.mutate({ evaluation });
  expect((await failureOf(twice)).fields[0]?.code).toBe('evaluated-before');
  await test.api.history.undo.mutate();
  expect((await path()).canEvaluate).toBe(true);
});
