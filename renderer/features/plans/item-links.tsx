import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, GoalId } from '#shared/kernel/ids.ts';
import type { PlanOutcome } from '#shared/domain/plans/entities.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import { CompetencePicker } from '#renderer/parts/requirements/competence-picker.tsx';
import { knownCompetences } from '#renderer/parts/requirements/requirements-data.ts';
import type { Item, PlanChoices } from './plans-data.ts';

/** The goals that an item serves. */
export function ItemGoals(props: {
  readonly item: Pick<Item, 'goalIds'>;
  readonly goals: PlanChoices['goals'];
  readonly onStore: (goalIds: readonly GoalId[]) => void;
}): ReactNode {
  const { t } = useTranslation('plans');
  return (
    <Autocomplete
      multiple
      filterSelectedOptions
      options={props.goals}
      value={props.goals.filter(({ id }) => props.item.goalIds.includes(id))}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      onChange={(_event, chosen) => props.onStore(chosen.map(({ id }) => id))}
      noOptionsText={t('nothing-found')}
      openText={t('common:open-list')}
      closeText={t('common:close')}
      clearText={t('remove')}
      renderInput={(parameters) => <TextField {...parameters} label={t('fields.goalIds')} />}
    />
  );
}

/** The levels that an item brings somebody to; from agreed on they count in the forecast of goals. */
export function ItemOutcomes(props: {
  readonly item: Pick<Item, 'outcomes'>;
  readonly today: IsoDate;
  readonly frameworks: PlanChoices['frameworks'];
  readonly onStore: (outcomes: readonly PlanOutcome[]) => void;
}): ReactNode {
  const { t } = useTranslation('plans');
  const words = useRequirementWords();
  const competences = knownCompetences(props.frameworks);
  const [competenceId, setCompetenceId] = useState<CompetenceId | null>(null);
  const [level, setLevel] = useState('');
  const { outcomes } = props.item;
  const chosen = competenceId === null ? undefined : competences.get(competenceId);
  const isNew = !outcomes.some((outcome) => outcome.competenceId === competenceId);
  return (
    <Box component="section" aria-label={t('fields.outcomes')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3">{t('fields.outcomes')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t('outcomes-help')}
      </Typography>
      <ul className="gk-plans-parts">
        {outcomes.map((outcome) => {
          const known = competences.get(outcome.competenceId);
          const name = known === undefined ? '…' : words.title(known.competence);
          return (
            <li key={outcome.competenceId}>
              <span>{name}</span>
              <LevelBadge
                level={outcome.level}
                count={known?.framework.levels.length ?? outcome.level}
                label={words.level(outcome.level, known?.framework ?? null)}
              />
              <Tooltip title={t('remove')}>
                <IconButton
                  size="small"
                  aria-label={t('remove-one', { name })}
                  onClick={() => props.onStore(outcomes.filter((other) => other !== outcome))}
                >
                  <Trash2 size={16} aria-hidden />
                </IconButton>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <Box sx={{ flex: '1 1 240px' }}>
          <CompetencePicker
            label={t('competence')}
            value={competenceId}
            onChange={(id) => {
              setCompetenceId(id);
              setLevel('');
            }}
            data={{ competences, today: props.today }}
          />
        </Box>
        {chosen !== undefined && (
          <Box sx={{ width: 170 }}>
            <SelectField
              label={t('level')}
              value={level}
              onChange={setLevel}
              options={chosen.framework.levels.map((step) => ({
                value: String(step.level),
                label: words.level(step.level, chosen.framework),
              }))}
            />
          </Box>
        )}
        <Button
          variant="outlined"
          disabled={competenceId === null || level === '' || !isNew}
          onClick={() => {
            if (competenceId === null) return;
            props.onStore([...outcomes, { competenceId, level: Number(level) }]);
            setCompetenceId(null);
            setLevel('');
          }}
        >
          {t('add-outcome')}
        </Button>
      </Box>
    </Box>
  );
}
