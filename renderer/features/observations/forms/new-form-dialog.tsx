import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationFormId } from '#shared/kernel/ids.ts';
import { formProblems, UNUSED_FORM, type ObservationFormDraft } from '#shared/domain/observations/form-policy.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/** Asks the name of a new form, or of the copy of another; scale and items come after it. */
export function NewFormDialog(props: {
  /** The form to copy; without one a form with a usual scale and no items is made. */
  readonly copyOf?: { readonly id: ObservationFormId; readonly title: string };
  readonly onMade: (formId: ObservationFormId) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { copyOf } = props;
  const { t } = useTranslation('observations');
  const api = useApi();
  const texts = useProblemTexts();
  const titleId = useId();
  const [title, setTitle] = useState(copyOf === undefined ? '' : t('forms.copy-of', { title: copyOf.title }));
  const [isTried, setTried] = useState(false);
  const settings = { announce: true, showsError: true };
  const create = useChange(api.observations.createForm.mutationOptions(), settings);
  const copy = useChange(api.observations.copyForm.mutationOptions(), settings);
  const draft: ObservationFormDraft = {
    title,
    source: '',
    guidance: '',
    steps: (['first', 'second', 'third', 'fourth'] as const).map((name, index) => ({
      step: index + 1,
      label: t(`forms.usual-steps.${name}`),
    })),
    state: 'active',
  };
  const problems = formProblems(draft, null, UNUSED_FORM);
  const failure = create.error ?? copy.error;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    const onSuccess = ({ formId }: { readonly formId: ObservationFormId }): void => props.onMade(formId);
    if (copyOf === undefined) create.mutate({ form: draft }, { onSuccess });
    else copy.mutate({ formId: copyOf.id, title }, { onSuccess });
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{copyOf === undefined ? t('forms.new') : t('forms.copy')}</DialogTitle>
        <DialogContent>
          <TextInput
            label={t('form-fields.title')}
            help={copyOf === undefined ? t('forms.new-help') : t('forms.copy-help')}
            value={title}
            onChange={setTitle}
            problem={isTried ? texts.under(problems, 'title') : null}
            required
            autoFocus
          />
          {failure !== null && <InlineProblem>{texts.of(problemOf(failure))}</InlineProblem>}
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={create.isPending || copy.isPending}>
            {t('forms.make')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
