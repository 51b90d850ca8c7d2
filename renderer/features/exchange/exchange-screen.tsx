import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { PackageOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { MakePackage } from './make-package.tsx';
import { ReadPackage } from './read-package.tsx';
import { SchoolExchange } from './school-exchange.tsx';
import { TrackExchange } from './track-exchange.tsx';
import './exchange.css';

/** Packages between a school and its teachers: made, given, read. */
export function ExchangeScreen(): ReactNode {
  const { t } = useTranslation('exchange');
  const api = useApi();
  const [view, setView] = useUrlParam('view', 'list', { history: 'push' });
  const [personId, setPersonId] = useUrlParam('person', '', { history: 'push' });
  const list = useQuery(api.exchange.list.queryOptions());
  if (list.error !== null && list.data === undefined) throw list.error;
  if (list.data === undefined) return <Skeleton variant="rounded" height={320} />;
  const { side, entries } = list.data;
  const entry = entries.find((one) => one.personId === personId);
  if (view === 'read') return <ReadPackage side={side} onBack={() => setView('list')} />;
  if (entry !== undefined) {
    return <MakePackage key={entry.personId} side={side} entry={entry} onBack={() => setPersonId('')} />;
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t(`subtitle-${side}`)}
        actions={
          entries.length > 0 && (
            <Button
              variant={side === 'school' ? 'contained' : 'outlined'}
              startIcon={<PackageOpen size={18} aria-hidden />}
              onClick={() => setView('read')}
            >
              {t('read.title')}
            </Button>
          )
        }
      />
      <Box component="ol" className="gk-exchange-steps" aria-label={t('steps.label')}>
        {(['first', 'second', 'third'] as const).map((step, index) => (
          <li key={step} className="gk-exchange-step">
            <span className="gk-exchange-step-number" aria-hidden>
              {index + 1}
            </span>
            <span>{t(`steps.${side}.${step}`)}</span>
          </li>
        ))}
      </Box>
      {side === 'school' ? (
        <SchoolExchange entries={entries} onMake={setPersonId} />
      ) : (
        <TrackExchange entry={entries[0] ?? null} onMake={setPersonId} />
      )}
    </>
  );
}
