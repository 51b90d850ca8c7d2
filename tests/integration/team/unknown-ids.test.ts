import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { Id } from '#shared/kernel/ids.ts';
import {
  aGoal,
  anAppointment,
  anOccupancy,
  aPerson,
  aQualification,
  aRequirement,
  aRole,
} from '../../support/drafts.ts';
import { csv } from '../../support/import-files.ts';
import { failureOf, TestCore, type ApiClient } from '../../support/test-core.ts';

/** An id of any kind that nothing has. */
const NOBODY = 'there-is-no-such-thing';
const unknown = <Kind extends string>(): Id<Kind> => NOBODY as unknown as Id<Kind>;

let core: TestCore;
let api: ApiClient;
let known: Awaited<ReturnType<typeof fill>>;

beforeAll(async () => {
  core = new TestCore();
  api = core.api;
  await core.createSchool();
  known = await fill();
});
afterAll(() => core.remove());

async function fill() {
  const { personId } = await api.team.createPerson.mutate({ person: aPerson() });
  const { appointmentId } = await api.team.createAppointment.mutate({ appointment: anAppointment(personId) });
  const { goalId } = await api.goals.create.mutate({ goal: aGoal() });
  const [framework] = await api.frameworks.list.query();
  const competence = framework?.competences.find(({ kind }) => kind === 'competence');
  if (competence === undefined) throw new Error('The shipped framework has no competence');
  const requirement = aRequirement(goalId, competence.id);
  const { requirementId } = await api.requirements.create.mutate({ requirement });
  const { roleId } = await api.roles.create.mutate({ role: aRole() });
  return { personId, appointmentId, goalId, competenceId: competence.id, requirementId, roleId };
}

const rating = { level: 2, raterKind: 'leader', ratedOn: null, raterName: '', note: '', evidence: '' } as const;

