import type { ReactNode } from 'react';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useAutosave, type AutosaveOptions } from '#renderer/lib/forms/use-autosave.ts';
import type { FieldProps } from './field-props.tsx';
import { SaveStatus } from './save-status.tsx';

/** What {@link AutosaveField} gives to the field inside it. */
export type AutosaveBinding<Value> = Required<
  Pick<FieldProps<Value>, 'value' | 'onChange' | 'onBlur' | 'problem' | 'status'>
>;

/**
 * Makes a field save itself.
 *
 * `<AutosaveField value={p.givenName} save={(givenName) => update.mutateAsync({ … })}>
 *    {(field) => <TextInput label={t('given-name')} {...field} />}
 *  </AutosaveField>`
 *
 * Use `useChange(…, { showsError: true })` for the mutation: the field shows the error. Give the field a `key` of the
 * thing it belongs to, so that another person gets another field.
 */
export function AutosaveField<Value>(
  props: AutosaveOptions<Value> & { readonly children: (field: AutosaveBinding<Value>) => ReactNode },
): ReactNode {
  const texts = useProblemTexts();
  const { value, set, flush, status, problem, invalid } = useAutosave(props);
  const refused = problem?.fields[0];
  const said = refused !== undefined ? texts.ofField(refused) : problem !== null ? texts.of(problem) : invalid;
  return props.children({
    value,
    onChange: set,
    onBlur: () => void flush(),
    problem: said,
    status: invalid === null ? <SaveStatus status={status} onRetry={() => void flush()} /> : null,
  });
}
