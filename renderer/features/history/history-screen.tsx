import Button from '@mui/material/Button';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { History, Redo2, ShieldCheck, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi, useApiClient } from '#renderer/lib/api/use-api.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import './history-screen.css';

type Entry = ApiOutputs['history']['list']['entries'][number];

/** Steps asked for at a time. */
const PAGE = 50;

/** Everything that was changed in the workspace, newest first, by day. */
export function HistoryScreen(): ReactNode {
  const { t } = useTranslation('history');
  const api = useApi();
  const client = useApiClient();
  const formats = useFormats();
  const list = useInfiniteQuery({
    queryKey: [...api.history.list.pathKey(), 'pages'],
    queryFn: ({ pageParam }: { readonly pageParam: number | null }) =>
      client.history.list.query({ limit: PAGE, beforeSeq: pageParam }),
    initialPageParam: null,
    getNextPageParam: (page) => (page.hasMore ? (page.entries.at(-1)?.seq ?? null) : null),
  });
  const verified = useQuery(api.history.verify.queryOptions());
  if (list.error !== null) throw list.error;
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? [];
  const days = byDay(entries, (entry) => formats.day(entry.at));
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {verified.data?.ok === false && (
        <InlineProblem severity="warning" title={t('broken-title')}>
          {t('broken')}
        </InlineProblem>
      )}
      {list.isSuccess && entries.length === 0 && (
        <EmptyState icon={History} title={t('empty-title')}>
          {t('empty')}
        </EmptyState>
      )}
      {days.map(([day, steps]) => (
        <section key={day} className="gk-history-day" aria-label={day}>
          <h2 className="gk-history-date">{day}</h2>
          <ol className="gk-history-steps">
            {steps.map((entry) => (
              <Step key={entry.seq} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {list.hasNextPage && (
        <Button variant="outlined" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {verified.data?.ok === true && entries.length > 0 && !list.hasNextPage && (
        <p className="gk-history-verified">
          <ShieldCheck size={16} aria-hidden /> {t('verified')}
        </p>
      )}
    </>
  );
}

function Step(props: { readonly entry: Entry }): ReactNode {
  const { entry } = props;
  const { t } = useTranslation('history');
  const formats = useFormats();
  const what = t(`commands:${entry.command}`, { ...entry.summary });
  return (
    <li className="gk-history-step">
      <span className="gk-history-time gk-numbers">{formats.time(entry.at)}</span>
      <span className="gk-history-what">
        {entry.kind === 'undo' && <Undo2 size={16} aria-hidden />}
        {entry.kind === 'redo' && <Redo2 size={16} aria-hidden />}
        <span>
          {entry.kind === 'undo' ? t('undone', { what }) : entry.kind === 'redo' ? t('redone', { what }) : what}
        </span>
      </span>
      <span className="gk-history-who">{t(`actors.${entry.actor}`)}</span>
    </li>
  );
}

function byDay(entries: readonly Entry[], dayOf: (entry: Entry) => string): readonly (readonly [string, Entry[]])[] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayOf(entry);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
