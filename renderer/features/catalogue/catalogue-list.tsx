import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueOrder } from '#shared/domain/catalogue/filter-programmes.ts';
import type { ListedEntry } from './catalogue-data.ts';
import { RankMark } from './rank-mark.tsx';
import { useEntryWords } from './use-entry-words.ts';
import './catalogue.css';

/** Entries that are compared at most: more columns do not fit on a page. */
export const MOST_COMPARED = 4;

/**
 * The entries. By title or fit they stand under their titles, because one title is often taught at many places; in
 * another order each stands by itself.
 */
export function CatalogueList(props: {
  readonly entries: readonly ListedEntry[];
  /** How many there are in all. */
  readonly count: number;
  readonly order: CatalogueOrder;
  readonly chosenId: string | null;
  readonly comparedIds: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly onCompare: (id: string, isOn: boolean) => void;
  readonly onMore: () => void;
}): ReactNode {
  const { t } = useTranslation('catalogue');
  const words = useEntryWords();
  const isGrouped = props.order === 'fit' || props.order === 'title';
  const groups = Map.groupBy(props.entries, ({ id, kind, title }) => (isGrouped ? `${kind} ${title}` : id));
  return (
    <div className="gk-catalogue-list">
      {Array.from(groups, ([key, members]) => {
        const first = members[0];
        if (first === undefined) return null;
        return (
          <section key={key} aria-label={first.title}>
            <header className="gk-catalogue-title">
              <strong>{first.title}</strong>
              <span>{t(`kinds.${first.kind}`)}</span>
              {first.rank !== null && <RankMark rank={first.rank} />}
            </header>
            <ul>
              {members.map((entry) => (
                <EntryRow key={entry.id} {...props} entry={entry} groupRank={first.rank} words={words} />
              ))}
            </ul>
          </section>
        );
      })}
      {props.entries.length < props.count && (
        <Button variant="outlined" onClick={props.onMore}>
          {t('show-more', { count: props.count - props.entries.length })}
        </Button>
      )}
    </div>
  );
}

function EntryRow(props: {
  readonly entry: ListedEntry;
  readonly groupRank: ListedEntry['rank'];
  readonly words: ReturnType<typeof useEntryWords>;
  readonly order: CatalogueOrder;
  readonly chosenId: string | null;
  readonly comparedIds: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly onCompare: (id: string, isOn: boolean) => void;
}): ReactNode {
  const { entry, chosenId, comparedIds } = props;
  const { t } = useTranslation('catalogue');
  const { words } = props;
  const isChosen = entry.id === chosenId;
  const isCompared = comparedIds.includes(entry.id);
  return (
    <li className={isChosen ? 'gk-catalogue-row-chosen' : undefined}>
      {/* Plain, because hundreds of Material's take too long to draw while somebody types. */}
      <input
        type="checkbox"
        className="gk-catalogue-check"
        checked={isCompared}
        disabled={!isCompared && comparedIds.length >= MOST_COMPARED}
        onChange={(event) => props.onCompare(entry.id, event.target.checked)}
        aria-label={t('compare-one', { name: words.nameOf(entry) })}
      />
      <button
        type="button"
        className="gk-catalogue-open"
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => props.onChoose(entry.id)}
      >
        <span>
          {words.whereOf(entry)}
          {entry.state !== 'active' && <span className="gk-catalogue-state">{t(`states.${entry.state}`)}</span>}
          {entry.isOwn && <span className="gk-catalogue-state">{t('own')}</span>}
          {entry.rank !== null && entry.rank !== props.groupRank && <RankMark rank={entry.rank} />}
        </span>
        <span className="gk-catalogue-facts gk-numbers">{words.factsOf(entry, props.order)}</span>
      </button>
    </li>
  );
}
