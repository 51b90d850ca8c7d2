import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/** A small form in a dialog that shows what the core refuses: the first field that was refused, or the whole. */
export function FormDialog(props: {
  readonly title: string;
  readonly submitLabel: string;
  readonly isBusy: boolean;
  /** What the core said; null when it said nothing. */
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const titleId = useId();
  const problem = props.error === null ? null : problemOf(props.error);
  const refused = problem?.fields[0];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2, '& p': { m: 0 } }}>
            {props.children}
            {problem !== null && (
              <InlineProblem>{refused === undefined ? texts.of(problem) : texts.ofField(refused)}</InlineProblem>
            )}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={props.isBusy}>
            {props.submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
