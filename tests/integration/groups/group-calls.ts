import type { GroupKind } from '#shared/domain/groups/entities.ts';
import { isoDate, type IsoDate } from '#shared/kernel/dates.ts';
import type { GroupId, MeetingId, MembershipId, PersonId } from '#shared/kernel/ids.ts';
import { anAppointment, aPerson } from '../../support/drafts.ts';
import { failureOf, type TestCore } from '../../support/test-core.ts';

/** Adds a teacher. */
export async function addPerson({ api }: TestCore, patch: Parameters<typeof anAppointment>[1] = {}): Promise<PersonId> {
  const { personId } = await api.team.createPerson.mutate({ person: aPerson() });
  await api.team.createAppointment.mutate({ appointment: anAppointment(personId, patch) });
  return personId;
}

/** Adds a group without dates. */
export async function addGroup(
  { api }: TestCore,
  kind: GroupKind = 'working-group',
  title = 'Werkgroep lezen',
): Promise<GroupId> {
  const group = { kind, title, purpose: '', theme: '', startsOn: null, endsOn: null };
  return (await api.groups.create.mutate({ group })).groupId;
}

/** Makes people members of a group, from a day on or for always. */
export async function addMembers(
  { api }: TestCore,
  groupId: GroupId,
  personIds: PersonId[],
  from: IsoDate | null = null,
): Promise<readonly MembershipId[]> {
  const members = { groupId, personIds, duty: 'member' as const, from, to: null };
  return (await api.groups.addMembers.mutate({ members })).membershipIds;
}

/** Plans a meeting of three hours at half past two. */
export async function addMeeting({ api }: TestCore, groupId: GroupId, heldOn: string): Promise<MeetingId> {
  const texts = { topic: 'Lesontwerp', notes: '', decisions: '' };
  const meeting = { groupId, heldOn: isoDate(heldOn), startsAt: '14:30', minutes: 180, ...texts };
  return (await api.groups.createMeeting.mutate({ meeting: { ...meeting, state: 'planned' } })).meetingId;
}

/** An urgent question to enter. */
export function aQuestion(groupId: GroupId | null, question = 'Wat werkt bij leesmotivatie?') {
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
export async function refused(call: Promise<unknown>): Promise<readonly string[]> {
  const { fields } = await failureOf(call);
  return fields.map(({ path, code }) => `${path}: ${code}`);
}
