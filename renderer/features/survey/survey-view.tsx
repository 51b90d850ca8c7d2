import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Lock, LockOpen, PenLine, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SMALLEST_CELL } from '#shared/domain/small-numbers/hidden-groups.ts';
import { surveyProblems, type SurveyDraft } from '#shared/domain/survey/survey-policy.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { SurveyEntry } from './survey-data.ts';
import { SurveyResultsView } from './survey-results-view.tsx';

/** One survey: how many filled it in, and what they said. */
export function SurveyView(props: {
  readonly entry: SurveyEntry;
  readonly people: number;
  readonly onFill: () => void;
}): ReactNode {
  const { survey, answers, isOpen } = props.entry;
  const { t } = useTranslation('survey');
  const api = useApi();
  const outcome = useQuery(api.survey.results.queryOptions({ surveyId: survey.id })).data ?? null;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <SurveyHead {...props} />
      {answers < SMALLEST_CELL && (
        <InlineProblem severity="info" title={t('hidden.title')}>
          {t('hidden.text', { count: SMALLEST_CELL - answers })}
        </InlineProblem>
      )}
      {outcome === null && <Skeleton variant="rounded" height={240} />}
      {outcome !== null && <SurveyResultsView outcome={outcome} />}
      {!isOpen && answers === 0 && <Typography color="textSecondary">{t('closed-empty')}</Typography>}
    </Box>
  );
}

function SurveyHead(props: {
  readonly entry: SurveyEntry;
  readonly people: number;
  readonly onFill: () => void;
}): ReactNode {
  const { survey, answers, isOpen } = props.entry;
  const { t } = useTranslation('survey');
  const api = useApi();
  const formats = useFormats();
  const texts = useProblemTexts();
  const today = useQuery(api.survey.list.queryOptions()).data?.today ?? survey.openedOn;
  const update = useChange(api.survey.update.mutationOptions(), { showsError: true });
  const toggle = useChange(api.survey.update.mutationOptions(), { announce: true });
  const remove = useChange(api.survey.delete.mutationOptions(), { announce: true });
  const { id: surveyId, questions: _questions, ...draft } = survey;
  const closed: SurveyDraft = {
    ...draft,
    // Closed from now on means: yesterday was its last day, unless it was opened only today.
    closedOn: survey.openedOn < today ? addDays(today, -1) : today,
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end' }}>
      <Box sx={{ flex: '1 1 340px', display: 'grid', gap: 1 }}>
        <AutosaveField
          key={surveyId}
          value={survey.title}
          save={(title) => update.mutateAsync({ surveyId, survey: { ...draft, title } })}
          validate={(title) => texts.under(surveyProblems({ ...draft, title }), 'title')}
        >
          {(field) => <TextInput label={t('fields.title')} {...field} />}
        </AutosaveField>
        <Typography color="textSecondary" className="gk-numbers">
          {t('filled-in', { count: answers, people: props.people })}
          {' · '}
          {survey.closedOn === null || isOpen
            ? t('open-since', { date: formats.date(survey.openedOn) })
            : t('closed-on', { date: formats.date(survey.closedOn) })}
        </Typography>
      </Box>
      <Box className="gk-no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {isOpen && (
          <Button variant="contained" startIcon={<PenLine size={18} aria-hidden />} onClick={props.onFill}>
            {t('fill')}
          </Button>
        )}
        <Button
          variant="outlined"
          startIcon={isOpen ? <Lock size={18} aria-hidden /> : <LockOpen size={18} aria-hidden />}
          loading={toggle.isPending}
          onClick={() => toggle.mutate({ surveyId, survey: isOpen ? closed : { ...draft, closedOn: null } })}
        >
          {isOpen ? t('close') : t('reopen')}
        </Button>
        <Button
          variant="outlined"
          color="secondary"
          startIcon={<Trash2 size={18} aria-hidden />}
          loading={remove.isPending}
          onClick={() => remove.mutate({ surveyId })}
        >
          {t('delete')}
        </Button>
      </Box>
    </Box>
  );
}
