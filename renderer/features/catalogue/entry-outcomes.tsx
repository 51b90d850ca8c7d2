import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme, ProgrammeOutcome } from '#shared/domain/catalogue/entities.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import { CompetencePicker } from '#renderer/parts/requirements/competence-picker.tsx';
import { knownCompetences } from '#renderer/parts/requirements/requirements-data.ts';
import type { CatalogueDetails } from './catalogue-data.ts';

/** The competences that an entry brings somebody to, with the level; chosen from all frameworks. */
export function EntryOutcomes(props: {
  readonly today: CatalogueDetails['today'];
  readonly programme: Programme;
}): ReactNode {
  const { today, programme } = props;
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const words = useRequirementWords();
  const frameworks = useQuery(api.frameworks.list.queryOptions()).data ?? [];
  const competences = knownCompetences(frameworks);
  const update = useChange(api.catalogue.update.mutationOptions(), { announce: true });
  const [competenceId, setCompetenceId] = useState<CompetenceId | null>(null);
  const [level, setLevel] = useState('');
  const store = (outcomes: readonly ProgrammeOutcome[]): void =>
    update.mutate({ programmeId: programme.id, programme: { outcomes } });
  const chosen = competenceId === null ? undefined : competences.get(competenceId);
  const levels = chosen?.framework.levels ?? [];
  const isNew = !programme.outcomes.some((outcome) => outcome.competenceId === competenceId);
  return (
    <Box component="section" aria-label={t('outcomes.title')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3">{t('outcomes.title')}</Typography>
      {programme.outcomes.length === 0 && <Typography color="textSecondary">{t('outcomes.none')}</Typography>}
      <ul className="gk-catalogue-lines">
        {programme.outcomes.map((outcome) => {
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
              <Tooltip title={t('outcomes.remove')}>
                <IconButton
                  size="small"
                  aria-label={t('outcomes.remove-one', { name })}
                  onClick={() => store(programme.outcomes.filter((other) => other !== outcome))}
                >
                  <Trash2 size={16} aria-hidden />
                </IconButton>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <Box sx={{ flex: '1 1 260px' }}>
          <CompetencePicker
            label={t('outcomes.competence')}
            value={competenceId}
            onChange={(id) => {
              setCompetenceId(id);
              setLevel('');
            }}
            data={{ competences, today }}
          />
        </Box>
        {chosen !== undefined && (
          <Box sx={{ width: 180 }}>
            <SelectField
              label={t('outcomes.level')}
              value={level}
              onChange={setLevel}
              options={levels.map((step) => ({
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
            store([...programme.outcomes, { competenceId, level: Number(level) }]);
            setCompetenceId(null);
            setLevel('');
          }}
        >
          {t('outcomes.add')}
        </Button>
      </Box>
    </Box>
  );
}
