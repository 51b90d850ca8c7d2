import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Plus, Target } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalId } from '#shared/kernel/ids.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ListDetail } from '#renderer/ui/list-detail.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { PeoplePanel } from '#renderer/parts/requirements/people-panel.tsx';
import { GoalDetail } from './goal-detail.tsx';
import { GoalList } from './goal-list.tsx';
import { NewGoalDialog } from './new-goal-dialog.tsx';
import { countedRequirements, useGoalsData } from './use-goals-data.ts';

/** What the school wants, and what that asks of the team. */
export function GoalsScreen(): ReactNode {
  const { t } = useTranslation('goals');
  const data = useGoalsData();
  const [chosenId, choose] = useUrlParam('goal', '', { history: 'push' });
  const [newBelow, setNewBelow] = useState<GoalId | 'top' | null>(null);

  const startGoal = (parentId: GoalId | null): void => setNewBelow(parentId ?? 'top');
  const newGoalButton = (
    <Button variant="contained" startIcon={<Plus size={18} aria-hidden />} onClick={() => startGoal(null)}>
      {t('new')}
    </Button>
  );
  const hasGoals = data !== null && data.entries.length > 0;
  const chosen = data?.entries.find(({ goal }) => goal.id === chosenId) ?? null;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={hasGoals && newGoalButton} />
      {data === null && <Skeleton variant="rounded" height={320} />}
      {data !== null && !hasGoals && (
        <EmptyState icon={Target} title={t('empty.title')} actions={newGoalButton}>
          <p>{t('empty.text')}</p>
          <p>{t('empty.example')}</p>
        </EmptyState>
      )}
      {data !== null && hasGoals && (
        <ListDetail
          listWidth={372}
          list={<GoalList data={data} chosenId={chosen?.goal.id ?? null} onChoose={choose} />}
          detail={
            chosen === null ? null : (
              <GoalDetail
                key={chosen.goal.id}
                data={data}
                entry={chosen}
                onChoose={choose}
                onAddBelow={() => startGoal(chosen.goal.id)}
              />
            )
          }
        />
      )}
      {data !== null && newBelow !== null && (
        <NewGoalDialog
          data={data}
          parentId={newBelow === 'top' ? null : newBelow}
          onMade={(goalId) => {
            setNewBelow(null);
            choose(goalId);
          }}
          onClose={() => setNewBelow(null)}
        />
      )}
      {data !== null && <PeoplePanel data={data} entries={data.entries.flatMap(countedRequirements)} />}
    </>
  );
}
