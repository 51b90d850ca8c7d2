import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { ageOn } from '#shared/domain/team/age-band.ts';
import { GENDERS } from '#shared/domain/team/entities.ts';
import { experienceBandOn, yearsOfExperienceOn } from '#shared/domain/team/experience.ts';
import type { PersonDraft } from '#shared/domain/team/person-policy.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { RecordField, type RecordSource } from './record-field.tsx';

/** The fields of a person, for a new and for a known one. */
export function PersonFields(props: {
  readonly source: RecordSource<PersonDraft>;
  readonly today: IsoDate | null;
  readonly autoFocus?: boolean;
}): ReactNode {
  const { t } = useTranslation('team');
  const { source, today } = props;
  const ageOf = (birthDate: IsoDate | null): string | undefined => {
    const age = today === null ? null : ageOn({ birthDate }, today);
    return age === null ? undefined : t('person.age', { count: age });
  };
  const experienceOf = (teachingSince: IsoDate | null): string => {
    const years = today === null ? null : yearsOfExperienceOn({ teachingSince }, today);
    const band = today === null ? null : experienceBandOn({ teachingSince }, today);
    if (years === null || band === null) return t('person.teaching-since-help');
    return t('person.experience', { count: years, band: t(`experience-bands.${band}`) });
  };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
        alignItems: 'start',
      }}
    >
      <RecordField source={source} name="givenName">
        {(field) => <TextInput label={t('person.given-name')} autoFocus={props.autoFocus === true} {...field} />}
      </RecordField>
      <RecordField source={source} name="namePrefix">
        {(field) => <TextInput label={t('person.name-prefix')} {...field} />}
      </RecordField>
      <RecordField source={source} name="familyName">
        {(field) => <TextInput label={t('person.family-name')} required {...field} />}
      </RecordField>
      <RecordField source={source} name="birthDate">
        {(field) => (
          <DateField label={t('person.birth-date')} {...helpOf(field.note ?? ageOf(field.value))} {...field} />
        )}
      </RecordField>
      <RecordField source={source} name="gender">
        {(field) => (
          <SelectField
            label={t('person.gender')}
            options={GENDERS.map((gender) => ({ value: gender, label: t(`genders.${gender}`) }))}
            {...field}
          />
        )}
      </RecordField>
      <RecordField source={source} name="staffNumber">
        {(field) => (
          <TextInput
            label={t('person.staff-number')}
            help={t('person.staff-number-help')}
            {...field}
            value={field.value ?? ''}
            onChange={(text) => field.onChange(text.trim() === '' ? null : text)}
          />
        )}
      </RecordField>
      <Box sx={{ gridColumn: { sm: 'span 2' } }}>
        <RecordField source={source} name="email">
          {(field) => (
            <TextInput
              label={t('person.email')}
              {...field}
              value={field.value ?? ''}
              onChange={(text) => field.onChange(text.trim() === '' ? null : text)}
            />
          )}
        </RecordField>
      </Box>
      <RecordField source={source} name="teachingSince">
        {(field) => (
          <DateField label={t('person.teaching-since')} help={field.note ?? experienceOf(field.value)} {...field} />
        )}
      </RecordField>
    </Box>
  );
}

/** A help line only when there is one. */
function helpOf(help: string | null | undefined): { readonly help?: string } {
  return typeof help === 'string' ? { help } : {};
}
