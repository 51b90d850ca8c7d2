import Button from '@mui/material/Button';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesQuery } from '#shared/kernel/text.ts';
import { TextInput } from '#renderer/ui/fields.tsx';

/** Something to be picked. */
export interface Pickable {
  readonly id: string;
  readonly title: string;
  /** Heading of those that belong together; empty for none. */
  readonly group: string;
}

/** Picks a number of things at once. */
export interface QuickPick {
  readonly label: string;
  readonly ids: readonly string[];
}

/** A list of which any number can be picked, with quick picks above it. */
export function PickList(props: {
  readonly title: string;
  readonly searchLabel: string;
  readonly items: readonly Pickable[];
  readonly quickPicks: readonly QuickPick[];
  readonly picked: ReadonlySet<string>;
  readonly onChange: (picked: ReadonlySet<string>) => void;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const titleId = useId();
  const [query, setQuery] = useState('');
  const { items, picked, onChange } = props;
  const isSearching = query.trim() !== '';
  const shown = isSearching ? items.filter(({ title }) => matchesQuery(title, query)) : items;
  const toggle = (id: string): void => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <section className="gk-ratings-pick" aria-labelledby={titleId}>
      <h2 id={titleId}>{props.title}</h2>
      <div className="gk-ratings-quick">
        {props.quickPicks.map(({ label, ids }) => (
          <Button key={label} size="small" variant="outlined" onClick={() => onChange(new Set(ids))}>
            {label}
          </Button>
        ))}
        <Button size="small" disabled={picked.size === 0} onClick={() => onChange(new Set())}>
          {t('team.none')}
        </Button>
      </div>
      <TextInput label={props.searchLabel} value={query} onChange={setQuery} />
      <ul className="gk-ratings-pick-list" aria-labelledby={titleId}>
        {shown.map((item, index) => (
          <li key={item.id}>
            {!isSearching && item.group !== (shown[index - 1]?.group ?? '') && (
              <div className="gk-ratings-choice-heading">{item.group}</div>
            )}
            <label>
              <input type="checkbox" checked={picked.has(item.id)} onChange={() => toggle(item.id)} />
              {item.title}
            </label>
          </li>
        ))}
      </ul>
      <p className="gk-ratings-picked">{t('team.picked', { count: picked.size, total: items.length })}</p>
    </section>
  );
}
