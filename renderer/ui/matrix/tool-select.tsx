import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useId, type ReactNode } from 'react';

/** A choice of a {@link ToolSelect}. */
export interface ToolOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Words above the option: it is the first of its kind. */
  readonly heading?: string;
}

/** A choice for a tool bar: its name stands inside, before the value, so that it takes one line. */
export function ToolSelect<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly ToolOption<Value>[];
  readonly onChange: (value: Value) => void;
  /** Class that sets its width. */
  readonly className?: string;
}): ReactNode {
  const labelId = useId();
  return (
    <Select
      size="small"
      displayEmpty
      labelId={labelId}
      value={props.value}
      className={`gk-tool-select ${props.className ?? ''}`}
      onChange={(event) => {
        const option = props.options.find((candidate) => candidate.value === event.target.value);
        if (option !== undefined) props.onChange(option.value);
      }}
      startAdornment={
        <span id={labelId} className="gk-tool-label">
          {props.label}
        </span>
      }
      MenuProps={{ slotProps: { paper: { sx: { maxWidth: 560 } } } }}
    >
      {props.options.flatMap((option) => [
        ...(option.heading === undefined
          ? []
          : [
              <ListSubheader key={`above ${option.value}`} sx={{ lineHeight: 2.5 }}>
                {option.heading}
              </ListSubheader>,
            ]),
        <MenuItem key={option.value} value={option.value} sx={{ whiteSpace: 'normal' }}>
          {option.label}
        </MenuItem>,
      ])}
    </Select>
  );
}
