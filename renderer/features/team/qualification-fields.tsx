import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { ACCREDITATION_STATES, EVIDENCE_STATES, QUALIFICATION_KINDS } from '#shared/domain/team/entities.ts';
import { isDegree } from './team-rows.ts';
import type { QualificationDraft } from '#shared/domain/team/qualification-policy.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { RecordField, type RecordBinding, type RecordSource } from './record-field.tsx';

/** Most years ahead that a programme is expected to take. */
const YEARS_AHEAD = 8;
const NONE = '-';

/** The fields of a qualification, for a new and for a known one. */
export function QualificationFields(props: {
  readonly source: RecordSource<QualificationDraft>;
  readonly today: IsoDate;
}): ReactNode {
  const { t } = useTranslation('team');
  const { source } = props;
  const { isInProgress } = source.draft;
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
      <RecordField source={source} name="kind">
        {(field) => (
          <SelectField
            label={t('qualification.kind')}
            options={QUALIFICATION_KINDS.map((kind) => ({ value: kind, label: t(`qualification-kinds.${kind}`) }))}
            {...field}
          />
        )}
      </RecordField>
      <RecordField source={source} name="title">
        {(field) => <TextInput label={t('qualification.name')} help={t('qualification.name-help')} {...field} />}
      </RecordField>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' }}>
        <RecordField source={source} name="field">
          {(field) => <TextInput label={t('qualification.field')} {...field} />}
        </RecordField>
        <RecordField source={source} name="institute">
          {(field) => <TextInput label={t('qualification.institute')} {...field} />}
        </RecordField>
      </Box>
      <RecordField
        source={source}
        name="isInProgress"
        also={(isBusy) => (isBusy ? { awardedOn: null } : { expectedYear: null })}
      >
        {(field) => (
          <Choice label={t('qualification.state')} status={field.status} problem={field.problem}>
            <Segmented
              label={t('qualification.state')}
              value={field.value ? 'in-progress' : 'obtained'}
              options={[
                { value: 'obtained', label: t('qualification.obtained') },
                { value: 'in-progress', label: t('qualification.in-progress') },
              ]}
              onChange={(value) => field.onChange(value === 'in-progress')}
            />
          </Choice>
        )}
      </RecordField>
      {isInProgress ? (
        <RecordField source={source} name="expectedYear">
          {(field) => <ExpectedYear field={field} today={props.today} />}
        </RecordField>
      ) : (
        <>
          <RecordField source={source} name="awardedOn">
            {(field) => <DateField label={t('qualification.awarded-on')} {...field} />}
          </RecordField>
          <RecordField source={source} name="evidence">
            {(field) => (
              <Choice label={t('qualification.evidence')} status={field.status} problem={field.problem}>
                <Segmented
                  label={t('qualification.evidence')}
                  value={field.value}
                  options={EVIDENCE_STATES.map((state) => ({ value: state, label: t(`evidence.${state}`) }))}
                  onChange={field.onChange}
                />
              </Choice>
            )}
          </RecordField>
        </>
      )}
      {isDegree(source.draft.kind) && (
        <RecordField source={source} name="accredited">
          {(field) => (
            <Choice
              label={t('qualification.accredited')}
              status={field.status}
              problem={field.problem}
              help={t('qualification.accredited-help')}
            >
              <Segmented
                label={t('qualification.accredited')}
                value={field.value}
                options={ACCREDITATION_STATES.map((state) => ({ value: state, label: t(`accreditation.${state}`) }))}
                onChange={field.onChange}
              />
            </Choice>
          )}
        </RecordField>
      )}
    </Box>
  );
}

/** A row of options with its name above and what belongs to it below. */
function Choice(props: {
  readonly label: string;
  readonly help?: string;
  readonly problem: string | null;
  readonly status: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Box>
      <Box aria-hidden sx={{ fontSize: '0.9375rem', fontWeight: 600, mb: 0.5 }}>
        {props.label}
      </Box>
      {props.children}
      <Typography variant="caption" component="p" color={props.problem === null ? 'textSecondary' : 'error'}>
        {props.problem ?? props.help} {props.status}
      </Typography>
    </Box>
  );
}

function ExpectedYear(props: { readonly field: RecordBinding<number | null>; readonly today: IsoDate }): ReactNode {
  const { t } = useTranslation('team');
  const { field } = props;
  const thisYear = Number(props.today.slice(0, 4));
  const ahead = Array.from({ length: YEARS_AHEAD }, (_unused, index) => thisYear + index);
  const years = field.value === null || ahead.includes(field.value) ? ahead : [field.value, ...ahead];
  return (
    <SelectField
      label={t('qualification.expected-year')}
      {...(field.note !== null && { help: field.note })}
      options={[
        { value: NONE, label: t('unknown') },
        ...years.map((year) => ({ value: String(year), label: String(year) })),
      ]}
      {...field}
      value={field.value === null ? NONE : String(field.value)}
      onChange={(year) => field.onChange(year === NONE ? null : Number(year))}
    />
  );
}
