import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { comparePeople, displayName } from '#shared/domain/team/person-name.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import type { FieldProps } from '#renderer/ui/field-props.tsx';

/** Chooses somebody in service, or nobody; somebody who left stays shown where he was chosen. */
export function PersonPicker(
  props: FieldProps<PersonId | null> & {
    readonly members: readonly TeamMember[];
    readonly today: IsoDate;
    /** People who cannot be chosen here. */
    readonly without?: readonly PersonId[];
    readonly autoFocus?: boolean;
  },
): ReactNode {
  const { t } = useTranslation('common');
  const { members, today, without = [] } = props;
  const people = members
    .filter(
      (member) =>
        member.person.id === props.value || (isInServiceOn(member, today) && !without.includes(member.person.id)),
    )
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
      noOptionsText={t('nobody-found')}
      openText={t('open-list')}
      closeText={t('close')}
      clearText={t('nobody')}
      slotProps={{ paper: { variant: 'outlined', sx: { borderColor: 'var(--gk-outline)', boxShadow: 8 } } }}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label={props.label}
          placeholder={t('nobody')}
          required={props.required === true}
          autoFocus={props.autoFocus === true}
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
