import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Handshake } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#shared/kernel/text.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { StatCard } from '#renderer/ui/stat-card.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { AgreementChip } from './agreement-chip.tsx';
import { AgreementPanel } from './agreement-panel.tsx';
import { AGREEMENT_FILTERS, passes, type AgreementEntry, type AgreementList } from './agreements-data.ts';
import '../plans.css';
import './agreements.css';

/** All agreements: what is made, signed and kept, and which checks wait. */
export function AgreementsScreen(): ReactNode {
  const { t } = useTranslation('agreements');
  const api = useApi();
  const list = useQuery(api.agreements.list.queryOptions()).data;
  const [chosen, choose] = useUrlParam('agreement', '', { history: 'push' });
  const opened = list?.entries.find(({ agreement }) => agreement.id === chosen);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {list === undefined && <Skeleton variant="rounded" height={320} />}
      {list !== undefined && list.entries.length === 0 && (
        <EmptyState
          icon={Handshake}
          title={t('empty.title')}
          actions={<TextLink to="/plans">{t('empty.to-plans')}</TextLink>}
        >
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
      {list !== undefined && list.entries.length > 0 && (
        <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
          <Counts counts={list.counts} />
          <Entries list={list} onOpen={choose} />
        </Box>
      )}
      {list !== undefined && opened !== undefined && (
        <AgreementPanel key={chosen} entry={opened} list={list} onClose={() => choose(null)} />
      )}
    </>
  );
}

function Counts({ counts }: { readonly counts: AgreementList['counts'] }): ReactNode {
  const { t } = useTranslation('agreements');
  return (
    <div className="gk-plans-counts">
      <StatCard
        label={t('counts.made')}
        value={counts.made}
        note={t('counts.made-note', { signed: counts.signed, drafts: counts.drafts })}
      />
      <StatCard
        label={t('counts.kept')}
        value={counts.kept}
        note={t('counts.kept-note', {
          partly: counts.partly,
          notKept: counts.notKept,
          unchecked: counts.unchecked,
        })}
        help={
          <HowCounted subject={t('counts.kept')}>
            <p>{t('counts.how-kept')}</p>
            <p>{t('counts.national')}</p>
          </HowCounted>
        }
      />
      <StatCard
        label={t('counts.soon')}
        value={counts.soonChecks}
        note={t('counts.soon-note', { count: counts.soonChecks })}
      />
      <StatCard
        label={t('counts.overdue')}
        value={counts.overdueChecks}
        note={t('counts.overdue-note', { count: counts.overdueChecks })}
      />
    </div>
  );
}

function Entries(props: { readonly list: AgreementList; readonly onOpen: (id: string) => void }): ReactNode {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const [given, setFilter] = useUrlParam('show', 'all');
  const [search] = useUrlParam('q');
  const filter = AGREEMENT_FILTERS.find((one) => one === given) ?? 'all';
  const wanted = foldText(search);
  const dayOf = ({ waiting }: AgreementEntry): string => waiting[0]?.dueOn ?? '9999';
  const entries = props.list.entries
    .filter((entry) => passes(entry, filter))
    .filter(({ contents }) => foldText(`${contents.person} ${contents.title}`).includes(wanted))
    .toSorted((left, right) => (dayOf(left) < dayOf(right) ? -1 : dayOf(left) > dayOf(right) ? 1 : 0));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end' }}>
        <SearchField label={t('search')} />
        <Box sx={{ width: 260 }}>
          <SelectField
            label={t('show')}
            value={filter}
            onChange={(value) => setFilter(value)}
            options={AGREEMENT_FILTERS.map((value) => ({ value, label: t(`filters.${value}`) }))}
          />
        </Box>
      </Box>
      <section className="gk-plans-card" aria-label={t('title')}>
        {entries.length === 0 ? (
          <Typography color="textSecondary" sx={{ p: 2 }}>
            {t('none-found')}
          </Typography>
        ) : (
          <div className="gk-plans-scroll">
            <table className="gk-plans-table">
              <thead>
                <tr>
                  <th scope="col">{t('columns.about')}</th>
                  {(['kind', 'state', 'next'] as const).map((column) => (
                    <th key={column} scope="col" className="gk-plans-words">
                      {t(`columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => {
                  const { agreement, contents, waiting } = entry;
                  const [next] = waiting;
                  return (
                    <tr key={agreement.id}>
                      <th scope="row">
                        <button
                          type="button"
                          className="gk-plans-open"
                          onClick={() => props.onOpen(agreement.id)}
                        >{`${contents.person} – ${contents.title}`}</button>
                      </th>
                      <td className="gk-plans-words">{t(`kinds.${agreement.kind}`)}</td>
                      <td className="gk-plans-words">
                        <AgreementChip entry={entry} />
                      </td>
                      <td className="gk-plans-words">
                        {next === undefined ? (
                          '–'
                        ) : (
                          <>
                            <span className={next.urgency === 'overdue' ? 'gk-plans-late' : undefined}>
                              {next.urgency === 'overdue'
                                ? t('late', { date: formats.date(next.dueOn) })
                                : formats.date(next.dueOn)}
                            </span>
                            <span className="gk-plans-note">{next.subject}</span>
                          </>
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  );
}
