import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { questionProblems, type QuestionDraft } from '#shared/domain/groups/question-policy.ts';
import type { GoalId, GroupId } from '#shared/kernel/ids.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/** Asks the words of a new question; everything else is filled in on the question itself. */
export function NewQuestionDialog(props: {
  /** What it is tied to from the start. */
  readonly tiedTo: { readonly groupId: GroupId | null; readonly goalId: GoalId | null };
  readonly onMade: (questionId: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('groups');
  const api = useApi();
  const texts = useProblemTexts();
  const titleId = useId();
  const [question, setQuestion] = useState('');
  const [isTried, setTried] = useState(false);
  const create = useChange(api.groups.createQuestion.mutationOptions(), { announce: true, showsError: true });
  const draft: QuestionDraft = {
    ...props.tiedTo,
    ownerId: null,
    question: question.trim(),
    priority: 'medium',
    state: 'open',
    answer: '',
    conditions: [],
    followUp: '',
  };
  const problems = questionProblems(draft, { isGroupKnown: true, isGoalKnown: true, isOwnerKnown: true });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    create.mutate({ question: draft }, { onSuccess: ({ questionId }) => props.onMade(questionId) });
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('question.add')}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
            <TextInput
              label={t('question.question')}
              help={t('question.question-help')}
              rows={2}
              value={question}
              onChange={setQuestion}
              problem={isTried ? texts.under(problems, 'question') : null}
              required
              autoFocus
            />
            {create.error !== null && <InlineProblem>{texts.of(problemOf(create.error))}</InlineProblem>}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={create.isPending}>
            {t('add')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
