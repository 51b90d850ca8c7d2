import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatCard } from '#renderer/ui/stat-card.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { Card } from './card.tsx';
import type { Overview } from './overview-data.ts';

/** What a board's workspace holds: goals, competence lists and schools, and no people. */
export function BoardContents({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('overview');
  const { goals, requirements, frameworks, schools } = overview;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Card title={t('board.title')} note={t('board.note')}>
        <p className="gk-overview-none gk-overview-none-text">
          <span>{goals.length === 0 ? t('board.first') : t('board.next')}</span>
          <TextLink to="/goals">{t('gaps.to-goals')}</TextLink>
        </p>
      </Card>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))', gap: 2 }}>
        <StatCard
          label={t('board.goals')}
          value={goals.length}
          note={t('board.goals-note', { count: requirements.filter(({ owner }) => owner.kind === 'goal').length })}
        />
        <StatCard label={t('board.frameworks')} value={frameworks.length} note={t('board.frameworks-note')} />
        <StatCard label={t('board.schools')} value={schools} note={t('board.schools-note')} />
      </Box>
    </Box>
  );
}
