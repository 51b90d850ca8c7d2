import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_KINDS, type GroupKind } from '#shared/domain/groups/entities.ts';
import { groupProblems, type GroupDraft } from '#shared/domain/groups/group-policy.ts';
import type { GroupId } from '#shared/kernel/ids.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/** Asks kind and name of a new group; everything else is filled in on the group itself. */
export function NewGroupDialog(props: {
  readonly onMade: (groupId: GroupId) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('groups');
  const api = useApi();
  const texts = useProblemTexts();
  const titleId = useId();
  const [kind, setKind] = useState<GroupKind>('working-group');
  const [title, setTitle] = useState('');
  const [isTried, setTried] = useState(false);
  const create = useChange(api.groups.create.mutationOptions(), { announce: true, showsError: true });
  const draft: GroupDraft = { kind, title, purpose: '', theme: '', startsOn: null, endsOn: null };
  const problems = groupProblems(draft);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    create.mutate({ group: draft }, { onSuccess: ({ groupId }) => props.onMade(groupId) });
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('new')}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <SelectField
              label={t('fields.kind')}
              value={kind}
              onChange={setKind}
              options={GROUP_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            />
            <Typography variant="body2" color="textSecondary">
              {t(`kind-help.${kind}`)}
            </Typography>
            <TextInput
              label={t('fields.title')}
              value={title}
              onChange={setTitle}
              problem={isTried ? texts.under(problems, 'title') : null}
              required
              autoFocus
            />
            {create.error !== null && <InlineProblem>{texts.of(problemOf(create.error))}</InlineProblem>}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={create.isPending}>
            {t('make')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
