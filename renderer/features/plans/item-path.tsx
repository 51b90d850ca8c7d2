import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Plus, Star } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { EvaluateDialog } from '#renderer/parts/catalogue/evaluate-dialog.tsx';
import { BLANK_PLAN, type Item } from './plans-data.ts';
import { StateChip } from './state-chip.tsx';
import { usePlanWords } from './use-plan-words.ts';
import './plan-parts.css';

type Step = ApiOutputs['plans']['itemPath']['next'][number];

/** What the catalogue says beside an item: its modules, what it leads on to, and its evaluation. */
export function ItemPath({ item }: { readonly item: Item }): ReactNode {
  const { t } = useTranslation('plan-joint');
  const api = useApi();
  const [isEvaluating, setEvaluating] = useState(false);
  const path = useQuery(api.plans.itemPath.queryOptions({ itemId: item.id })).data;
  if (path === undefined || item.programmeId === null) return null;
  return (
    <>
      <Steps item={item} title={t('modules')} steps={path.modules} />
      <Steps item={item} title={t('next')} steps={path.next} />
      {path.canEvaluate && (
        <Box component="section" aria-label={t('evaluation')} sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
          <Typography variant="h3">{t('evaluation')}</Typography>
          <Typography variant="body2" color="textSecondary">
            {t('evaluation-help')}
          </Typography>
          <Button variant="outlined" startIcon={<Star size={18} aria-hidden />} onClick={() => setEvaluating(true)}>
            {t('evaluate')}
          </Button>
        </Box>
      )}
      {isEvaluating && (
        <EvaluateDialog
          programme={{ id: item.programmeId }}
          planItemId={item.id}
          onClose={() => setEvaluating(false)}
        />
      )}
    </>
  );
}

/** Entries of the catalogue, each with how far it is for this person or a button that makes it a wish. */
function Steps(props: { readonly item: Item; readonly title: string; readonly steps: readonly Step[] }): ReactNode {
  const { item, title, steps } = props;
  const { t } = useTranslation('plan-joint');
  const api = useApi();
  const { formats } = usePlanWords();
  const create = useChange(api.plans.create.mutationOptions(), { announce: true });
  if (steps.length === 0) return null;
  return (
    <Box component="section" aria-label={title} sx={{ display: 'grid', gap: 1, mb: 2 }}>
      <Typography variant="h3">{title}</Typography>
      <ul className="gk-plans-parts">
        {steps.map(({ programme, planned, expiresOn }) => (
          <li key={programme.id}>
            <span>
              {[programme.title, programme.provider].filter((part) => part !== '').join(', ')}
              {expiresOn !== null && (
                <Typography variant="body2" color="textSecondary" component="span" sx={{ display: 'block' }}>
                  {t('expires', { date: formats.date(expiresOn) })}
                </Typography>
              )}
              {expiresOn === null && programme.expiresMonths !== null && (
                <Typography variant="body2" color="textSecondary" component="span" sx={{ display: 'block' }}>
                  {t('holds', { count: programme.expiresMonths })}
                </Typography>
              )}
            </span>
            {planned === null ? (
              <Button
                size="small"
                startIcon={<Plus size={16} aria-hidden />}
                aria-label={t('wish-of', { title: programme.title })}
                loading={create.isPending}
                onClick={() => {
                  const { id: programmeId, kind, outcomes } = programme;
                  const plan = { ...BLANK_PLAN, programmeId, kind, outcomes, title: programme.title };
                  create.mutate({
                    personId: item.personId,
                    state: 'wish',
                    plan: { ...plan, goalIds: item.goalIds },
                  });
                }}
              >
                {t('wish')}
              </Button>
            ) : (
              <StateChip state={planned.state} />
            )}
          </li>
        ))}
      </ul>
    </Box>
  );
}
