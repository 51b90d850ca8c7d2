import Checkbox from '@mui/material/Checkbox';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedEntry } from './catalogue-data.ts';
import { RankMark } from './rank-mark.tsx';
import { useEntryWords } from './use-entry-words.ts';
import './catalogue.css';

/** The entries under their titles, because one title is often taught at many places. */
export function CatalogueList(props: {
  readonly entries: readonly ListedEntry[];
  readonly chosenId: string | null;
  readonly comparedIds: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly onCompare: (id: string, isOn: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('catalogue');
  const words = useEntryWords();
  const groups = Map.groupBy(props.entries, ({ entry }) => `${entry.programme.kind} ${entry.programme.title}`);
  return (
    <div className="gk-catalogue-list">
      {Array.from(groups, ([key, members]) => {
        const first = members[0];
        if (first === undefined) return null;
        const { programme } = first.entry;
        return (
          <section key={key} aria-label={programme.title}>
            <header className="gk-catalogue-title">
              <strong>{programme.title}</strong>
              <span>{t(`kinds.${programme.kind}`)}</span>
              {first.rank !== null && <RankMark rank={first.rank.rank} />}
            </header>
            <ul>
              {members.map(({ entry }) => (
                <li
                  key={entry.programme.id}
                  className={entry.programme.id === props.chosenId ? 'gk-catalogue-row-chosen' : undefined}
                >
                  <Checkbox
                    size="small"
                    checked={props.comparedIds.includes(entry.programme.id)}
                    onChange={(event) => props.onCompare(entry.programme.id, event.target.checked)}
                    slotProps={{
                      input: { 'aria-label': t('compare-one', { name: words.nameOf(entry.programme) }) },
                    }}
                  />
                  <button
                    type="button"
                    className="gk-catalogue-open"
                    aria-current={entry.programme.id === props.chosenId ? 'true' : undefined}
                    onClick={() => props.onChoose(entry.programme.id)}
                  >
                    <span>{words.whereOf(entry.programme)}</span>
                    <span className="gk-catalogue-facts gk-numbers">{words.factsOf(entry)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
