import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Competence } from '#shared/domain/competences/entities.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import type { FieldProps } from '#renderer/ui/field-props.tsx';
import { useTexts } from './use-texts.ts';

/** Most choices shown at once: more are found by typing. */
const MOST_SHOWN = 80;

/** Chooses a node out of some, in the order in which they are given; typing searches codes and titles. */
export function NodePicker(
  props: FieldProps<CompetenceId | null> & {
    readonly nodes: readonly Competence[];
    /** Heading of a node; nodes with one heading stand together. */
    readonly headingOf?: (node: Competence) => string;
  },
): ReactNode {
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const options = props.nodes;
  const nameOf = (node: Competence): string => [node.code, texts.title(node)].filter((part) => part !== '').join(' ');
  const search = (all: readonly Competence[], query: string): Competence[] => {
    const found: Competence[] = [];
    for (const node of all) {
      if (found.length === MOST_SHOWN) break;
      if (matchesQuery(`${node.code} ${node.titleNl} ${node.titleEn}`, query)) found.push(node);
    }
    return found;
  };
  return (
    <Autocomplete
      options={options}
      value={options.find(({ id }) => id === props.value) ?? null}
      {...(props.headingOf !== undefined && { groupBy: props.headingOf })}
      getOptionLabel={nameOf}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      filterOptions={(all, { inputValue }) => search(all, inputValue)}
      onChange={(_event, option) => props.onChange(option?.id ?? null)}
      noOptionsText={t('links.no-node')}
      openText={t('common:open-list')}
      closeText={t('common:close')}
      clearText={t('links.clear-node')}
      slotProps={{ paper: { variant: 'outlined', sx: { borderColor: 'var(--gk-outline)', boxShadow: 8 } } }}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label={props.label}
          error={typeof props.problem === 'string'}
          helperText={props.problem ?? props.help}
        />
      )}
    />
  );
}
