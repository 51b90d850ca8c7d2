import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolId } from '#shared/kernel/ids.ts';
import type { AppointmentDraft } from '#shared/domain/team/appointment-policy.ts';
import {
  CONTRACT_KINDS,
  FUNCTION_GROUPS,
  SCALE_GENERATIONS,
  type WorkingTimeFactor,
} from '#shared/domain/team/entities.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { PupilGroupChips } from './pupil-group-chips.tsx';
import { RecordField, type RecordBinding, type RecordSource } from './record-field.tsx';
import { useSchools } from './use-team.ts';
import { useTeamWords } from './use-team-words.ts';

/** The choice "not known" in a list of choices. */
const NONE = '-';

/** The fields of an appointment, for a new and for a known one. */
export function AppointmentFields(props: { readonly source: RecordSource<AppointmentDraft> }): ReactNode {
  const { t } = useTranslation('team');
  const words = useTeamWords();
  const { source } = props;
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
      <Pair>
        <RecordField source={source} name="functionTitle">
          {(field) => (
            <TextInput label={t('appointment.function-title')} help={t('appointment.function-help')} {...field} />
          )}
        </RecordField>
        <RecordField source={source} name="functionGroup">
          {(field) => (
            <SelectField
              label={t('function-group')}
              options={FUNCTION_GROUPS.map((group) => ({ value: group, label: t(`function-groups.${group}`) }))}
              {...field}
            />
          )}
        </RecordField>
      </Pair>
      <RecordField source={source} name="isCareCoordinator">
        {(field) => (
          <FormControlLabel
            sx={{ mt: -1 }}
            control={
              <Checkbox
                checked={field.value}
                onChange={(_event, isChecked) => field.onChange(isChecked)}
                onBlur={field.onBlur}
              />
            }
            label={t('appointment.ib')}
          />
        )}
      </RecordField>
      <RecordField source={source} name="workingTimeFactor">
        {(field) => (
          <NumberField
            label={t('appointment.working-time')}
            digits={4}
            {...field}
            width={520}
            help={field.note ?? workingTimeHelp(field.value)}
            value={field.value === 0 ? null : field.value / 10_000}
            onChange={(value) => field.onChange(Math.round((value ?? 0) * 10_000) as WorkingTimeFactor)}
            problem={Number.isNaN(field.value) ? t('not-a-number') : field.problem}
          />
        )}
      </RecordField>
      <Pair>
        <RecordField source={source} name="from">
          {(field) => <DateField label={t('appointment.from')} {...field} />}
        </RecordField>
        <RecordField source={source} name="to">
          {(field) => <DateField label={t('appointment.to')} help={t('appointment.to-help')} {...field} />}
        </RecordField>
      </Pair>
      <RecordField source={source} name="pupilGroups">
        {(field) => <PupilGroupChips {...field} />}
      </RecordField>
      <RecordField source={source} name="schoolId">
        {(field) => <SchoolChoice field={field} />}
      </RecordField>
      <RecordField source={source} name="contractKind">
        {(field) => (
          <SelectField
            label={t('appointment.contract')}
            options={CONTRACT_KINDS.map((kind) => ({ value: kind, label: t(`contract-kinds.${kind}`) }))}
            {...field}
          />
        )}
      </RecordField>
      <Pair>
        <RecordField source={source} name="scale">
          {(field) => (
            <TextInput
              label={t('appointment.scale')}
              help={t('appointment.scale-help')}
              {...field}
              value={field.value ?? ''}
              onChange={(text) => field.onChange(text.trim() === '' ? null : text)}
            />
          )}
        </RecordField>
        <RecordField source={source} name="step">
          {(field) => <NumberField label={t('appointment.step')} digits={0} {...field} />}
        </RecordField>
      </Pair>
      <RecordField source={source} name="scaleGeneration">
        {(field) => (
          <SelectField
            label={t('appointment.scale-generation')}
            help={field.note ?? t('appointment.scale-generation-help')}
            options={[
              { value: NONE, label: t('unknown') },
              ...SCALE_GENERATIONS.map((generation) => ({
                value: generation,
                label: t(`scale-generations.${generation}`),
              })),
            ]}
            {...field}
            value={field.value ?? NONE}
            onChange={(value) => field.onChange(SCALE_GENERATIONS.find((known) => known === value) ?? null)}
          />
        )}
      </RecordField>
    </Box>
  );

  function workingTimeHelp(factor: number): string {
    return factor > 0 ? t('appointment.is-hours', { hours: words.hours(factor) }) : t('appointment.working-time-help');
  }
}

function Pair({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' }}>
      {children}
    </Box>
  );
}

function SchoolChoice({ field }: { readonly field: RecordBinding<SchoolId | null> }): ReactNode {
  const { t } = useTranslation('team');
  const schools = useSchools();
  if (schools.length === 0) return null;
  return (
    <SelectField
      label={t('appointment.school')}
      options={[
        { value: NONE, label: t('unknown') },
        ...schools.map((school) => ({
          value: school.id,
          label: t('school-name', { name: school.name, code: school.brin + school.site }),
        })),
      ]}
      {...field}
      value={field.value ?? NONE}
      onChange={(value) => field.onChange(schools.find(({ id }) => id === value)?.id ?? null)}
    />
  );
}
