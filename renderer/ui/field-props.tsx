import type { ReactNode } from 'react';

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
export function sharedProps(props: Omit<FieldProps<unknown>, 'value' | 'onChange'>) {
  return {
    label: props.label,
    required: props.required === true,
    disabled: props.disabled === true,
    error: typeof props.problem === 'string',
    helperText: underField(props),
    ...(props.onBlur !== undefined && { onBlur: props.onBlur }),
  };
}
