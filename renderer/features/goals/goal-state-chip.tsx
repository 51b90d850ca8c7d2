import { CircleCheck, CircleDashed, CirclePlay, CircleSlash, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalState } from '#shared/domain/goals/entities.ts';

const ICONS = {
  draft: CircleDashed,
  active: CirclePlay,
  achieved: CircleCheck,
  dropped: CircleSlash,
} as const satisfies Record<GoalState, LucideIcon>;

/** Where a goal stands, as icon and word. */
export function GoalStateChip(props: { readonly state: GoalState }): ReactNode {
  const { t } = useTranslation('goals');
  const Icon = ICONS[props.state];
  return (
    <span className={`gk-goal-state gk-goal-state-${props.state}`}>
      <Icon size={14} aria-hidden />
      {t(`state.${props.state}`)}
    </span>
  );
}