/** Calls with an id that does not exist, and what each must say; `field` is null when the thing itself is not there. */
const CALLS: readonly (readonly [string, () => Promise<unknown>, string | null])[] = [
  ['team.get', () => api.team.get.query({ personId: unknown() }), null],
  ['team.updatePerson', () => api.team.updatePerson.mutate({ personId: unknown(), person: aPerson() }), null],
  ['team.deletePerson', () => api.team.deletePerson.mutate({ personId: unknown() }), null],
  ['team.createAppointment', () => api.team.createAppointment.mutate({ appointment: anAppointment(unknown()) }), null],
  [
    'team.createAppointment at a school',
    () => api.team.createAppointment.mutate({ appointment: anAppointment(known.personId, { schoolId: unknown() }) }),
    'schoolId',
  ],
  [
    'team.updateAppointment at a school',
    () =>
      api.team.updateAppointment.mutate({
        appointmentId: known.appointmentId,
        appointment: anAppointment(known.personId, { schoolId: unknown() }),
      }),
    'schoolId',
  ],
  [
    'team.updateAppointment',
    () => api.team.updateAppointment.mutate({ appointmentId: unknown(), appointment: anAppointment(known.personId) }),
    null,
  ],
  [
    'team.updateAppointment of somebody else',
    () =>
      api.team.updateAppointment.mutate({ appointmentId: known.appointmentId, appointment: anAppointment(unknown()) }),
    null,
  ],
  ['team.deleteAppointment', () => api.team.deleteAppointment.mutate({ appointmentId: unknown() }), null],
  [
    'team.createQualification',
    () => api.team.createQualification.mutate({ qualification: aQualification(unknown()) }),
    null,
  ],
  [
    'team.updateQualification',
    () =>
      api.team.updateQualification.mutate({
        qualificationId: unknown(),
        qualification: aQualification(known.personId),
      }),
    null,
  ],
  ['team.deleteQualification', () => api.team.deleteQualification.mutate({ qualificationId: unknown() }), null],
  ['goals.create with an owner', () => api.goals.create.mutate({ goal: aGoal({ ownerId: unknown() }) }), 'ownerId'],
  ['goals.create below a goal', () => api.goals.create.mutate({ goal: aGoal({ parentId: unknown() }) }), 'parentId'],
  [
    'goals.update with an owner',
    () => api.goals.update.mutate({ goalId: known.goalId, goal: { ownerId: unknown() } }),
    'ownerId',
  ],
  ['goals.update', () => api.goals.update.mutate({ goalId: unknown(), goal: { title: 'x' } }), null],
  ['goals.delete', () => api.goals.delete.mutate({ goalId: unknown() }), null],
  ['goals.move', () => api.goals.move.mutate({ goalId: unknown(), parentId: null, position: 0 }), null],
  [
    'goals.move below a goal',
    () => api.goals.move.mutate({ goalId: known.goalId, parentId: unknown(), position: 0 }),
    'parentId',
  ],
  [
    'requirements.create of a goal',
    () => api.requirements.create.mutate({ requirement: aRequirement(unknown(), known.competenceId) }),
    'owner.goalId',
  ],
  [
    'requirements.create on a competence',
    () => api.requirements.create.mutate({ requirement: aRequirement(known.goalId, unknown()) }),
    'competenceId',
  ],
  [
    'requirements.update',
    () =>
      api.requirements.update.mutate({
        requirementId: unknown(),
        requirement: aRequirement(known.goalId, known.competenceId),
      }),
    null,
  ],
  ['requirements.delete', () => api.requirements.delete.mutate({ requirementId: unknown() }), null],
  [
    'requirements.createExemption of a requirement',
    () =>
      api.requirements.createExemption.mutate({
        exemption: { requirementId: unknown(), personId: known.personId, reason: 'x' },
      }),
    null,
  ],
  [
    'requirements.createExemption of a person',
    () =>
      api.requirements.createExemption.mutate({
        exemption: { requirementId: known.requirementId, personId: unknown(), reason: 'x' },
      }),
    'personId',
  ],
  ['requirements.deleteExemption', () => api.requirements.deleteExemption.mutate({ exemptionId: unknown() }), null],
  ['roles.update', () => api.roles.update.mutate({ roleId: unknown(), role: { titleNl: 'x' } }), null],
  ['roles.delete', () => api.roles.delete.mutate({ roleId: unknown() }), null],
  ['roles.addShipped', () => api.roles.addShipped.mutate({ keys: [NOBODY] }), null],
  ['roles.candidates', () => api.roles.candidates.query({ roleId: unknown() }), null],
  ['roles.ofPerson', () => api.roles.ofPerson.query({ personId: unknown() }), null],
  [
    'roles.createOccupancy of a role',
    () => api.roles.createOccupancy.mutate({ occupancy: anOccupancy(unknown(), known.personId) }),
    'roleId',
  ],
  [
    'roles.createOccupancy of a person',
    () => api.roles.createOccupancy.mutate({ occupancy: anOccupancy(known.roleId, unknown()) }),
    'personId',
  ],
  [
    'roles.createOccupancy with a deputy',
    () =>
      api.roles.createOccupancy.mutate({
        occupancy: anOccupancy(known.roleId, known.personId, { deputyId: unknown() }),
      }),
    'deputyId',
  ],
  [
    'roles.updateOccupancy',
    () => api.roles.updateOccupancy.mutate({ occupancyId: unknown(), occupancy: { to: null } }),
    null,
  ],
  ['roles.deleteOccupancy', () => api.roles.deleteOccupancy.mutate({ occupancyId: unknown() }), null],
  [
    'competences.rate a person',
    () => api.competences.rate.mutate({ ...rating, personId: unknown(), competenceId: known.competenceId }),
    'personId',
  ],
  [
    'competences.rate on a competence',
    () => api.competences.rate.mutate({ ...rating, personId: known.personId, competenceId: unknown() }),
    'competenceId',
  ],
  [
    'competences.matrix',
    () => api.competences.matrix.query({ frameworkId: unknown(), on: isoDate('2026-10-01') }),
    null,
  ],
];

describe('an id that does not exist', () => {
  it.each(CALLS)('%s', async (_, call, field) => {
    const before = await api.history.list.query({ limit: 1, beforeSeq: null });
    const failure = await failureOf(call());
    if (field === null) expect(failure.code).toBe('not-found');
    else expect(failure).toMatchObject({ code: 'invalid-input', fields: [{ path: field }] });
    expect(await api.history.list.query({ limit: 1, beforeSeq: null })).toEqual(before);
    expect(core.log).toEqual([]);
  });

  it.each(['preview', 'commit'] as const)('teamImport.%s for a school', async (step) => {
    const file = await api.teamImport.read.mutate(
      csv([
        ['Achternaam', 'Functie'],
        ['Hoff', 'Leerkracht'],
      ]),
    );
    const options = { workingTimeUnit: null, scaleNaming: null, defaultSchoolId: unknown<'school'>() };
    const input = { importId: file.importId, mapping: file.mapping, options };
    const failure = await failureOf(
      step === 'preview'
        ? api.teamImport.preview.mutate(input)
        : api.teamImport.commit.mutate({ ...input, skipRowsWithErrors: false }),
    );
    expect(failure).toMatchObject({ code: 'invalid-input', fields: [{ path: 'options.defaultSchoolId' }] });
    expect(core.log).toEqual([]);
  });
});
