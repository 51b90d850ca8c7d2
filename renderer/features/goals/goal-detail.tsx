import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import { ArrowLeft, CornerDownRight, Grid3x3, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { RequirementList } from '#renderer/parts/requirements/requirement-list.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { GoalFields } from './goal-fields.tsx';
import { GoalWork } from './goal-work.tsx';
import { countedRequirements, type GoalEntry, type GoalsData } from './use-goals-data.ts';

/** One goal: what it is, and what it asks of the team. Every field saves itself. */
export function GoalDetail(props: {
  readonly data: GoalsData;
  readonly entry: GoalEntry;
  readonly onChoose: (goalId: string | null) => void;
  readonly onAddBelow: () => void;
}): ReactNode {
  const { data, entry, onChoose } = props;
  const { t } = useTranslation('goals');
  const api = useApi();
  const { goal } = entry;
  const parent = data.entries.find((candidate) => candidate.goal.id === goal.parentId)?.goal ?? null;
  const remove = useChange(api.goals.delete.mutationOptions(), { announce: true });
  return (
    <Box component="section" aria-label={goal.title} sx={{ display: 'grid', gap: 2 }}>
      <Box className="gk-no-print" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button size="small" startIcon={<ArrowLeft size={16} aria-hidden />} onClick={() => onChoose(null)}>
          {t('all')}
        </Button>
        {parent !== null && (
          <Link
            component="button"
            type="button"
            variant="body2"
            sx={{ minHeight: 24, textAlign: 'left' }}
            onClick={() => onChoose(parent.id)}
          >
            {t('below', { title: parent.title })}
          </Link>
        )}
        <Box sx={{ flex: 1 }} />
        <Button size="small" startIcon={<CornerDownRight size={16} aria-hidden />} onClick={props.onAddBelow}>
          {t('add-below')}
        </Button>
        <Tooltip title={t('delete')}>
          <IconButton
            aria-label={t('delete')}
            disabled={remove.isPending}
            onClick={() => remove.mutate({ goalId: goal.id }, { onSuccess: () => onChoose(parent?.id ?? null) })}
          >
            <Trash2 size={18} aria-hidden />
          </IconButton>
        </Tooltip>
      </Box>
      <Paper variant="outlined" sx={{ borderRadius: 2, p: 2.5 }}>
        <GoalFields data={data} goal={goal} part="head" />
      </Paper>
      <RequirementList
        data={data}
        owner={{ kind: 'goal', goalId: goal.id }}
        entries={countedRequirements(entry)}
        title={t('requirements.title')}
        {...(!data.hasPeople && { note: t('requirements.board') })}
        link={
          data.hasPeople && (
            <TextLink to="/competences" search={{ goal: goal.id }} icon={<Grid3x3 size={16} aria-hidden />}>
              {t('requirements.matrix')}
            </TextLink>
          )
        }
        empty={
          <>
            <p>{t('requirements.empty')}</p>
            <p>{t('requirements.example')}</p>
          </>
        }
      />
      {data.kind === 'school' && <GoalWork data={data} entry={entry} />}
      <Paper variant="outlined" sx={{ borderRadius: 2, p: 2.5 }}>
        <GoalFields data={data} goal={goal} part="about" />
      </Paper>
    </Box>
  );
}
