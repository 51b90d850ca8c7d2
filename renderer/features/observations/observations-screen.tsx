import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { FillPage } from './fill/fill-page.tsx';
import { FormPage } from './forms/form-page.tsx';
import { FormsView } from './forms/forms-view.tsx';
import { isUsable } from './form-choice.ts';
import { NewVisitDialog } from './new-visit-dialog.tsx';
import { useObservationsData } from './observations-data.ts';
import { TeamView } from './team-view.tsx';
import { OBSERVATION_VIEWS, useObservationsAddress } from './use-observations-address.ts';
import { VisitList } from './visit-list.tsx';
import { VisitPage } from './visit/visit-page.tsx';
import { WallNote } from './wall-note.tsx';
import './observations.css';

/** Lesson visits: looking, talking about it, and seeing how somebody grows. */
export function ObservationsScreen(): ReactNode {
  const { t } = useTranslation('observations');
  const data = useObservationsData();
  const [address, set] = useObservationsAddress();
  if (data === null) {
    return (
      <>
        <PageHeader title={t('title')} subtitle={t('subtitle')} />
        <Skeleton variant="rounded" height={320} />
      </>
    );
  }
  if (address.visitId !== '') {
    const Page = address.isFilling ? FillPage : VisitPage;
    return <Page key={address.visitId} data={data} />;
  }
  if (address.openedFormId !== '') return <FormPage key={address.openedFormId} data={data} />;
  const canStart = data.forms.some(isUsable);
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          canStart && (
            <Button
              variant="contained"
              startIcon={<Plus size={18} aria-hidden />}
              onClick={() => set({ new: '1' }, 'push')}
            >
              {t('new')}
            </Button>
          )
        }
      />
      <WallNote />
      <div className="gk-observation-views gk-no-print">
        <Segmented
          label={t('views.label')}
          value={address.view}
          options={OBSERVATION_VIEWS.map((view) => ({ value: view, label: t(`views.${view}`) }))}
          onChange={(view) => set({ view: view === 'visits' ? null : view, step: null, detail: null }, 'push')}
        />
      </div>
      {address.view === 'visits' && <VisitList data={data} />}
      {address.view === 'team' && <TeamView data={data} />}
      {address.view === 'forms' && <FormsView data={data} />}
      {address.isNew && canStart && <NewVisitDialog data={data} />}
    </>
  );
}
