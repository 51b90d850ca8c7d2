import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { compareText, matchesQuery } from '#shared/kernel/text.ts';
import type { FieldProps } from '#renderer/ui/field-props.tsx';
import type { GoalsData } from './use-goals-data.ts';

/** The themes that the goals of the workspace have, each once, in alphabetical order. */
export function themesOf(data: GoalsData): readonly string[] {
  const themes = new Set(data.entries.map(({ goal }) => goal.theme).filter((theme) => theme !== ''));
  return [...themes].sort(compareText);
}

/** Theme of a goal: free text, with the themes that are in use as suggestions. */
export function ThemeField(props: FieldProps<string> & { readonly suggestions: readonly string[] }): ReactNode {
  return (
    <Autocomplete<string, false, true, true>
      freeSolo
      disableClearable
      options={props.suggestions}
      filterOptions={(options, { inputValue }) => options.filter((option) => matchesQuery(option, inputValue))}
      value={props.value}
      inputValue={props.value}
      onChange={(_event, value) => props.onChange(value)}
      onInputChange={(_event, value, reason) => {
        // "reset" only repeats the value that is already there.
        if (reason === 'input') props.onChange(value);
      }}
      onBlur={() => props.onBlur?.()}
      slotProps={{ paper: { variant: 'outlined', sx: { borderColor: 'var(--gk-outline)', boxShadow: 8 } } }}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label={props.label}
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
