import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ReactNode } from 'react';

/** A choice of two to four short options that are all in sight. */
export function Segmented<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onChange: (value: Value) => void;
}): ReactNode {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={props.label}
      value={props.value}
      onChange={(_event, value: Value | null) => {
        // Pressing the chosen one again gives null: one option stays chosen.
        if (value !== null) props.onChange(value);
      }}
      sx={{
        bgcolor: 'var(--gk-surface)',
        '& .MuiToggleButton-root': {
          minHeight: 36,
          px: 1.75,
          color: 'var(--gk-text)',
          borderColor: 'var(--gk-outline)',
          '&.Mui-selected, &.Mui-selected:hover': {
            bgcolor: 'var(--gk-brand-tint)',
            color: 'var(--gk-brand-strong)',
            boxShadow: 'inset 0 -2px 0 var(--gk-brand)',
          },
        },
      }}
    >
      {props.options.map((option) => (
        <ToggleButton key={option.value} value={option.value}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
