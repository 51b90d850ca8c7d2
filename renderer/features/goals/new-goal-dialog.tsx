import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type SubmitEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goalProblems, type GoalDraft } from '#shared/domain/goals/goal-policy.ts';
import type { GoalId } from '#shared/kernel/ids.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { ThemeField, themesOf } from './theme-field.tsx';
import type { GoalsData } from './use-goals-data.ts';

/** Asks the name of a new goal, and its theme; everything else is filled in on the goal itself. */
export function NewGoalDialog(props: {
  readonly data: GoalsData;
  readonly parentId: GoalId | null;
  readonly onMade: (goalId: GoalId) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { data, parentId } = props;
  const { t } = useTranslation('goals');
  const api = useApi();
  const texts = useProblemTexts();
  const titleId = useId();
  const parent = data.entries.find(({ goal }) => goal.id === parentId)?.goal ?? null;
  const [title, setTitle] = useState('');
  const [theme, setTheme] = useState(parent?.theme ?? '');
  const [isTried, setTried] = useState(false);
  const create = useChange(api.goals.create.mutationOptions(), { announce: true, showsError: true });

  const draft: GoalDraft = {
    parentId,
    title,
    why: '',
    theme,
    startsOn: null,
    endsOn: null,
    ownerId: null,
    ownerGroupId: null,
    domains: [],
    successCriteria: '',
    state: 'active',
  };
  const goals = data.entries.map(({ goal }) => goal);
  const problems = goalProblems(draft, { goalId: null, goals, isOwnerKnown: false, isOwnerGroupKnown: false });

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    create.mutate({ goal: draft }, { onSuccess: ({ goalId }) => props.onMade(goalId) });
  };

  return (
    <Dialog open onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>
          {parent === null ? t('new-dialog.title') : t('new-dialog.below', { title: parent.title })}
        </DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <TextInput
              label={t('fields.title')}
              value={title}
              onChange={setTitle}
              help={t('new-dialog.title-help')}
              problem={isTried ? texts.under(problems, 'title') : null}
              required
              autoFocus
            />
            <ThemeField
              label={t('fields.theme')}
              value={theme}
              onChange={setTheme}
              suggestions={themesOf(data)}
              help={t('fields.theme-help')}
              problem={texts.under(problems, 'theme')}
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
