import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Archive, ArchiveRestore, ArrowLeft, ClipboardX, Copy, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocked } from '#shared/domain/observations/form-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { FormEntry, ObservationsData } from '../observations-data.ts';
import { useObservationsAddress } from '../use-observations-address.ts';
import { FormAbout } from './form-about.tsx';
import { FormItems } from './form-items.tsx';
import { NewFormDialog } from './new-form-dialog.tsx';
import { ScaleEditor } from './scale-editor.tsx';
import './forms.css';

/** One form: its items under headings, its scale, and what must be known to use it. Every field saves itself. */
export function FormPage(props: { readonly data: ObservationsData }): ReactNode {
  const { data } = props;
  const { t } = useTranslation('observations');
  const [address, set] = useObservationsAddress();
  const entry = data.forms.find(({ form }) => form.id === address.openedFormId);
  const close = (): void => set({ edit: null, view: 'forms' });
  if (entry === undefined) {
    return (
      <EmptyState
        icon={ClipboardX}
        title={t('forms.gone-title')}
        actions={
          <Button variant="contained" onClick={close}>
            {t('forms.back')}
          </Button>
        }
      >
        {t('forms.gone-text')}
      </EmptyState>
    );
  }
  return <OpenedForm data={data} entry={entry} onClose={close} />;
}

function OpenedForm(props: {
  readonly data: ObservationsData;
  readonly entry: FormEntry;
  readonly onClose: () => void;
}): ReactNode {
  const { entry, onClose } = props;
  const { form, use } = entry;
  const { t } = useTranslation('observations');
  const api = useApi();
  const [, set] = useObservationsAddress();
  const [isCopying, setCopying] = useState(false);
  const update = useChange(api.observations.updateForm.mutationOptions(), { announce: true });
  const remove = useChange(api.observations.deleteForm.mutationOptions(), { announce: true });
  const isRetired = form.state === 'retired';
  return (
    <>
      <Button
        className="gk-no-print"
        startIcon={<ArrowLeft size={18} aria-hidden />}
        onClick={onClose}
        sx={{ ml: -1, mb: 1 }}
      >
        {t('forms.back')}
      </Button>
      <PageHeader
        title={form.title}
        subtitle={[t('forms.visits', { count: use.observations }), ...(isRetired ? [t('forms.retired')] : [])].join(
          ' · ',
        )}
        actions={
          <>
            <Button variant="outlined" startIcon={<Copy size={18} aria-hidden />} onClick={() => setCopying(true)}>
              {t('forms.copy')}
            </Button>
            <Button
              color="secondary"
              startIcon={isRetired ? <ArchiveRestore size={18} aria-hidden /> : <Archive size={18} aria-hidden />}
              disabled={update.isPending}
              onClick={() => update.mutate({ formId: form.id, form: { state: isRetired ? 'active' : 'retired' } })}
            >
              {isRetired ? t('forms.reuse') : t('forms.retire')}
            </Button>
            {use.observations === 0 && (
              <Button
                color="secondary"
                startIcon={<Trash2 size={18} aria-hidden />}
                disabled={remove.isPending}
                onClick={() => remove.mutate({ formId: form.id }, { onSuccess: onClose })}
              >
                {t('forms.delete')}
              </Button>
            )}
          </>
        }
      />
      {isLocked(form) && (
        <Box sx={{ mb: 2 }}>
          <InlineProblem severity="info">{t('forms.locked')}</InlineProblem>
        </Box>
      )}
      <div className="gk-observation-editor">
        <FormItems entry={entry} today={props.data.today} />
        <div className="gk-observation-side">
          <Card title={t('form-fields.scale')}>
            <ScaleEditor entry={entry} />
          </Card>
          <Card title={t('form-fields.about')}>
            <FormAbout entry={entry} />
          </Card>
        </div>
      </div>
      {isCopying && (
        <NewFormDialog
          copyOf={form}
          onMade={(formId) => {
            setCopying(false);
            set({ edit: formId }, 'push');
          }}
          onClose={() => setCopying(false)}
        />
      )}
    </>
  );
}

function Card(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <Paper variant="outlined" component="section" aria-label={props.title} sx={{ borderRadius: 2, p: 2.5 }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {props.title}
      </Typography>
      {props.children}
    </Paper>
  );
}
