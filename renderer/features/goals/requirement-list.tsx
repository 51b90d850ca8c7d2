import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Grid3x3, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementId } from '#shared/kernel/ids.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { RequirementCard } from './requirement-card.tsx';
import { RequirementEditor } from './requirement-editor.tsx';
import type { GoalEntry, GoalsData } from './use-goals-data.ts';

/** What a goal asks of the team, requirement by requirement, with an editor in the place of the one being changed. */
export function RequirementList(props: { readonly data: GoalsData; readonly entry: GoalEntry }): ReactNode {
  const { data, entry } = props;
  const { t } = useTranslation('goals');
  const [editing, setEditing] = useState<RequirementId | 'new' | null>(null);
  const close = (): void => setEditing(null);
  const isEmpty = entry.requirements.length === 0;
  const addButton = (
    <Button
      variant={isEmpty ? 'contained' : 'outlined'}
      startIcon={<Plus size={18} aria-hidden />}
      onClick={() => setEditing('new')}
    >
      {t('requirements.add')}
    </Button>
  );
  return (
    <Paper variant="outlined" component="section" aria-label={t('requirements.title')} sx={{ borderRadius: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2.5, pt: 2, pb: 1 }}>
        <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
          <Typography variant="h2">{t('requirements.title')}</Typography>
          {data.kind === 'board' && (
            <Typography variant="body2" color="textSecondary">
              {t('requirements.board')}
            </Typography>
          )}
        </Box>
        {!isEmpty && data.kind !== 'board' && (
          <TextLink to="/competences" search={{ goal: entry.goal.id }} icon={<Grid3x3 size={16} aria-hidden />}>
            {t('requirements.matrix')}
          </TextLink>
        )}
      </Box>
      {isEmpty && editing === null && (
        <Box sx={{ px: 2.5, pb: 2.5, display: 'grid', gap: 1.5, justifyItems: 'start' }}>
          <Typography color="textSecondary" sx={{ maxWidth: '62ch' }}>
            {t('requirements.empty')}
          </Typography>
          <Typography color="textSecondary" sx={{ maxWidth: '62ch' }}>
            {t('requirements.example')}
          </Typography>
          {addButton}
        </Box>
      )}
      {entry.requirements.map((requirement) => {
        const coverage = entry.coverage.requirements.find(({ requirementId }) => requirementId === requirement.id);
        if (editing === requirement.id) {
          return (
            <RequirementEditor
              key={requirement.id}
              data={data}
              goalId={entry.goal.id}
              requirement={requirement}
              onClose={close}
            />
          );
        }
        return (
          <RequirementCard
            key={requirement.id}
            data={data}
            requirement={requirement}
            coverage={coverage}
            onEdit={() => setEditing(requirement.id)}
          />
        );
      })}
      {editing === 'new' && <RequirementEditor data={data} goalId={entry.goal.id} requirement={null} onClose={close} />}
      {!isEmpty && editing !== 'new' && (
        <Box sx={{ px: 2.5, py: 2, borderTop: '1px solid var(--gk-line)' }}>{addButton}</Box>
      )}
    </Paper>
  );
}
