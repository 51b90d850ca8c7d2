import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { BoardContents } from './board-contents.tsx';
import { FirstSteps } from './first-steps.tsx';
import { GapsCard, RoleGapsCard } from './gaps-card.tsx';
import { MasterShareCard } from './master-share-card.tsx';
import { NeedsCard } from './needs-card.tsx';
import { NeedsPanel } from './needs-panel.tsx';
import type { Overview } from './overview-data.ts';
import { SharePanel } from './share-panel.tsx';
import { MASTER_SHARE_ID, ShareSummary } from './share-summary.tsx';
import './overview.css';

/** What needs the user now: next steps, open gaps and the master share, all counted today. */
export function OverviewScreen(): ReactNode {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const api = useApi();
  const overview = useQuery(api.overview.get.queryOptions());
  if (overview.error !== null && overview.data === undefined) throw overview.error;
  const { data } = overview;
  return (
    <>
      <PageHeader title={t('title')} {...(data !== undefined && { subtitle: subtitleOf(data) })} />
      {data === undefined ? <Skeleton variant="rounded" height={320} /> : <Contents overview={data} />}
    </>
  );

  function subtitleOf({ on, kind, inService }: Overview): string {
    const date = formats.longDate(on);
    return kind === 'school' && inService > 0
      ? t('subtitle', { date, count: inService })
      : t('subtitle-date', { date });
  }
}

function Contents({ overview }: { readonly overview: Overview }): ReactNode {
  if (overview.kind === 'board') return <BoardContents overview={overview} />;
  // Without people nothing can be counted: the first steps are all there is to do.
  const isStarted = overview.people.length > 0;
  const hasShare = overview.kind === 'school' && overview.masterShare.a.denominator.personIds.length > 0;
  const hasAllSteps = overview.firstSteps.every(({ isDone }) => isDone);
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {!hasAllSteps && <FirstSteps overview={overview} />}
      {isStarted && (
        <>
          <div className="gk-overview-first">
            <NeedsCard overview={overview} />
            {hasShare && <ShareSummary overview={overview} />}
          </div>
          <GapsCard overview={overview} />
          <RoleGapsCard overview={overview} />
          {overview.kind === 'school' && (
            <div id={MASTER_SHARE_ID} tabIndex={-1} className="gk-overview-anchor">
              <MasterShareCard overview={overview} />
            </div>
          )}
          <NeedsPanel overview={overview} />
          <SharePanel overview={overview} />
        </>
      )}
    </Box>
  );
}
