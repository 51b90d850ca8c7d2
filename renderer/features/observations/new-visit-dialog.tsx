import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationFormId, PersonId } from '#shared/kernel/ids.ts';
import type { Observation, ObserverKind } from '#shared/domain/observations/entities.ts';
import { compareCodeUnits } from '#shared/kernel/text.ts';
import { observationProblems, type ObservationDraft } from '#shared/domain/observations/observation-policy.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PersonPicker } from '#renderer/parts/people/person-picker.tsx';
import { isUsable } from './form-choice.ts';
import type { ObservationsData } from './observations-data.ts';
import { ObserverFields } from './observer-fields.tsx';
import { useObservationsAddress } from './use-observations-address.ts';

/** Asks whose lesson is watched, with which form and by whom; the scores come after it, one by one. */
export function NewVisitDialog(props: { readonly data: ObservationsData }): ReactNode {
  const { data } = props;
  const { t } = useTranslation('observations');
  const api = useApi();
  const texts = useProblemTexts();
  const titleId = useId();
  const [address, set] = useObservationsAddress();
  const visits = useQuery(
    api.observations.list.queryOptions({ personId: null, formId: null, from: null, to: null }),
  ).data;
  const forms = data.forms.filter(isUsable);
  const [given, setGiven] = useState<Partial<ObservationDraft>>({});
  const [isTried, setTried] = useState(false);
  const create = useChange(api.observations.create.mutationOptions(), { announce: true, showsError: true });
  const personId = given.personId ?? (address.personId as PersonId);
  const draft: ObservationDraft = {
    ...usual(
      visits ?? [],
      forms.map(({ form }) => form.id),
      personId,
    ),
    personId,
    observedOn: data.today,
    lesson: '',
    strengths: '',
    nextStep: '',
    ...given,
  };
  const form = forms.find((entry) => entry.form.id === draft.formId)?.form ?? null;
  const isPersonKnown = data.members.some(({ person }) => person.id === draft.personId);
  const problems = observationProblems(draft, { form, isPersonKnown, today: data.today, isNew: true });
  const change = (patch: Partial<ObservationDraft>): void => setGiven((before) => ({ ...before, ...patch }));
  const under = (path: string): string | null => (isTried ? texts.under(problems, path) : null);
  const close = (): void => set({ new: null });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    create.mutate(
      { observation: draft },
      { onSuccess: ({ observationId }) => set({ new: null, visit: observationId, mode: 'fill', item: null }) },
    );
  };
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('new')}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <PersonPicker
              label={t('fields.person')}
              members={data.members}
              today={data.today}
              value={isPersonKnown ? draft.personId : null}
              onChange={(chosen) => change({ personId: chosen ?? ('' as PersonId) })}
              problem={isTried && !isPersonKnown ? t('fields.person-missing') : null}
              required
              autoFocus={!isPersonKnown}
            />
            <SelectField
              label={t('fields.form')}
              value={draft.formId}
              onChange={(formId) => change({ formId })}
              options={forms.map((entry) => ({ value: entry.form.id, label: entry.form.title }))}
              problem={under('formId')}
            />
            <ObserverFields
              data={data}
              kind={draft.observerKind}
              name={draft.observerName}
              problem={under('observerName')}
              onKind={(observerKind) => change({ observerKind, observerName: lastNameOf(visits ?? [], observerKind) })}
              onName={(observerName) => change({ observerName })}
            />
            <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '200px 1fr' }, gap: 2 }}>
              <DateField
                label={t('fields.observedOn')}
                value={draft.observedOn}
                onChange={(observedOn) => {
                  if (observedOn !== null) change({ observedOn });
                }}
                max={data.today}
                problem={under('observedOn')}
                required
              />
              <TextInput
                label={t('fields.lesson')}
                value={draft.lesson}
                onChange={(lesson) => change({ lesson })}
                placeholder={t('fields.lesson-example')}
                problem={under('lesson')}
              />
            </Box>
            {create.error !== null && <InlineProblem>{texts.of(problemOf(create.error))}</InlineProblem>}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={create.isPending}>
            {t('start')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Who looked the last time in a part: most schools have one coach. */
function lastNameOf(visits: readonly Observation[], kind: ObserverKind): string {
  return latestFirst(visits).find(({ observerKind }) => observerKind === kind)?.observerName ?? '';
}

function latestFirst(visits: readonly Observation[]): readonly Observation[] {
  return visits.toSorted((left, right) => compareCodeUnits(right.recordedAt, left.recordedAt));
}

/** What was chosen the last time: the form for this person, and who looked. */
function usual(
  visits: readonly Observation[],
  formIds: readonly ObservationFormId[],
  personId: PersonId,
): Pick<ObservationDraft, 'formId' | 'observerKind' | 'observerName'> {
  const byOthers = visits.filter(({ observerKind }) => observerKind !== 'self');
  const [latest] = latestFirst(byOthers);
  const before = byOthers.find((visit) => visit.personId === personId && formIds.includes(visit.formId));
  return {
    formId: before?.formId ?? formIds[0] ?? ('' as ObservationFormId),
    observerKind: latest?.observerKind ?? 'leader',
    observerName: latest?.observerName ?? '',
  };
}
