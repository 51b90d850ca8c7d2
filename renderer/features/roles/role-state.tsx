import { CircleCheck, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleCoverageState } from '#shared/domain/roles/role-coverage.ts';

const ICONS = {
  covered: CircleCheck,
  partly: TriangleAlert,
  'not-covered': CircleX,
} as const satisfies Record<RoleCoverageState, LucideIcon>;

/** How well a role is filled, as a shape with its word. */
export function RoleState(props: { readonly state: RoleCoverageState }): ReactNode {
  const { t } = useTranslation('roles');
  const Icon = ICONS[props.state];
  return (
    <span className={`gk-roles-state gk-roles-state-${props.state}`}>
      <Icon size={18} aria-hidden />
      {t(`coverage.${props.state}`)}
    </span>
  );
}
