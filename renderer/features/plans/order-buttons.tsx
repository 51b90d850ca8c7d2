import IconButton from '@mui/material/IconButton';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import type { Item } from './plans-data.ts';

/** Puts an item one place earlier or later among the items of its person; `place` counts from 0. */
export function OrderButtons(props: {
  readonly item: Item;
  readonly title: string;
  readonly place: number;
  readonly count: number;
}): ReactNode {
  const { item, title, place, count } = props;
  const { t } = useTranslation('plan-timeline');
  const api = useApi();
  const reorder = useChange(api.plans.reorder.mutationOptions(), { announce: true });
  if (count < 2) return null;
  const put = (position: number): void => {
    if (!reorder.isPending) reorder.mutate({ itemId: item.id, position });
  };
  return (
    <span className="gk-no-print">
      <IconButton
        size="small"
        aria-label={t('order.up', { title })}
        disabled={place === 0}
        onClick={() => put(place - 1)}
      >
        <ArrowUp size={16} aria-hidden />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t('order.down', { title })}
        disabled={place === count - 1}
        onClick={() => put(place + 1)}
      >
        <ArrowDown size={16} aria-hidden />
      </IconButton>
    </span>
  );
}
