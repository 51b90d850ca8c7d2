import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalkStep } from '#shared/domain/talks/entities.ts';

/** The talks of a template or round in their order, with what goes between and before. */
export function StepsSummary({ steps }: { readonly steps: readonly TalkStep[] }): ReactNode {
  const { t } = useTranslation('talks');
  return (
    <ol className="gk-talks-steps">
      {steps.map((step) => (
        <li key={step.key}>
          <strong>{step.title}</strong>
          <span className="gk-talks-muted">
            {[
              ...(t(`kinds.${step.kind}`) === step.title ? [] : [t(`kinds.${step.kind}`)]),
              ...(step.minimumDays === null ? [] : [t('steps.after', { days: step.minimumDays })]),
              ...(step.precedesAppraisal ? [t('steps.precedes')] : []),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
