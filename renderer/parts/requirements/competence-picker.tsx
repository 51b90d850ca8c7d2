import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isInUseOn } from '#shared/domain/competences/framework-retirement.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import type { FieldProps } from '#renderer/ui/field-props.tsx';
import type { KnownCompetence, RequirementsData } from './requirements-data.ts';

/** Most choices shown at once, so that a framework of thousands opens as fast as one of ten. */
const MOST_SHOWN = 150;

/** Chooses a competence that is in use, grouped by domain; typing searches titles, descriptions and domains. */
export function CompetencePicker(
  props: FieldProps<CompetenceId | null> & { readonly data: Pick<RequirementsData, 'competences' | 'today'> },
): ReactNode {
  const { t } = useTranslation('goals');
  const words = useRequirementWords();
  const { competences, today } = props.data;
  const options = [...competences.values()].filter(
    ({ competence, framework }) =>
      (framework.status === 'active' && isInUseOn(competence, today)) || competence.id === props.value,
  );
  const hasSeveralFrameworks = new Set(options.map(({ framework }) => framework.id)).size > 1;
  const headingOf = ({ framework, domain }: KnownCompetence): string => {
    const heading = domain === null ? '' : words.title(domain);
    if (!hasSeveralFrameworks) return heading;
    return [words.title(framework), heading].filter((part) => part !== '').join(': ');
  };
  const search = (all: readonly KnownCompetence[], query: string): KnownCompetence[] => {
    const named = all.filter(({ competence }) => matchesQuery(`${competence.titleNl} ${competence.titleEn}`, query));
    if (named.length > 0) return named.slice(0, MOST_SHOWN);
    // No title holds the words: the descriptions and headings may.
    const described = all.filter((option) => {
      const { descriptionNl, descriptionEn } = option.competence;
      return matchesQuery(`${descriptionNl} ${descriptionEn} ${headingOf(option)}`, query);
    });
    return described.slice(0, MOST_SHOWN);
  };
  return (
    <Autocomplete
      options={options}
      value={props.value === null ? null : (competences.get(props.value) ?? null)}
      groupBy={headingOf}
      getOptionLabel={({ competence }) => words.title(competence)}
      getOptionKey={({ competence }) => competence.id}
      isOptionEqualToValue={(option, value) => option.competence.id === value.competence.id}
      filterOptions={(all, { inputValue }) => search(all, inputValue)}
      onChange={(_event, option) => props.onChange(option?.competence.id ?? null)}
      noOptionsText={t('editor.no-competence')}
      openText={t('common:open-list')}
      closeText={t('common:close')}
      clearText={t('editor.clear-competence')}
      slotProps={{ paper: { variant: 'outlined', sx: { borderColor: 'var(--gk-outline)', boxShadow: 8 } } }}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label={props.label}
          placeholder={t('editor.search-competence')}
          error={typeof props.problem === 'string'}
          helperText={props.problem ?? props.help}
        />
      )}
    />
  );
}
