import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { BookOpen, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ListDetail } from '#renderer/ui/list-detail.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { listedEntries, useCatalogueFilter, useGaps, wantedFor, type Catalogue } from './catalogue-data.ts';
import { CatalogueFilters } from './catalogue-filters.tsx';
import { CatalogueList } from './catalogue-list.tsx';
import { CompareEntries } from './compare-entries.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { NewEntryDialog } from './new-entry-dialog.tsx';

/** What there is to learn, for which gap, and what it costs. */
export function CatalogueScreen(): ReactNode {
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const catalogue = useQuery(api.catalogue.list.queryOptions()).data ?? null;
  const [, choose] = useUrlParam('entry', '', { history: 'push' });
  const [isNew, setNew] = useState(false);
  const add = useChange(api.catalogue.addShipped.mutationOptions(), { announce: true });
  const addShipped = catalogue !== null && catalogue.missingShipped > 0 && (
    <Button variant="outlined" loading={add.isPending} onClick={() => add.mutate()}>
      {t('add-shipped', { count: catalogue.missingShipped })}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            {addShipped}
            <Button variant="contained" startIcon={<Plus size={18} aria-hidden />} onClick={() => setNew(true)}>
              {t('new')}
            </Button>
          </>
        }
      />
      {catalogue === null && <Skeleton variant="rounded" height={320} />}
      {catalogue !== null && catalogue.programmes.length === 0 && (
        <EmptyState icon={BookOpen} title={t('empty.title')} actions={addShipped}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
      {catalogue !== null && catalogue.programmes.length > 0 && <FilledCatalogue catalogue={catalogue} />}
      {isNew && (
        <NewEntryDialog
          onMade={(programmeId) => {
            setNew(false);
            choose(programmeId);
          }}
          onClose={() => setNew(false)}
        />
      )}
    </>
  );
}

function FilledCatalogue({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const filter = useCatalogueFilter();
  const gaps = useGaps();
  const wanted = wantedFor(filter.purpose, gaps);
  const ranks = useQuery(
    api.catalogue.rank.queryOptions({ wanted, mostKm: null }, { enabled: wanted.length > 0 }),
  ).data;
  const [chosenId, choose] = useUrlParam('entry', '', { history: 'push' });
  const [compared, setCompared] = useUrlParam('compare');
  const [isComparing, setComparing] = useUrlParam('side', '', { history: 'push' });
  const comparedIds = compared === '' ? [] : compared.split(',');
  const entries = listedEntries(catalogue, filter, wanted.length === 0 ? null : (ranks ?? []));
  const chosen = catalogue.programmes.find(({ programme }) => programme.id === chosenId) ?? null;
  const side = catalogue.programmes.filter(({ programme }) => comparedIds.includes(programme.id));
  if (isComparing !== '' && side.length > 0) {
    return <CompareEntries catalogue={catalogue} entries={side} onClose={() => setComparing(null)} />;
  }
  return (
    <>
      <CatalogueFilters
        catalogue={catalogue}
        filter={filter}
        gaps={gaps}
        shown={entries.length}
        compared={side.length}
        onCompare={() => setComparing('1')}
      />
      <ListDetail
        listWidth={420}
        list={
          entries.length === 0 ? (
            <p>{t('nothing-found')}</p>
          ) : (
            <CatalogueList
              entries={entries}
              chosenId={chosen?.programme.id ?? null}
              comparedIds={comparedIds}
              onChoose={choose}
              onCompare={(id, isOn) =>
                setCompared((isOn ? [...comparedIds, id] : comparedIds.filter((other) => other !== id)).join(','))
              }
            />
          )
        }
        detail={
          chosen === null ? null : (
            <EntryDetail
              key={chosen.programme.id}
              catalogue={catalogue}
              entry={chosen}
              rank={entries.find(({ entry }) => entry === chosen)?.rank ?? null}
              onChoose={choose}
              onClose={() => choose(null)}
            />
          )
        }
      />
    </>
  );
}
