import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '#shared/domain/catalogue/entities.ts';
import { matchesQuery } from '#shared/kernel/text.ts';

type Choice = Pick<Programme, 'id' | 'title' | 'provider' | 'kind'> & {
  readonly places: readonly { readonly name: string }[];
};

/** Chooses an entry of the catalogue by title, provider or place; empty is something freely entered. */
export function ProgrammeField<Entry extends Choice>(props: {
  readonly value: string | null;
  readonly programmes: readonly Entry[];
  readonly onChange: (programme: Entry | null) => void;
}): ReactNode {
  const { t } = useTranslation('plans');
  const nameOf = ({ title, provider, places }: Choice): string =>
    [title, provider, ...places.map(({ name }) => name)].filter((part) => part !== '').join(', ');
  return (
    <Autocomplete
      options={props.programmes}
      value={props.programmes.find(({ id }) => id === props.value) ?? null}
      getOptionLabel={nameOf}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      filterOptions={(options, { inputValue }) =>
        options.filter((option) => matchesQuery(nameOf(option), inputValue)).slice(0, 100)
      }
      onChange={(_event, chosen) => props.onChange(chosen)}
      noOptionsText={t('nothing-found')}
      openText={t('common:open-list')}
      closeText={t('common:close')}
      clearText={t('clear-programme')}
      renderInput={(parameters) => (
        <TextField {...parameters} label={t('fields.programmeId')} helperText={t('programme-help')} />
      )}
    />
  );
}
