import { useState, type ReactNode } from 'react';
import type { FieldProblem } from '#shared/contract/app-error.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField, type AutosaveBinding } from '#renderer/ui/autosave-field.tsx';

/** A record whose fields are edited: one that is in the file and saves itself, or a new one that is added as a whole. */
export type RecordSource<Draft> =
  | {
      readonly kind: 'saved';
      readonly id: string;
      readonly draft: Draft;
      readonly problemsOf: (draft: Draft) => readonly Problem[];
      readonly save: (patch: Partial<Draft>) => Promise<unknown>;
    }
  | {
      readonly kind: 'new';
      readonly draft: Draft;
      readonly problemsOf: (draft: Draft) => readonly Problem[];
      readonly change: (patch: Partial<Draft>) => void;
      /** Whether somebody tried to add it: from then on every problem shows. */
      readonly isTried: boolean;
      /** What the core refused. */
      readonly refused: readonly FieldProblem[];
    };

/** What a field gets: the binding of a self-saving field and a sentence that deserves a second look. */
export type RecordBinding<Value> = AutosaveBinding<Value> & { readonly note: string | null };

interface RecordFieldProps<Draft, Name extends keyof Draft & string> {
  readonly source: RecordSource<Draft>;
  readonly name: Name;
  /** Other fields that follow from this one. */
  readonly also?: (value: Draft[Name]) => Partial<Draft>;
  readonly children: (field: RecordBinding<Draft[Name]>) => ReactNode;
}

/** One field of a record, with the sentences of its rules: errors in place, warnings as a note. */
export function RecordField<Draft, Name extends keyof Draft & string>(props: RecordFieldProps<Draft, Name>): ReactNode {
  return props.source.kind === 'saved' ? (
    <SavedField {...props} source={props.source} key={`${props.source.id} ${props.name}`} />
  ) : (
    <NewField {...props} source={props.source} />
  );
}

type Source<Draft, Kind> = Extract<RecordSource<Draft>, { readonly kind: Kind }>;

function SavedField<Draft, Name extends keyof Draft & string>(
  props: RecordFieldProps<Draft, Name> & { readonly source: Source<Draft, 'saved'> },
): ReactNode {
  const texts = useProblemTexts();
  const { source, name } = props;
  const patchOf = (value: Draft[Name]): Partial<Draft> => ({ ...props.also?.(value), ...single(name, value) });
  const problemsWith = (value: Draft[Name]): readonly Problem[] =>
    source.problemsOf({ ...source.draft, ...patchOf(value) });
  return (
    <AutosaveField
      value={source.draft[name]}
      save={(value) => source.save(patchOf(value))}
      validate={(value) => {
        const errors = problemsWith(value).filter(isError);
        const error = errors.find((problem) => problem.path === name) ?? errors[0];
        return error === undefined ? null : texts.ofField(error);
      }}
    >
      {(field) => {
        const warning = problemsWith(field.value).find((problem) => !isError(problem) && problem.path === name);
        return props.children({ ...field, note: warning === undefined ? null : texts.ofField(warning) });
      }}
    </AutosaveField>
  );
}

function NewField<Draft, Name extends keyof Draft & string>(
  props: RecordFieldProps<Draft, Name> & { readonly source: Source<Draft, 'new'> },
): ReactNode {
  const texts = useProblemTexts();
  const { source, name } = props;
  const [isVisited, setVisited] = useState(false);
  const own = source.problemsOf(source.draft).filter((problem) => problem.path === name);
  const error = own.find(isError);
  const warning = own.find((problem) => !isError(problem));
  const isShown = isVisited || source.isTried;
  return props.children({
    value: source.draft[name],
    onChange: (value) => source.change({ ...props.also?.(value), ...single(name, value) }),
    onBlur: () => setVisited(true),
    problem: error !== undefined && isShown ? texts.ofField(error) : texts.under(source.refused, name),
    status: null,
    note: warning !== undefined && isShown ? texts.ofField(warning) : null,
  });
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** A patch of one field; TypeScript widens a computed key to any text. */
function single<Draft, Name extends keyof Draft>(name: Name, value: Draft[Name]): Partial<Draft> {
  const patch: Partial<Draft> = {};
  patch[name] = value;
  return patch;
}
