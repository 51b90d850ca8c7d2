import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { observationProblems, type ObservationDraft } from '#shared/domain/observations/observation-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField, type AutosaveBinding } from '#renderer/ui/autosave-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { PersonPicker } from '#renderer/parts/people/person-picker.tsx';
import type { ObservationsData, OpenedVisit } from '../observations-data.ts';
import { ObserverFields } from '../observer-fields.tsx';

type Fields = Omit<ObservationDraft, 'formId' | 'strengths' | 'nextStep'>;

/** What a visit was: whose lesson, when, which one, who looked. Every field saves itself. */
export function VisitFields(props: { readonly data: ObservationsData; readonly visit: OpenedVisit }): ReactNode {
  const { data, visit } = props;
  const { observation, form } = visit;
  const { t } = useTranslation('observations');
  const api = useApi();
  const texts = useProblemTexts();
  const update = useChange(api.observations.update.mutationOptions(), { showsError: true });
  const field = <Name extends keyof Fields>(
    name: Name,
    render: (binding: AutosaveBinding<Fields[Name]>) => ReactNode,
  ): ReactNode => (
    <AutosaveField<Fields[Name]>
      key={`${observation.id} ${name}`}
      value={observation[name]}
      save={(value) => update.mutateAsync({ observationId: observation.id, observation: { [name]: value } })}
      validate={(value) =>
        texts.under(
          observationProblems(
            { ...observation, [name]: value },
            { form, isPersonKnown: true, today: data.today, isNew: false },
          ),
          name,
        )
      }
    >
      {render}
    </AutosaveField>
  );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {field('personId', (binding) => (
        <PersonPicker
          {...binding}
          label={t('fields.person')}
          members={data.members}
          today={data.today}
          // A visit is always of somebody: an emptied field keeps who it was.
          onChange={(personId) => {
            if (personId !== null) binding.onChange(personId);
          }}
        />
      ))}
      {field('observedOn', (binding) => (
        <DateField
          {...binding}
          label={t('fields.observedOn')}
          max={data.today}
          onChange={(date) => {
            if (date !== null) binding.onChange(date);
          }}
          required
        />
      ))}
      {field('lesson', (binding) => (
        <TextInput {...binding} label={t('fields.lesson')} />
      ))}
      {field('observerKind', (kind) =>
        field('observerName', (name) => (
          <ObserverFields
            data={data}
            kind={kind.value}
            name={name.value}
            problem={name.problem ?? kind.problem}
            status={name.status ?? kind.status}
            onKind={kind.onChange}
            onName={name.onChange}
            onNameLeft={name.onBlur}
          />
        )),
      )}
    </Box>
  );
}
