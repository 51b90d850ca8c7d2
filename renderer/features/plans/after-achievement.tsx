import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { AchievementDialog } from './achievement-dialog.tsx';
import { ItemPath } from './item-path.tsx';
import type { Item, PlanChoices } from './plans-data.ts';

/** After an item was achieved: first what it proposes, then its evaluation and what it leads on to. */
export function AfterAchievement(props: {
  readonly item: Item;
  readonly title: string;
  readonly choices: PlanChoices;
  readonly onClose: () => void;
}): ReactNode {
  const { item, title } = props;
  const { t } = useTranslation('plan-joint');
  const api = useApi();
  const titleId = useId();
  const [isAnswered, setAnswered] = useState(false);
  const achievements = useQuery(api.plans.achievements.queryOptions());
  const path = useQuery(api.plans.itemPath.queryOptions({ itemId: item.id })).data;
  const achievement = achievements.data?.find(({ itemId }) => itemId === item.id);
  if (item.state !== 'achieved') return null;
  if (achievement !== undefined && !isAnswered) {
    return (
      <AchievementDialog
        achievement={achievement}
        title={title}
        choices={props.choices}
        onClose={() => setAnswered(true)}
      />
    );
  }
  const isUnsure = achievements.isFetching && !isAnswered;
  if (isUnsure || path === undefined || (!path.canEvaluate && path.next.length === 0)) return null;
  return (
    <Dialog open onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('after', { title })}</DialogTitle>
      <DialogContent>
        <ItemPath item={item} />
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{t('common:close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
