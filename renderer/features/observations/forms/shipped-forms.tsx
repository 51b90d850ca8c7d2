import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import type { ObservationsData } from '../observations-data.ts';

/** The forms that come with the program and are not in the workspace yet: one click adds one. */
export function ShippedForms(props: { readonly data: ObservationsData }): ReactNode {
  const { shipped } = props.data;
  const { t, i18n } = useTranslation('observations');
  const api = useApi();
  const add = useChange(api.observations.addShippedForm.mutationOptions(), { announce: true });
  const language = i18n.language === 'en' ? 'en' : 'nl';
  if (shipped.length === 0) return null;
  return (
    <section aria-labelledby="observation-shipped" className="gk-observation-shipped">
      <Typography variant="h2" id="observation-shipped">
        {t('forms.offered')}
      </Typography>
      <ul className="gk-observation-forms">
        {shipped.map((form) => (
          <li key={form.key} className="gk-observation-offer">
            <Typography variant="h3">{form.title[language]}</Typography>
            <p>{form.guidance[language]}</p>
            <p className="gk-observation-muted">{form.source[language]}</p>
            <Button
              variant="outlined"
              startIcon={<Plus size={18} aria-hidden />}
              aria-label={t('forms.add-named', { title: form.title[language] })}
              disabled={add.isPending}
              onClick={() => add.mutate({ key: form.key, language })}
            >
              {t('forms.add')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
