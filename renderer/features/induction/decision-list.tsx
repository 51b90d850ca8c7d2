import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InductionDecision } from '#shared/domain/induction/entities.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { DecisionPanel } from './decision-panel.tsx';
import type { InductionData } from './induction-data.ts';
import './induction.css';

/** What was decided about a teacher, oldest first. */
export function DecisionList(props: { readonly data: InductionData; readonly personId: PersonId }): ReactNode {
  const { decisions, today } = props.data;
  const { t } = useTranslation('induction');
  const formats = useFormats();
  const [opened, setOpened] = useState<InductionDecision | 'new' | null>(null);
  return (
    <Box component="section" aria-labelledby="decisions-title">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="h2" id="decisions-title" sx={{ flex: '1 1 260px' }}>
          {t('decisions.title')}
        </Typography>
        <Button variant="outlined" startIcon={<Plus size={18} aria-hidden />} onClick={() => setOpened('new')}>
          {t('decisions.add')}
        </Button>
      </Box>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {t('decisions.help')}
      </Typography>
      {decisions.length === 0 && <Typography>{t('decisions.none')}</Typography>}
      <ul className="gk-induction-decisions">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <button type="button" className="gk-induction-decision" onClick={() => setOpened(decision)}>
              <strong>{t(`outcomes.${decision.outcome}`)}</strong>
              <span>
                {[
                  formats.longDate(decision.decidedOn),
                  t('decisions.by', { name: decision.decidedBy }),
                  ...(decision.instrument === '' ? [] : [t('decisions.on-instrument', { name: decision.instrument })]),
                ].join(' · ')}
              </span>
              {decision.grounds !== '' && <span className="gk-induction-grounds">{decision.grounds}</span>}
            </button>
          </li>
        ))}
      </ul>
      {opened !== null && (
        <DecisionPanel
          key={opened === 'new' ? 'new' : opened.id}
          personId={props.personId}
          decision={opened === 'new' ? null : opened}
          others={decisions.filter((decision) => decision !== opened)}
          today={today}
          onClose={() => setOpened(null)}
        />
      )}
    </Box>
  );
}
