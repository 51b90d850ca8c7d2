import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Observation } from '#shared/domain/observations/entities.ts';
import { comparePeople, displayName } from '#shared/domain/team/person-name.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import type { ObservationsData } from './observations-data.ts';
import { PERIOD_CHOICES, periodOf } from './period.ts';
import { useObservationsAddress } from './use-observations-address.ts';

/** Which visits are listed: of whom, with which form, from when. */
export function VisitFilters(props: {
  readonly data: ObservationsData;
  readonly visits: readonly Observation[];
}): ReactNode {
  const { data, visits } = props;
  const { t } = useTranslation('observations');
  const [address, set] = useObservationsAddress();
  const visited = new Set(visits.map(({ personId }) => personId));
  const used = new Set(visits.map(({ formId }) => formId));
  const people = data.members
    .filter(({ person }) => visited.has(person.id) || person.id === address.personId)
    .map(({ person }) => person)
    .toSorted(comparePeople);
  const forms = data.forms.filter(({ form }) => used.has(form.id) || form.id === address.formId);
  return (
    <div className="gk-observation-filters gk-no-print" role="group" aria-label={t('filters.label')}>
      <SelectField
        label={t('filters.person')}
        value={address.personId}
        onChange={(person) => set({ person })}
        options={[
          { value: '', label: t('filters.everyone') },
          ...people.map((person) => ({ value: person.id, label: displayName(person) })),
        ]}
      />
      <SelectField
        label={t('filters.form')}
        value={address.formId}
        onChange={(form) => set({ form })}
        options={[
          { value: '', label: t('filters.every-form') },
          ...forms.map(({ form }) => ({ value: form.id, label: form.title })),
        ]}
      />
      <PeriodField data={data} />
    </div>
  );
}

/** The period that is looked at, in school years. */
export function PeriodField(props: { readonly data: ObservationsData }): ReactNode {
  const { data } = props;
  const { t } = useTranslation('observations');
  const formats = useFormats();
  const [address, set] = useObservationsAddress();
  return (
    <SelectField
      label={t('filters.period')}
      value={address.period}
      onChange={(period) => set({ period: period === 'two' ? null : period })}
      options={PERIOD_CHOICES.map((value) => {
        const { to } = periodOf(value, data.today, data.schoolYearStart);
        return { value, label: t(`periods.${value}`, { year: formats.schoolYear(to, data.schoolYearStart) }) };
      })}
    />
  );
}
