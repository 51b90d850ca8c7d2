import Button from '@mui/material/Button';
import { CheckCheck, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { canConfirm, passesFilter, type EntryRow } from './entry-filter.ts';
import type { EntrySettings } from './entry-settings.ts';
import { EntryTable } from './entry-table.tsx';
import type { RatingsAddress, SetRatingsAddress } from './use-ratings-address.ts';
import type { SaveRatings } from './use-save-ratings.ts';

/** The chosen person or competence: heading, the rows that the filter leaves, and the way to the next one. */
export function FilteredEntry(props: {
  readonly title: string;
  readonly subtitle: ReactNode;
  readonly what: string;
  readonly rows: readonly EntryRow[];
  readonly today: IsoDate;
  readonly address: RatingsAddress;
  readonly setAddress: SetRatingsAddress;
  readonly settings: EntrySettings;
  readonly saving: SaveRatings;
  /** Goes to the one before or after; null where there is none. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const { rows, today, address } = props;
  const { filter, months } = address;
  const shown = useSteadyRows(rows, `${props.title} ${filter} ${String(months)}`, (row) =>
    passesFilter(row, filter, today, months),
  );
  return (
    <section className="gk-ratings-entry-part" aria-labelledby="ratings-entry">
      <div className="gk-ratings-entry-head">
        <div>
          <h2 id="ratings-entry">{props.title}</h2>
          <div className="gk-ratings-entry-subtitle">{props.subtitle}</div>
        </div>
        <div className="gk-ratings-steps gk-no-print">
          <ReviewAll rows={shown} today={today} />
          <Button
            size="small"
            startIcon={<ChevronLeft size={18} aria-hidden />}
            disabled={props.onPrevious === null}
            onClick={() => props.onPrevious?.()}
          >
            {t('previous')}
          </Button>
          <Button
            size="small"
            endIcon={<ChevronRight size={18} aria-hidden />}
            disabled={props.onNext === null}
            onClick={() => props.onNext?.()}
          >
            {t('next')}
          </Button>
        </div>
      </div>
      {shown.length === 0 ? (
        <p className="gk-ratings-none">
          {t(`filtered-out.${filter}`)}{' '}
          <Button size="small" onClick={() => props.setAddress({ only: null })}>
            {t('show-all', { count: rows.length })}
          </Button>
        </p>
      ) : (
        <EntryTable what={props.what} rows={shown} today={today} settings={props.settings} saving={props.saving} />
      )}
    </section>
  );
}

/** Says of every level in sight that it is still right. */
function ReviewAll(props: { readonly rows: readonly EntryRow[]; readonly today: IsoDate }): ReactNode {
  const { t } = useTranslation('ratings');
  const api = useApi();
  const review = useChange(api.ratings.review.mutationOptions(), { announce: true });
  const cells = props.rows
    .filter((row) => canConfirm(row, props.today))
    .map(({ personId, competenceId }) => ({ personId, competenceId }));
  if (cells.length === 0) return null;
  return (
    <Button
      size="small"
      variant="outlined"
      startIcon={<CheckCheck size={16} aria-hidden />}
      loading={review.isPending}
      onClick={() => review.mutate({ cells })}
    >
      {t('all-still-right', { count: cells.length })}
    </Button>
  );
}

/**
 * The rows that pass a filter, and those that passed it since the view was opened: a row that was just rated does not
 * vanish under the hands.
 */
function useSteadyRows(
  rows: readonly EntryRow[],
  view: string,
  passes: (row: EntryRow) => boolean,
): readonly EntryRow[] {
  const [kept, setKept] = useState<{ readonly view: string; readonly keys: ReadonlySet<string> }>({
    view,
    keys: new Set(),
  });
  const before = kept.view === view ? kept.keys : new Set<string>();
  const shown = rows.filter((row) => before.has(row.key) || passes(row));
  if (kept.view !== view || shown.length > before.size) {
    setKept({ view, keys: new Set([...before, ...shown.map(({ key }) => key)]) });
  }
  return shown;
}
