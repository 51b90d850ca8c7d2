import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BLANK_PROGRAMME } from '#shared/domain/catalogue/blank-programme.ts';
import { PROGRAMME_KINDS, type ProgrammeKind } from '#shared/domain/catalogue/entities.ts';
import { programmeProblems, type ProgrammeDraft } from '#shared/domain/catalogue/programme-policy.ts';
import type { ProgrammeId } from '#shared/kernel/ids.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/** Asks kind, title and provider of an entry of the school's own; the rest is filled in on the entry. */
export function NewEntryDialog(props: {
  readonly onMade: (programmeId: ProgrammeId) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const texts = useProblemTexts();
  const titleId = useId();
  const [kind, setKind] = useState<ProgrammeKind>('short-course');
  const [title, setTitle] = useState('');
  const [provider, setProvider] = useState('');
  const [isTried, setTried] = useState(false);
  const create = useChange(api.catalogue.create.mutationOptions(), { announce: true, showsError: true });
  const draft: ProgrammeDraft = { ...BLANK_PROGRAMME, kind, title, provider };
  const problems = programmeProblems(draft, { isKnownLevel: () => true });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    create.mutate({ programme: draft }, { onSuccess: ({ programmeId }) => props.onMade(programmeId) });
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
              problem={isTried ? texts.under(problems, 'title') : null}
              required
              autoFocus
            />
            <SelectField
              label={t('kind')}
              value={kind}
              onChange={setKind}
              options={PROGRAMME_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            />
            <TextInput label={t('fields.provider')} value={provider} onChange={setProvider} />
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
