import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogueSearch, type CatalogueQuestion, type ListedEntry } from './catalogue-data.ts';
import { useEntryWords } from './use-entry-words.ts';

/** Entries that are offered at a time: who types more finds the rest. */
const MOST_OFFERED = 50;

/** Chooses an entry by its words; the core looks for them, so that it is quick in a large catalogue too. */
export function EntryPicker(props: {
  readonly label: string;
  /** Entry that cannot be chosen. */
  readonly withoutId: string;
  readonly value: ListedEntry | null;
  readonly onChange: (entry: ListedEntry | null) => void;
}): ReactNode {
  const { t } = useTranslation('catalogue');
  const words = useEntryWords();
  const [query, setQuery] = useState('');
  const question: CatalogueQuestion = {
    filter: {
      query: query.slice(0, 300),
      kind: null,
      mostKm: null,
      mostCents: null,
      pricePer: 'whole',
      mostMonths: null,
      language: null,
      features: [],
      isGrantEligible: false,
      isStateFunded: false,
      isAccredited: false,
      isOwn: false,
      withEnded: true,
    },
    withUnknown: false,
    purpose: '',
    order: 'title',
    active: 0,
  };
  const found = useCatalogueSearch(question, [], MOST_OFFERED);
  return (
    <Autocomplete
      options={(found?.entries ?? []).filter(({ id }) => id !== props.withoutId)}
      value={props.value}
      filterOptions={(options) => options}
      getOptionLabel={words.nameOf}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(left, right) => left.id === right.id}
      onChange={(_event, chosen) => props.onChange(chosen)}
      onInputChange={(_event, text, reason) => {
        if (reason !== 'selectOption') setQuery(text);
      }}
      noOptionsText={t('nothing-found')}
      openText={t('common:open-list')}
      closeText={t('common:close')}
      clearText={t('links.clear')}
      renderInput={(parameters) => <TextField {...parameters} label={props.label} />}
    />
  );
}
