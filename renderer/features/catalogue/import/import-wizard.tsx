import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { CircleCheck, Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_IMPORT_FILE_BYTES, MAX_IMPORT_ROWS } from '#shared/domain/table-import/source-table.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { saveFile } from '#renderer/lib/attachments/save-file.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useImportProblem } from '#renderer/parts/imports/use-import-problem.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { NextButton, WizardFrame } from '#renderer/ui/wizard/wizard-frame.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { useCatalogueImport, type CatalogueImport } from './use-catalogue-import.ts';

const STEPS = ['file', 'columns', 'check', 'done'] as const;
type Step = (typeof STEPS)[number];

/** Reads a catalogue of the board or of the school itself from a file. Nothing is written before the last step. */
export function ImportWizard({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('catalogue');
  const incoming = useCatalogueImport();
  const [step, setStep] = useState<Step>('file');
  const index = STEPS.indexOf(step);
  const { preview, skipsErrors } = incoming;
  const hasErrors = (preview?.summary.rowsWithErrors ?? 0) > 0;
  const changes = preview === null ? 0 : preview.summary.toCreate + preview.summary.toUpdate + preview.summary.links;
  const reason =
    preview === null
      ? t('import.working')
      : hasErrors && !skipsErrors
        ? t('import.reason-errors')
        : changes === 0
          ? t('import.reason-nothing')
          : null;
  return (
    <WizardFrame
      title={t('import.title')}
      {...(step !== 'done' && { subtitle: t('import.subtitle') })}
      steps={STEPS.map((name) => t(`import.steps.${name}`))}
      step={index}
      onClose={onClose}
      closeLabel={t(step === 'done' ? 'compare-close' : 'import.stop')}
      {...(step === 'columns' && { onBack: () => setStep('file') })}
      {...(step === 'check' && { onBack: () => setStep('columns') })}
      next={
        step === 'columns' ? (
          <NextButton
            label={t('import.check')}
            reason={incoming.mapping.title === undefined ? t('import.needs-title') : null}
            onClick={() => setStep('check')}
          />
        ) : step === 'check' ? (
          <NextButton
            label={t('import.commit')}
            reason={reason}
            isBusy={incoming.isBusy}
            onClick={() => incoming.commit(() => setStep('done'))}
          />
        ) : undefined
      }
    >
      {step === 'file' && <FileStep incoming={incoming} onRead={() => setStep('columns')} />}
      {step === 'columns' && <ColumnsStep incoming={incoming} />}
      {step === 'check' && <CheckStep incoming={incoming} />}
      {step === 'done' && incoming.result !== null && (
        <EmptyState
          icon={CircleCheck}
          title={t('import.done')}
          actions={
            <Button variant="contained" onClick={onClose}>
              {t('compare-close')}
            </Button>
          }
        >
          <p>
            {t('import.created', { count: incoming.result.created })}{' '}
            {t('import.updated', { count: incoming.result.updated })}{' '}
            {incoming.result.skippedRows > 0 && t('import.skipped', { count: incoming.result.skippedRows })}
          </p>
          <p>{t('import.undo-hint')}</p>
        </EmptyState>
      )}
    </WizardFrame>
  );
}

/** First step: the file, or the template to fill in. */
function FileStep(props: { readonly incoming: CatalogueImport; readonly onRead: () => void }): ReactNode {
  const { incoming } = props;
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const formats = useFormats();
  const textOf = useImportProblem();
  const [isTooLarge, setTooLarge] = useState(false);
  const template = useMutation(api.catalogueImport.export.mutationOptions());
  const limit = formats.number(MAX_IMPORT_FILE_BYTES / 1024 / 1024, 0);
  const problem = isTooLarge
    ? t('import:unreadable.too-large', { limit })
    : incoming.problem === null
      ? null
      : textOf(incoming.problem);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {problem !== null && <InlineProblem title={t('import.unreadable')}>{problem}</InlineProblem>}
      <FileDrop
        title={t('import.drop')}
        hint={t('import.drop-hint', { limit, rows: formats.number(MAX_IMPORT_ROWS.catalogue, 0) })}
        buttonLabel={t('import.choose')}
        accept=".csv,.txt,.tsv,.xlsx,.xlsm"
        isBusy={incoming.isBusy}
        onFile={(file) => {
          setTooLarge(file.size > MAX_IMPORT_FILE_BYTES);
          if (file.size <= MAX_IMPORT_FILE_BYTES) incoming.read(file, props.onRead);
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Button
          variant="outlined"
          startIcon={<Download size={18} aria-hidden />}
          loading={template.isPending}
          onClick={() =>
            template.mutate(
              { what: 'template', format: 'xlsx' },
              { onSuccess: ({ base64 }) => saveFile(t('import.template-file'), base64) },
            )
          }
        >
          {t('import.template')}
        </Button>
        <Typography color="textSecondary" sx={{ flex: '1 1 320px' }}>
          {t('import.template-help')}
        </Typography>
      </Box>
    </Box>
  );
}
