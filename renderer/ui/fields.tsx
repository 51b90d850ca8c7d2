import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type HTMLInputTypeAttribute, type ReactNode } from 'react';
import { isIsoDate, type IsoDate } from '#shared/kernel/dates.ts';
import { parseDecimal, useFormats } from '#renderer/lib/i18n/formats.ts';

/** What every field takes. `AutosaveField` gives all of these but the label and help. */
export interface FieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly onBlur?: () => void;
  /** What the field asks for, in a few words; stays in sight. */
  readonly help?: ReactNode;
  /** Sentence about what is wrong; takes the place of the help. */
  readonly problem?: string | null;
  /** Line under the field, e.g. a {@link SaveStatus}. */
  readonly status?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** The line under a field: problem or help, then its saving status. */
function underField(props: Pick<FieldProps<unknown>, 'help' | 'problem' | 'status'>): ReactNode {
  const said = typeof props.problem === 'string' ? <span role="alert">{props.problem}</span> : props.help;
  if (said === undefined && (props.status === undefined || props.status === null)) return undefined;
  return (
    <>
      {said} {props.status}
    </>
  );
}

/** The props of a Material text field that all fields share. */
function shared(props: Omit<FieldProps<unknown>, 'value' | 'onChange'>) {
  return {
    label: props.label,
    required: props.required === true,
    disabled: props.disabled === true,
    error: typeof props.problem === 'string',
    helperText: underField(props),
    ...(props.onBlur !== undefined && { onBlur: props.onBlur }),
  };
}

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
      {...shared(props)}
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
      {...shared(props)}
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

/** A calendar date in the computer's own date field; null when empty. */
export function DateField(
  props: FieldProps<IsoDate | null> & { readonly min?: IsoDate; readonly max?: IsoDate },
): ReactNode {
  return (
    <TextField
      {...shared(props)}
      type="date"
      value={props.value ?? ''}
      onChange={(event) => {
        const text = event.target.value;
        props.onChange(isIsoDate(text) ? text : null);
      }}
      sx={{ maxWidth: 200 }}
      slotProps={{ htmlInput: { min: props.min, max: props.max, className: 'gk-numbers' } }}
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
      {...shared(props)}
      select
      value={props.value}
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
