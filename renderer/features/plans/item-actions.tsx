import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { actionsIn, type PlanAction } from '#shared/domain/plans/plan-actions.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { ActDialog } from './act-dialog.tsx';
import type { Item } from './plans-data.ts';

/**
 * What the leader can do with an item now, by the one table of actions; each can be undone. What was planned together
 * asks for whom, and achieving asks for the day.
 */
export function ItemActions({ item, title }: { readonly item: Item; readonly title: string }): ReactNode {
  const { t } = useTranslation('plans');
  const api = useApi();
  const act = useChange(api.plans.act.mutationOptions(), { announce: true });
  const [asked, setAsked] = useState<PlanAction | null>(null);
  const [, showAchieved] = useUrlParam('achieved');
  const actions = actionsIn(item.state, 'leader');
  if (actions.length === 0) return null;
  const start = (action: PlanAction): void => {
    if (item.jointKey !== null || action === 'achieve') setAsked(action);
    else act.mutate({ itemId: item.id, action, on: null });
  };
  return (
    <div className="gk-plans-actions" role="group" aria-label={t('actions-of', { title })}>
      {actions.map((action) => (
        <Button
          key={action}
          size="small"
          variant="outlined"
          disabled={act.isPending}
          aria-label={t('action-of', { action: t(`actions.${action}`), title })}
          onClick={() => start(action)}
        >
          {t(`actions.${action}`)}
        </Button>
      ))}
      {asked !== null && (
        <ActDialog
          item={item}
          title={title}
          action={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            if (asked === 'achieve') showAchieved(item.id);
          }}
        />
      )}
    </div>
  );
}
