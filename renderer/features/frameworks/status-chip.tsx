import { Archive, CircleCheck, PencilLine, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkStatus } from '#shared/domain/competences/entities.ts';

const ICONS: Readonly<Record<FrameworkStatus, LucideIcon>> = {
  active: CircleCheck,
  draft: PencilLine,
  retired: Archive,
};

/** Whether a framework is in use, being made, or kept for its history. */
export function StatusChip(props: { readonly status: FrameworkStatus }): ReactNode {
  const { t } = useTranslation('frameworks');
  const Icon = ICONS[props.status];
  return (
    <span className={`gk-frameworks-status gk-frameworks-status-${props.status}`}>
      <Icon size={15} aria-hidden />
      {t(`status.${props.status}`)}
    </span>
  );
}
