import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { Eye, Plus } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationFormId, PersonId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { isUsable } from './form-choice.ts';
import type { ObservationsData } from './observations-data.ts';
import { ShippedForms } from './forms/shipped-forms.tsx';
import { useObservationsAddress } from './use-observations-address.ts';
import { VisitFilters } from './visit-filters.tsx';
import { VisitTable } from './visit-table.tsx';
import { periodOf } from './period.ts';

/** The visits by day, filtered by person, form and period. */
export function VisitList(props: { readonly data: ObservationsData }): ReactNode {
  const { data } = props;
  const { t } = useTranslation('observations');
  const api = useApi();
  const [address, set] = useObservationsAddress();
  const all = useQuery(api.observations.list.queryOptions({ personId: null, formId: null, from: null, to: null }));
  if (all.error !== null && all.data === undefined) throw all.error;
  const visits = all.data;
  const shown = useMemo(() => {
    const { from, to } = periodOf(address.period, data.today, data.schoolYearStart);
    const personId = address.personId as PersonId | '';
    const formId = address.formId as ObservationFormId | '';
    return (visits ?? []).filter(
      (visit) =>
        (personId === '' || visit.personId === personId) &&
        (formId === '' || visit.formId === formId) &&
        visit.observedOn >= from &&
        visit.observedOn <= to,
    );
  }, [visits, address.period, address.personId, address.formId, data.today, data.schoolYearStart]);
  if (visits === undefined) return <Skeleton variant="rounded" height={320} />;
  if (!data.forms.some(isUsable) && visits.length === 0) {
    return (
      <>
        <EmptyState
          icon={Eye}
          title={t('empty.no-form-title')}
          actions={
            <Button variant="outlined" onClick={() => set({ view: 'forms' }, 'push')}>
              {t('forms.to-forms')}
            </Button>
          }
        >
          <p>{t('empty.no-form-text')}</p>
        </EmptyState>
        <ShippedForms data={data} />
      </>
    );
  }
  if (visits.length === 0) {
    return (
      <EmptyState
        icon={Eye}
        title={t('empty.title')}
        actions={
          <Button
            variant="contained"
            startIcon={<Plus size={18} aria-hidden />}
            onClick={() => set({ new: '1' }, 'push')}
          >
            {t('new')}
          </Button>
        }
      >
        <p>{t('empty.text')}</p>
        <p>{t('empty.example')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <VisitFilters data={data} visits={visits} />
      <p className="gk-observation-count gk-numbers" role="status">
        {t('list.count', { count: shown.length, total: visits.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          icon={Eye}
          title={t('list.none')}
          actions={
            <Button variant="outlined" onClick={() => set({ person: null, form: null, period: 'all' })}>
              {t('list.show-all')}
            </Button>
          }
        >
          {t('list.none-text')}
        </EmptyState>
      ) : (
        <VisitTable data={data} visits={shown} onOpen={(visit) => set({ visit: visit.id }, 'push')} />
      )}
    </>
  );
}
