import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ClipboardPen, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { FormEntry, ObservationsData } from '../observations-data.ts';
import { useObservationsAddress } from '../use-observations-address.ts';
import { NewFormDialog } from './new-form-dialog.tsx';
import { ShippedForms } from './shipped-forms.tsx';

/** The forms of the school, and those that come with the program. */
export function FormsView(props: { readonly data: ObservationsData }): ReactNode {
  const { data } = props;
  const { t } = useTranslation('observations');
  const [, set] = useObservationsAddress();
  const [isNew, setNew] = useState(false);
  const open = (formId: string): void => set({ edit: formId }, 'push');
  const newButton = (
    <Button
      variant="outlined"
      startIcon={<Plus size={18} aria-hidden />}
      onClick={() => setNew(true)}
      sx={{ justifySelf: 'start' }}
    >
      {t('forms.new')}
    </Button>
  );
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {data.forms.length === 0 ? (
        <EmptyState icon={ClipboardPen} title={t('forms.empty-title')} actions={newButton}>
          {t('forms.empty-text')}
        </EmptyState>
      ) : (
        <>
          <ul className="gk-observation-forms">
            {data.forms.map((entry) => (
              <li key={entry.form.id}>
                <FormCard entry={entry} onOpen={() => open(entry.form.id)} />
              </li>
            ))}
          </ul>
          {newButton}
        </>
      )}
      <ShippedForms data={data} />
      {isNew && <NewFormDialog onMade={open} onClose={() => setNew(false)} />}
    </Box>
  );
}

function FormCard(props: { readonly entry: FormEntry; readonly onOpen: () => void }): ReactNode {
  const { form, use } = props.entry;
  const { t } = useTranslation('observations');
  const items = form.items.filter(({ isRetired }) => !isRetired).length;
  return (
    <button type="button" className="gk-observation-form" onClick={props.onOpen}>
      <span className="gk-observation-form-title">
        {form.title}
        {form.shippedKey !== null && <span className="gk-observation-tag">{t('forms.shipped')}</span>}
        {form.state === 'retired' && <span className="gk-observation-tag">{t('forms.retired')}</span>}
      </span>
      <span className="gk-observation-muted gk-numbers">
        {[
          t('forms.items', { count: items }),
          t('forms.steps', { count: form.steps.length }),
          t('forms.visits', { count: use.observations }),
        ].join(' · ')}
      </span>
      {form.source !== '' && <span className="gk-observation-muted">{form.source}</span>}
    </button>
  );
}
