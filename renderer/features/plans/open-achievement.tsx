import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Award } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { AchievementDialog } from './achievement-dialog.tsx';
import type { Item, PlanChoices } from './plans-data.ts';

/** The way to what an achieved item still proposes; nothing when all was answered. */
export function OpenAchievement(props: {
  readonly item: Item;
  readonly title: string;
  readonly choices: PlanChoices;
}): ReactNode {
  const { item, title } = props;
  const { t } = useTranslation('plan-achievement');
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const achievement = useQuery(api.plans.achievements.queryOptions()).data?.find(({ itemId }) => itemId === item.id);
  if (item.state !== 'achieved' || achievement === undefined) return null;
  return (
    <div className="gk-plans-actions">
      <Button
        size="small"
        variant="contained"
        startIcon={<Award size={16} aria-hidden />}
        aria-label={t('open-of', { title })}
        onClick={() => setOpen(true)}
      >
        {t('open', { count: achievement.proposals.length })}
      </Button>
      {isOpen && (
        <AchievementDialog
          achievement={achievement}
          title={title}
          choices={props.choices}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
