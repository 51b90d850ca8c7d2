import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ReactNode } from 'react';

/** Look of toggle buttons in a row: outlines that can be seen, the chosen one by ground, weight and line. */
export const SEGMENT_STYLE = {
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
} as const;

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
      sx={SEGMENT_STYLE}
    >
      {props.options.map((option) => (
        <ToggleButton key={option.value} value={option.value}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
