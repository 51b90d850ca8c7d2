import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckStep } from './check-step.tsx';
import { ChooseFileStep } from './choose-file-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ImportDoneStep } from './import-done-step.tsx';
import { useStaffImport, type StaffImport } from './use-staff-import.ts';
import { NextButton, WizardFrame } from '#renderer/ui/wizard/wizard-frame.tsx';

const STEPS = ['file', 'columns', 'check', 'done'] as const;
type Step = (typeof STEPS)[number];

/** Reads a staff list in four steps. Nothing is written before the last; back and next keep everything. */
export function StaffImportWizard(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('team');
  const staff = useStaffImport();
  const [step, setStep] = useState<Step>('file');
  const [skipsErrors, setSkipsErrors] = useState(false);
  const { back, next } = moves(step, setStep);
  return (
    <WizardFrame
      title={t('import.title')}
      {...(step !== 'done' && { subtitle: t('import.subtitle') })}
      steps={STEPS.map((name) => t(`import.steps.${name}`))}
      step={STEPS.indexOf(step)}
      onClose={props.onClose}
      closeLabel={step === 'done' ? t('wizard.to-list') : t('wizard.stop')}
      {...(back !== null && { onBack: back })}
      next={
        step === 'columns' ? (
          <NextButton
            label={t('import.check')}
            reason={
              staff.mapping.fullName === undefined && staff.mapping.familyName === undefined
                ? t('import.needs-name')
                : null
            }
            onClick={next}
          />
        ) : step === 'check' ? (
          <CommitButton staff={staff} skipsErrors={skipsErrors} onDone={next} />
        ) : undefined
      }
    >
      {step === 'file' && (
        <ChooseFileStep
          title={t('import.drop')}
          hint={t('import.drop-hint')}
          chosen={staff.fileName}
          isBusy={staff.isReading}
          problem={staff.readProblem}
          onFile={(file) => {
            setSkipsErrors(false);
            staff.read(file, () => setStep('columns'));
          }}
          onKeep={next}
        />
      )}
      {step === 'columns' && <ColumnsStep staff={staff} />}
      {step === 'check' && <CheckStep staff={staff} skipsErrors={skipsErrors} onSkipErrors={setSkipsErrors} />}
      {step === 'done' && staff.result !== null && (
        <ImportDoneStep
          command="team.import"
          created={staff.result.created}
          updated={staff.result.updated}
          unchanged={staff.result.unchanged}
          leftOut={staff.result.skippedRows}
          subject="people"
          onClose={props.onClose}
        />
      )}
    </WizardFrame>
  );
}

function moves(
  step: Step,
  setStep: (step: Step) => void,
): { readonly back: (() => void) | null; readonly next: () => void } {
  const index = STEPS.indexOf(step);
  const before = step === 'done' ? undefined : STEPS[index - 1];
  const after = STEPS[index + 1];
  return {
    back: before === undefined ? null : () => setStep(before),
    next: () => {
      if (after !== undefined) setStep(after);
    },
  };
}

/** Does it, when there is something to do and nothing stands in the way. */
function CommitButton(props: {
  readonly staff: StaffImport;
  readonly skipsErrors: boolean;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const { staff, skipsErrors } = props;
  const summary = staff.preview?.summary;
  const count = summary === undefined ? 0 : summary.peopleToCreate + summary.peopleToUpdate;
  const reason =
    summary === undefined || staff.isPreviewStale
      ? t('wizard.working')
      : summary.rowsWithErrors > 0 && !skipsErrors
        ? t('import.reason-errors', { count: summary.rowsWithErrors })
        : count === 0
          ? t('import.reason-nothing')
          : null;
  return (
    <NextButton
      label={count === 0 ? t('import.commit-none') : t('import.commit', { count })}
      reason={reason}
      isBusy={staff.isCommitting}
      onClick={() => staff.commit(skipsErrors, props.onDone)}
    />
  );
}
