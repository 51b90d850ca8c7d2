import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type HTMLInputTypeAttribute, type ReactNode } from 'react';
import { parseDecimal, useFormats } from '#renderer/lib/i18n/formats.ts';
import { sharedProps, type FieldProps } from './field-props.tsx';

/** One line or, with `rows`, several lines of text. */
export function TextInput(
  props: FieldProps<string> & {
    readonly rows?: number;
    readonly maxLength?: number;
    readonly type?: HTMLInputTypeAttribute;
    readonly placeholder?: string;
    readonly autoFocus?: boolean;
    readonly autoComplete?: string;
  },
): ReactNode {
  return (
    <TextField
      {...sharedProps(props)}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      autoFocus={props.autoFocus === true}
      {...(props.rows !== undefined && { multiline: true, minRows: props.rows, maxRows: props.rows * 3 })}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      slotProps={{
        htmlInput: {
          autoComplete: props.autoComplete ?? 'off',
          ...(props.type !== undefined && { type: props.type }),
          ...(props.maxLength !== undefined && { maxLength: props.maxLength }),
        },
      }}
    />
  );
}

/**
 * A number as people type it, with a decimal comma. What is no number is kept on screen and handed on as `NaN`, so
 * that the screen can say so; an empty field is null.
 */
export function NumberField(
  props: FieldProps<number | null> & {
    /** Most decimals shown; 2 by default. */
    readonly digits?: number;
    readonly unit?: string;
    /** Width in px. */
    readonly width?: number;
    /** A calendar year: written without a separator of thousands. */
    readonly isYear?: boolean;
  },
): ReactNode {
  const formats = useFormats();
  const { value } = props;
  const plain = props.isYear === true ? String(value) : formats.number(value ?? 0, props.digits ?? 2);
  const written = value === null || Number.isNaN(value) ? '' : plain;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      {...sharedProps(props)}
      value={typed ?? written}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        props.onChange(text.trim() === '' ? null : (parseDecimal(text) ?? Number.NaN));
      }}
      onBlur={() => {
        if (props.value === null || !Number.isNaN(props.value)) setTyped(null);
        props.onBlur?.();
      }}
      sx={{ maxWidth: props.width ?? 160 }}
      slotProps={{
        htmlInput: { inputMode: 'decimal', autoComplete: 'off', className: 'gk-numbers' },
        input: props.unit === undefined ? {} : { endAdornment: props.unit },
      }}
    />
  );
}

/** A choice from a list. */
export function SelectField<Value extends string>(
  props: FieldProps<Value> & {
    readonly options: readonly { readonly value: Value; readonly label: string }[];
  },
): ReactNode {
  return (
    <TextField
      {...sharedProps(props)}
      select
      value={props.value}
      // An empty value is a choice with a text of its own, such as "everything".
      slotProps={{ select: { displayEmpty: true } }}
      onChange={(event) => {
        const option = props.options.find((candidate) => candidate.value === event.target.value);
        if (option !== undefined) props.onChange(option.value);
      }}
    >
      {props.options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
