import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { surveyProblems } from '#shared/domain/survey/survey-policy.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { SurveyId } from '#shared/kernel/ids.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/** Opens a survey from today on; it is closed by hand or by a date later. */
export function NewSurveyDialog(props: {
  readonly today: IsoDate;
  readonly onMade: (surveyId: SurveyId) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('survey');
  const api = useApi();
  const texts = useProblemTexts();
  const formats = useFormats();
  const titleId = useId();
  const [title, setTitle] = useState(t('new-dialog.suggestion', { year: formats.schoolYear(props.today) }));
  const create = useChange(api.survey.create.mutationOptions(), { announce: true, showsError: true });
  const draft = { title, openedOn: props.today, closedOn: null };
  const problems = surveyProblems(draft);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (problems.length > 0) return;
    create.mutate({ survey: draft }, { onSuccess: ({ surveyId }) => props.onMade(surveyId) });
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('new')}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <TextInput
              label={t('fields.title')}
              value={title}
              onChange={setTitle}
              help={t('new-dialog.help')}
              problem={texts.under(problems, 'title')}
              required
              autoFocus
            />
            {create.error !== null && <InlineProblem>{texts.of(problemOf(create.error))}</InlineProblem>}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={create.isPending}>
            {t('new-dialog.make')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
