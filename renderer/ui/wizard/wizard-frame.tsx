import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import './wizard.css';

/** Page of a wizard: its steps at the top, the present one, and Back and Next below; the focus follows the step. */
export function WizardFrame(props: {
  readonly title: string;
  /** Left out once it no longer holds. */
  readonly subtitle?: string;
  readonly steps: readonly string[];
  /** Index of the present step. */
  readonly step: number;
  readonly onClose: () => void;
  /** More actions of the page, before the one that closes it. */
  readonly actions?: ReactNode;
  /** Left out where there is nothing to go back to. */
  readonly onBack?: () => void;
  /** The button that goes on, with what keeps it from doing so beside it. */
  readonly next?: ReactNode;
  readonly closeLabel: string;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('common');
  const present = useRef<HTMLHeadingElement>(null);
  const { step } = props;
  useEffect(() => {
    present.current?.focus();
  }, [step]);
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <PageHeader
        title={props.title}
        {...(props.subtitle !== undefined && { subtitle: props.subtitle })}
        actions={
          <>
            {props.actions}
            <Button variant="outlined" color="secondary" onClick={props.onClose}>
              {props.closeLabel}
            </Button>
          </>
        }
      />
      <ol className="gk-wizard-steps" aria-label={t('steps')}>
        {props.steps.map((name, index) => (
          <li
            key={name}
            className="gk-wizard-step"
            data-state={index < step ? 'done' : index === step ? 'present' : 'ahead'}
            {...(index === step && { 'aria-current': 'step' as const })}
          >
            <span className="gk-wizard-step-mark" aria-hidden>
              {index < step ? <Check size={16} strokeWidth={3} /> : index + 1}
            </span>
            {name}
          </li>
        ))}
      </ol>
      <h2 className="gk-wizard-step-title" ref={present} tabIndex={-1}>
        {props.steps[step]}
      </h2>
      {props.children}
      {(props.onBack !== undefined || props.next !== undefined) && (
        <Box className="gk-wizard-foot">
          {props.onBack !== undefined && (
            <Button variant="outlined" onClick={props.onBack}>
              {t('back')}
            </Button>
          )}
          {props.next}
        </Box>
      )}
    </Box>
  );
}

/** The button that goes on; while something keeps it from doing so, the reason stands beside it. */
export function NextButton(props: {
  readonly label: string;
  readonly reason: string | null;
  readonly isBusy?: boolean;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <>
      <Button
        variant="contained"
        disabled={props.reason !== null}
        loading={props.isBusy === true}
        onClick={props.onClick}
        {...(props.reason !== null && { 'aria-describedby': 'wizard-reason' })}
      >
        {props.label}
      </Button>
      {props.reason !== null && (
        <span id="wizard-reason" className="gk-wizard-reason">
          {props.reason}
        </span>
      )}
    </>
  );
}
