import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, ObservationFormId, ObservationItemId, PersonId } from '#shared/kernel/ids.ts';
import type { ObservationFormDraft } from '#shared/domain/observations/form-policy.ts';
import type { ObservationItemDraft } from '#shared/domain/observations/item-policy.ts';
import type { ObservationDraft } from '#shared/domain/observations/observation-policy.ts';
import { anAppointment, aPerson } from '../../support/drafts.ts';
import type { ApiClient } from '../../support/test-core.ts';

/** A form to enter, with a scale of four steps. */
export function aForm(patch: Partial<ObservationFormDraft> = {}): ObservationFormDraft {
  return {
    title: 'Onze kijkwijzer',
    source: '',
    guidance: '',
    steps: ['zwak', 'matig', 'goed', 'sterk'].map((label, index) => ({ step: index + 1, label })),
    state: 'active',
    ...patch,
  };
}

/** An item to enter. */
export function anItem(patch: Partial<ObservationItemDraft> = {}): ObservationItemDraft {
  return { section: 'Afstemmen', text: 'Geeft verlengde instructie', competenceId: null, isRetired: false, ...patch };
}

/** A visit to enter: the coach on 1 October 2026. */
export function aVisit(
  formId: ObservationFormId,
  personId: PersonId,
  patch: Partial<ObservationDraft> = {},
): ObservationDraft {
  return {
    formId,
    personId,
    observerKind: 'coach',
    observerName: 'De coach',
    observedOn: isoDate('2026-10-01'),
    lesson: 'Rekenen, groep 4',
    strengths: '',
    nextStep: '',
    ...patch,
  };
}

/** A teacher in service since 2020. */
export async function addTeacher(api: ApiClient): Promise<PersonId> {
  const { personId } = await api.team.createPerson.mutate({ person: aPerson() });
  await api.team.createAppointment.mutate({ appointment: anAppointment(personId) });
  return personId;
}

/** A competence of the shipped framework, whose scale has four levels. */
export async function aCompetence(api: ApiClient): Promise<CompetenceId> {
  const [list] = await api.frameworks.list.query();
  const competence = list?.competences.find(({ kind }) => kind === 'competence');
  if (competence === undefined) throw new Error('No competence');
  return competence.id;
}

/** A form with two items, of which the first is tied to a competence when one is given. */
export async function addForm(
  api: ApiClient,
  competenceId: CompetenceId | null = null,
): Promise<{
  readonly formId: ObservationFormId;
  readonly tied: ObservationItemId;
  readonly loose: ObservationItemId;
}> {
  const { formId } = await api.observations.createForm.mutate({ form: aForm() });
  const { itemId: tied } = await api.observations.createItem.mutate({ formId, item: anItem({ competenceId }) });
  const { itemId: loose } = await api.observations.createItem.mutate({
    formId,
    item: anItem({ section: 'Sfeer', text: 'Een fout is welkom' }),
  });
  return { formId, tied, loose };
}
