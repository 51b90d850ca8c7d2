import { Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingSeverity } from '#shared/domain/findings/finding-kind.ts';
import './findings.css';

const ICONS = { blocker: OctagonX, warning: TriangleAlert, hint: Info } as const;

/** How serious a finding is: a form, a colour and a word, the last for those who do not see the others. */
export function SeverityMark(props: { readonly severity: FindingSeverity; readonly size?: number }): ReactNode {
  const { t } = useTranslation('findings');
  const Icon = ICONS[props.severity];
  return (
    <Icon
      size={props.size ?? 18}
      role="img"
      aria-label={t(`severities.${props.severity}`)}
      className={`gk-findings-mark gk-findings-mark-${props.severity}`}
    />
  );
}
