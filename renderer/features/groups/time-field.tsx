import { useState, type ReactNode } from 'react';
import { parseTimeOfDay } from '#shared/domain/groups/time-of-day.ts';
import type { FieldProps } from '#renderer/ui/field-props.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';

/** A time of day as people type it, kept as `HH:MM`. What is no time is handed on as typed, so that it can be refused. */
export function TimeField(props: FieldProps<string | null>): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...props}
      value={typed ?? props.value ?? ''}
      onChange={(text) => {
        setTyped(text);
        const time = parseTimeOfDay(text);
        props.onChange(time === undefined ? text : time);
      }}
      onBlur={() => {
        // What was understood is written back in one form; what was not stays to be mended.
        if (typed !== null && parseTimeOfDay(typed) !== undefined) setTyped(null);
        props.onBlur?.();
      }}
    />
  );
}
