import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { CalendarArrowDown, CalendarArrowUp } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasYears, isMovable } from '#shared/domain/plans/move-items.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import type { Item } from './plans-data.ts';

/**
 * Moves an item a year earlier or later, with the buttons or with Alt and an arrow while one of them has the focus; what
 * was planned together can go for everybody at once. Nothing for an item that has begun or lies in no year.
 */
export function MoveButtons({ item, title }: { readonly item: Item; readonly title: string }): ReactNode {
  const { t } = useTranslation('plan-moves');
  const api = useApi();
  const [isForAll, setForAll] = useState(false);
  const move = useChange(api.plans.move.mutationOptions(), { announce: true });
  if (!isMovable(item.state) || !hasYears(item)) return null;
  const moveBy = (years: number): void => {
    if (!move.isPending) move.mutate({ itemId: item.id, years, isForAll: isForAll && item.jointKey !== null });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    // Alt and an arrow would go back or forward in the history of the window.
    event.preventDefault();
    moveBy(event.key === 'ArrowLeft' ? -1 : 1);
  };
  return (
    <div role="group" aria-label={t('move', { title })} className="gk-plans-facts">
      <Tooltip title={t('earlier-help')}>
        <IconButton
          size="small"
          aria-label={t('earlier', { title })}
          aria-keyshortcuts="Alt+ArrowLeft"
          onClick={() => moveBy(-1)}
          onKeyDown={onKeyDown}
        >
          <CalendarArrowUp size={18} aria-hidden />
        </IconButton>
      </Tooltip>
      <Tooltip title={t('later-help')}>
        <IconButton
          size="small"
          aria-label={t('later', { title })}
          aria-keyshortcuts="Alt+ArrowRight"
          onClick={() => moveBy(1)}
          onKeyDown={onKeyDown}
        >
          <CalendarArrowDown size={18} aria-hidden />
        </IconButton>
      </Tooltip>
      {item.jointKey !== null && (
        <FormControlLabel
          control={<Checkbox size="small" checked={isForAll} onChange={(_event, checked) => setForAll(checked)} />}
          label={t('for-all')}
        />
      )}
    </div>
  );
}
