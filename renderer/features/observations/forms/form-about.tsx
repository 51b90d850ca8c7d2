import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formProblems, isLocked } from '#shared/domain/observations/form-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import type { FormEntry } from '../observations-data.ts';
import { formUse } from './form-use.ts';

const FIELDS = [
  ['title', 1],
  ['guidance', 4],
  ['source', 2],
] as const;

/** Name, use and source of a form; of a shipped one to read only. */
export function FormAbout(props: { readonly entry: FormEntry }): ReactNode {
  const { form } = props.entry;
  const { t } = useTranslation('observations');
  const api = useApi();
  const texts = useProblemTexts();
  const update = useChange(api.observations.updateForm.mutationOptions(), { showsError: true });
  if (isLocked(form)) {
    return (
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {(['guidance', 'source'] as const)
          .filter((name) => form[name] !== '')
          .map((name) => (
            <div key={name}>
              <Typography variant="subtitle2">{t(`form-fields.${name}`)}</Typography>
              <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
                {form[name]}
              </Typography>
            </div>
          ))}
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {FIELDS.map(([name, rows]) => (
        <AutosaveField
          key={`${form.id} ${name}`}
          value={form[name]}
          save={(value) => update.mutateAsync({ formId: form.id, form: { [name]: value } })}
          validate={(value) => texts.under(formProblems({ ...form, [name]: value }, form, formUse(props.entry)), name)}
        >
          {(field) => (
            <TextInput
              label={t(`form-fields.${name}`)}
              help={name === 'title' ? undefined : t(`form-fields.${name}-help`)}
              required={name === 'title'}
              {...(rows > 1 && { rows })}
              {...field}
            />
          )}
        </AutosaveField>
      ))}
    </Box>
  );
}
