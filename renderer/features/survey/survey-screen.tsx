import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { ClipboardList, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { NewSurveyDialog } from './new-survey-dialog.tsx';
import { SurveyForm } from './survey-form.tsx';
import { SurveyView } from './survey-view.tsx';

/** What the team itself wants to learn, asked without names and laid beside the national figures. */
export function SurveyScreen(): ReactNode {
  const { t } = useTranslation('survey');
  const api = useApi();
  const list = useQuery(api.survey.list.queryOptions()).data ?? null;
  const [chosenId, choose] = useUrlParam('survey', '', { history: 'push' });
  const [fill, setFill] = useUrlParam('fill', '', { history: 'push' });
  const [isNew, setNew] = useState(false);
  const chosen = list?.surveys.find(({ survey }) => survey.id === chosenId) ?? list?.surveys[0] ?? null;

  if (list !== null && chosen !== null && chosen.isOpen && fill !== '') {
    return <SurveyForm survey={chosen.survey} questions={list.questions} onLeave={() => setFill(null)} />;
  }
  const newButton = (
    <Button
      variant={chosen === null ? 'contained' : 'outlined'}
      startIcon={<Plus size={18} aria-hidden />}
      onClick={() => setNew(true)}
    >
      {t('new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          chosen !== null && (
            <>
              {list !== null && list.surveys.length > 1 && (
                <SelectField
                  label={t('choose')}
                  value={chosen.survey.id}
                  onChange={choose}
                  options={list.surveys.map(({ survey }) => ({ value: survey.id, label: survey.title }))}
                />
              )}
              {newButton}
            </>
          )
        }
      />
      {list === null && <Skeleton variant="rounded" height={320} />}
      {list !== null && chosen === null && (
        <EmptyState icon={ClipboardList} title={t('empty.title')} actions={newButton}>
          <p>{t('empty.text')}</p>
          <p>{t('empty.names')}</p>
        </EmptyState>
      )}
      {list !== null && chosen !== null && (
        <SurveyView key={chosen.survey.id} entry={chosen} people={list.people} onFill={() => setFill('1')} />
      )}
      {list !== null && isNew && (
        <NewSurveyDialog
          today={list.today}
          onMade={(surveyId) => {
            setNew(false);
            choose(surveyId);
          }}
          onClose={() => setNew(false)}
        />
      )}
    </>
  );
}
