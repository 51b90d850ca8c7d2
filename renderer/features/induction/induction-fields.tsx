import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Induction } from '#shared/domain/induction/entities.ts';
import { inductionProblems } from '#shared/domain/induction/induction-policy.ts';
import { hasErrors } from '#shared/kernel/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField, type AutosaveBinding } from '#renderer/ui/autosave-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { PersonPicker } from '#renderer/parts/people/person-picker.tsx';
import type { InductionData } from './induction-data.ts';

type Fields = Omit<Induction, 'id' | 'personId'>;

/** The fields of an induction; every one saves itself. */
export function InductionFields(props: { readonly data: InductionData; readonly induction: Induction }): ReactNode {
  const { data, induction } = props;
  const { personId } = induction;
  const { t } = useTranslation('induction');
  const api = useApi();
  const texts = useProblemTexts();
  const update = useChange(api.induction.update.mutationOptions(), { showsError: true });
  const field = <Name extends keyof Fields>(
    name: Name,
    render: (binding: AutosaveBinding<Fields[Name]>) => ReactNode,
  ): ReactNode => (
    <AutosaveField<Fields[Name]>
      key={`${personId} ${name}`}
      value={induction[name]}
      save={(value) => update.mutateAsync({ personId, induction: { [name]: value } })}
      validate={(value) => {
        const problems = inductionProblems(
          { ...induction, [name]: value },
          { isPersonKnown: true, isCoachKnown: true },
        );
        return hasErrors(problems) ? texts.under(problems, name) : null;
      }}
    >
      {render}
    </AutosaveField>
  );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {field('startsOn', (binding) => (
          <DateField
            {...binding}
            label={t('fields.startsOn')}
            // A start is always known: an emptied field keeps the day it had.
            onChange={(date) => {
              if (date !== null) binding.onChange(date);
            }}
            required
          />
        ))}
        {field('endsOn', (binding) => (
          <DateField {...binding} label={t('fields.endsOn')} help={t('fields.endsOn-help')} />
        ))}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        {field('coachId', (binding) => (
          <PersonPicker {...binding} label={t('fields.coach')} members={data.colleagues} today={data.today} />
        ))}
        {induction.coachId === null &&
          field('coachName', (binding) => (
            <TextInput {...binding} label={t('fields.coachName')} help={t('fields.outside')} />
          ))}
      </Box>
      {field('isCoachManager', (binding) => (
        <FormControlLabel
          label={t('fields.isCoachManager')}
          control={<Checkbox checked={binding.value} onChange={(event) => binding.onChange(event.target.checked)} />}
        />
      ))}
      {field('plan', (binding) => (
        <TextInput {...binding} label={t('fields.plan')} help={t('fields.plan-help')} rows={5} />
      ))}
    </Box>
  );
}
