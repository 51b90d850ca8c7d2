import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { actionsIn } from '#shared/domain/plans/plan-actions.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import type { Item } from './plans-data.ts';

/** What the leader can do with an item now, by the one table of actions; each can be undone. */
export function ItemActions({ item, title }: { readonly item: Item; readonly title: string }): ReactNode {
  const { t } = useTranslation('plans');
  const api = useApi();
  const act = useChange(api.plans.act.mutationOptions(), { announce: true });
  const actions = actionsIn(item.state, 'leader');
  if (actions.length === 0) return null;
  return (
    <div className="gk-plans-actions" role="group" aria-label={t('actions-of', { title })}>
      {actions.map((action) => (
        <Button
          key={action}
          size="small"
          variant="outlined"
          disabled={act.isPending}
          aria-label={t('action-of', { action: t(`actions.${action}`), title })}
          onClick={() => act.mutate({ itemId: item.id, action, on: null })}
        >
          {t(`actions.${action}`)}
        </Button>
      ))}
    </div>
  );
}
