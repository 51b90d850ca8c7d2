import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formProblems, isLocked, STEP_COUNT } from '#shared/domain/observations/form-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import type { FormEntry } from '../observations-data.ts';
import { formUse } from './form-use.ts';

/** The steps of a form from the lowest up: name them, add one at the top, take the top one away while nobody got it. */
export function ScaleEditor(props: { readonly entry: FormEntry }): ReactNode {
  const { form, use } = props.entry;
  const { t } = useTranslation('observations');
  const api = useApi();
  const texts = useProblemTexts();
  const settings = { showsError: true };
  const rename = useChange(api.observations.updateForm.mutationOptions(), settings);
  const resize = useChange(api.observations.updateForm.mutationOptions(), { announce: true });
  const { steps } = form;
  if (isLocked(form)) {
    return (
      <ul className="gk-observation-scale-list">
        {steps.map(({ step, label }) => (
          <li key={step}>
            <LevelBadge level={step} count={steps.length} label={label} /> {label}
          </li>
        ))}
      </ul>
    );
  }
  const isTopUsed = use.highestStep >= steps.length;
  const labelled = (step: number, label: string) =>
    steps.map((candidate) => (candidate.step === step ? { ...candidate, label } : candidate));
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {steps.map(({ step, label }) => (
        <Box
          key={step}
          sx={{ display: 'grid', gridTemplateColumns: '26px minmax(0, 1fr)', gap: 1, alignItems: 'start' }}
        >
          <Box sx={{ pt: 3.75 }} aria-hidden>
            <LevelBadge level={step} count={steps.length} label={label} />
          </Box>
          <AutosaveField
            key={`${form.id} ${String(step)}`}
            value={label}
            save={(text) => rename.mutateAsync({ formId: form.id, form: { steps: labelled(step, text) } })}
            validate={(text) =>
              texts.under(
                formProblems({ ...form, steps: labelled(step, text) }, form, formUse(props.entry)),
                `steps.${String(step - 1)}.label`,
              )
            }
          >
            {(field) => <TextInput label={t('form-fields.step', { step })} {...field} />}
          </AutosaveField>
        </Box>
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          size="small"
          startIcon={<Plus size={16} aria-hidden />}
          disabled={steps.length >= STEP_COUNT.max || resize.isPending}
          onClick={() => {
            const step = steps.length + 1;
            const label = t('form-fields.new-step', { step });
            resize.mutate({ formId: form.id, form: { steps: [...steps, { step, label }] } });
          }}
        >
          {t('form-fields.add-step')}
        </Button>
        <Button
          size="small"
          startIcon={<Minus size={16} aria-hidden />}
          disabled={steps.length <= STEP_COUNT.min || isTopUsed || resize.isPending}
          onClick={() => resize.mutate({ formId: form.id, form: { steps: steps.slice(0, -1) } })}
        >
          {t('form-fields.remove-step')}
        </Button>
      </Box>
      <Typography variant="body2" color="textSecondary">
        {isTopUsed ? t('form-fields.step-used') : t('form-fields.scale-help')}
      </Typography>
    </Box>
  );
}
