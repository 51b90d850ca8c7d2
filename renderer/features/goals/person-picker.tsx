import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { comparePeople, displayName } from '#shared/domain/team/person-name.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import type { FieldProps } from '#renderer/ui/field-props.tsx';
import type { GoalsData } from './use-goals-data.ts';

/** Chooses somebody in service, or nobody; somebody who left stays shown where he was chosen. */
export function PersonPicker(props: FieldProps<PersonId | null> & { readonly data: GoalsData }): ReactNode {
  const { t } = useTranslation('goals');
  const { members, today } = props.data;
  const people = members
    .filter((member) => isInServiceOn(member, today) || member.person.id === props.value)
    .map(({ person }) => person)
    .toSorted(comparePeople);
  return (
    <Autocomplete
      options={people}
      value={people.find(({ id }) => id === props.value) ?? null}
      getOptionLabel={displayName}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      filterOptions={(options, { inputValue }) =>
        options.filter((option) => matchesQuery(displayName(option), inputValue))
      }
      onChange={(_event, person) => props.onChange(person?.id ?? null)}
      onBlur={() => props.onBlur?.()}
      noOptionsText={t('fields.nobody-found')}
      openText={t('fields.open-list')}
      closeText={t('common:close')}
      clearText={t('fields.nobody')}
      slotProps={{ paper: { variant: 'outlined', sx: { borderColor: 'var(--gk-outline)', boxShadow: 8 } } }}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label={props.label}
          placeholder={t('fields.nobody')}
          error={typeof props.problem === 'string'}
          helperText={
            <>
              {props.problem ?? props.help} {props.status}
            </>
          }
        />
      )}
    />
  );
}
