import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Columns3 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { ListDetail } from '#renderer/ui/list-detail.tsx';
import { useCatalogueQuestion, useCatalogueSearch, useGaps, wantedFor, type CatalogueBasis } from './catalogue-data.ts';
import { CatalogueFilters } from './catalogue-filters.tsx';
import { CatalogueList, MOST_COMPARED } from './catalogue-list.tsx';
import { CompareEntries } from './compare-entries.tsx';
import { DistanceNote } from './distance-note.tsx';
import { EntryDetail } from './entry-detail.tsx';

/** Entries that are drawn at first, and how many more each time. */
const PAGE = 60;

/** Filters, the list, the chosen entry; or the entries that are compared. */
export function FilledCatalogue({ basis }: { readonly basis: CatalogueBasis }): ReactNode {
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const asked = useCatalogueQuestion();
  const { question } = asked;
  const gaps = useGaps();
  const wanted = wantedFor(question.purpose, gaps);
  const askedKey = JSON.stringify([question, wanted]);
  const [shown, setShown] = useState({ key: askedKey, limit: PAGE });
  const limit = shown.key === askedKey ? shown.limit : PAGE;
  const found = useCatalogueSearch(question, wanted, limit);
  const [chosenId, choose] = useUrlParam('entry', '', { history: 'push' });
  const [compared, setCompared] = useUrlParam('compare');
  const [isComparing, setComparing] = useUrlParam('side', '', { history: 'push' });
  const comparedIds = compared === '' ? [] : compared.split(',').slice(0, MOST_COMPARED);
  const asking = isComparing !== '' ? comparedIds : chosenId === '' ? [] : [chosenId];
  const details = useQuery(
    api.catalogue.details.queryOptions(
      { programmeIds: asking, wanted },
      { enabled: asking.length > 0, placeholderData: keepPreviousData },
    ),
  ).data;
  if (isComparing !== '' && comparedIds.length > 0) {
    return details === undefined ? (
      <Skeleton variant="rounded" height={320} />
    ) : (
      <CompareEntries details={details} onClose={() => setComparing(null)} />
    );
  }
  const chosen = details?.entries.find(({ programme }) => programme.id === chosenId);
  return (
    <>
      <CatalogueFilters basis={basis} asked={asked} gaps={gaps} />
      {found !== undefined && (
        <ShownLine
          found={found}
          asked={asked}
          compared={comparedIds.length}
          hasNothingWanted={question.purpose !== '' && question.purpose !== 'person:' && wanted.length === 0}
          onCompare={() => setComparing('1')}
        />
      )}
      {question.order === 'distance' && question.active === 0 && (
        <DistanceNote isKnown={basis.distance.isKnown} checkedOn={basis.distance.checkedOn} />
      )}
      <ListDetail
        listWidth={420}
        list={
          found === undefined ? (
            <Skeleton variant="rounded" height={320} />
          ) : found.count === 0 ? (
            <p>{t('nothing-found')}</p>
          ) : (
            <CatalogueList
              entries={found.entries}
              count={found.count}
              order={question.order}
              chosenId={chosenId}
              comparedIds={comparedIds}
              onChoose={choose}
              onCompare={(id, isOn) =>
                setCompared((isOn ? [...comparedIds, id] : comparedIds.filter((other) => other !== id)).join(','))
              }
              onMore={() => setShown({ key: askedKey, limit: limit + PAGE })}
            />
          )
        }
        detail={
          chosen === undefined || details === undefined ? null : (
            <EntryDetail
              key={chosen.programme.id}
              details={details}
              entry={chosen}
              onChoose={choose}
              onClose={() => choose(null)}
            />
          )
        }
      />
    </>
  );
}

/** How much is shown, what is left out because it is not known, and what could be shown too. */
function ShownLine(props: {
  readonly found: { readonly count: number; readonly total: number; readonly unknown: number };
  readonly asked: ReturnType<typeof useCatalogueQuestion>;
  readonly compared: number;
  readonly hasNothingWanted: boolean;
  readonly onCompare: () => void;
}): ReactNode {
  const { found, asked } = props;
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const { filter, withUnknown } = asked.question;
  return (
    <Box
      className="gk-no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 16px', alignItems: 'center', minHeight: 42, mb: 1 }}
    >
      <Typography color="textSecondary" className="gk-numbers" aria-live="polite">
        {t('shown', { count: found.count, shown: formats.number(found.count, 0), of: formats.number(found.total, 0) })}
        {props.hasNothingWanted && ` ${t('nothing-wanted')}`}
      </Typography>
      {found.unknown > 0 && (
        <FormControlLabel
          label={t('filters.unknown', { count: found.unknown, items: formats.number(found.unknown, 0) })}
          control={
            <Checkbox
              checked={withUnknown}
              onChange={(event) => asked.set({ unknown: event.target.checked ? '1' : null })}
            />
          }
        />
      )}
      <FormControlLabel
        label={t('show-all')}
        control={
          <Checkbox
            checked={filter.withEnded}
            onChange={(event) => asked.set({ all: event.target.checked ? '1' : null })}
          />
        }
      />
      <Box sx={{ flex: 1 }} />
      {props.compared > 0 && (
        <Button variant="outlined" startIcon={<Columns3 size={18} aria-hidden />} onClick={props.onCompare}>
          {t('compare', { count: props.compared })}
        </Button>
      )}
    </Box>
  );
}
