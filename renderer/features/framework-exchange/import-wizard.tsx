import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasTitleColumn } from '#shared/domain/framework-exchange/table-columns.ts';
import { NextButton, WizardFrame } from '#renderer/ui/wizard/wizard-frame.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import { FileStep } from './file-step.tsx';
import { useFrameworkImport, type FrameworkImport } from './use-framework-import.ts';

type Step = 'file' | 'columns' | 'check' | 'done';

/** Reads a framework from a file. Nothing is written before the last step; back and next keep everything. */
export function ImportWizard(props: { readonly onExport: () => void }): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const navigate = useNavigate();
  const incoming = useFrameworkImport();
  const [step, setStep] = useState<Step>('file');
  // A package says itself what everything is; only a table has columns to look at.
  const steps: readonly Step[] =
    incoming.file?.format === 'case' ? ['file', 'check', 'done'] : ['file', 'columns', 'check', 'done'];
  const index = steps.indexOf(step);
  const before = step === 'done' ? undefined : steps[index - 1];
  const next = (): void => setStep(steps[index + 1] ?? step);
  const leave = (frameworkId: string | null): void => {
    const search = frameworkId === null ? {} : { framework: frameworkId };
    void navigate({ to: '/competences/frameworks', search });
  };
  return (
    <WizardFrame
      title={t('import.title')}
      {...(step !== 'done' && { subtitle: t('import.subtitle') })}
      steps={steps.map((name) => t(`import.steps.${name}`))}
      step={index}
      onClose={() => leave(incoming.result?.frameworkId ?? null)}
      closeLabel={step === 'done' ? t('to-frameworks') : t('import.stop')}
      {...(step === 'file' && {
        actions: (
          <Button variant="outlined" onClick={props.onExport}>
            {t('export.go')}
          </Button>
        ),
      })}
      {...(before !== undefined && { onBack: () => setStep(before) })}
      next={
        step === 'columns' ? (
          <NextButton
            label={t('import.check')}
            reason={hasTitleColumn(incoming.mapping) ? null : t('import.needs-title')}
            onClick={next}
          />
        ) : step === 'check' ? (
          <CommitButton incoming={incoming} onDone={next} />
        ) : undefined
      }
    >
      {step === 'file' && (
        <FileStep
          incoming={incoming}
          onRead={({ format }) => setStep(format === 'case' ? 'check' : 'columns')}
          onKeep={next}
        />
      )}
      {step === 'columns' && <ColumnsStep incoming={incoming} />}
      {step === 'check' && <CheckStep incoming={incoming} />}
      {step === 'done' && incoming.result !== null && <DoneStep result={incoming.result} onOpen={leave} />}
    </WizardFrame>
  );
}

/** Does it, when there is something to do and nothing stands in the way. */
function CommitButton({
  incoming,
  onDone,
}: {
  readonly incoming: FrameworkImport;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  return (
    <NextButton
      label={t(incoming.preview?.update ? 'import.commit-update' : 'import.commit-new')}
      reason={useReason(incoming)}
      isBusy={incoming.isCommitting}
      onClick={() => incoming.commit(onDone)}
    />
  );
}

/** Why it cannot be done yet; null when it can. */
function useReason({ preview, isPreviewStale, title }: FrameworkImport): string | null {
  const { t } = useTranslation('framework-exchange');
  if (preview === null || isPreviewStale) return t('working');
  if (preview.problems.some(({ severity }) => severity === 'error')) return t('import.reason-errors');
  const { update } = preview;
  if (update === null) return title.trim() === '' ? t('import.reason-title') : null;
  const { added, changed, removed, retired } = update.counts;
  const count = added + changed + removed + retired + update.frameworkFields.length;
  return count === 0 ? t('import.reason-nothing') : null;
}
