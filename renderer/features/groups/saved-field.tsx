import type { ReactNode } from 'react';
import type { Problem } from '#shared/kernel/problem.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField, type AutosaveBinding } from '#renderer/ui/autosave-field.tsx';

/** A record in the file whose fields save themselves. */
export interface SavedRecord<Draft> {
  readonly recordId: string;
  readonly record: Draft;
  readonly problemsOf: (draft: Draft) => readonly Problem[];
  readonly save: (patch: Partial<Draft>) => Promise<unknown>;
}

/** One field of a record that saves itself and says what is wrong with it; other fields do not hold it back. */
export function SavedField<Draft, Name extends keyof Draft & string>(props: {
  readonly of: SavedRecord<Draft>;
  readonly name: Name;
  readonly children: (field: AutosaveBinding<Draft[Name]>) => ReactNode;
}): ReactNode {
  const { of, name } = props;
  const texts = useProblemTexts();
  return (
    <AutosaveField<Draft[Name]>
      key={`${of.recordId} ${name}`}
      value={of.record[name]}
      save={(value) => of.save({ [name]: value } as unknown as Partial<Draft>)}
      validate={(value) => {
        const errors = of.problemsOf({ ...of.record, [name]: value }).filter(({ severity }) => severity === 'error');
        return texts.under(errors, name);
      }}
    >
      {props.children}
    </AutosaveField>
  );
}

/** A binding whose value may be empty in the field but not in the file: emptying it changes nothing. */
export function neverEmpty<Value>(field: AutosaveBinding<Value>): AutosaveBinding<Value | null> {
  return {
    ...field,
    onChange: (value) => {
      if (value !== null) field.onChange(value);
    },
  };
}

/** A binding for text that wraps on screen but is one line. */
export function oneLine(field: AutosaveBinding<string>): AutosaveBinding<string> {
  return { ...field, onChange: (value) => field.onChange(value.replaceAll(/\s*\n\s*/g, ' ')) };
}
