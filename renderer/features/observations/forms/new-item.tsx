import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationForm } from '#shared/domain/observations/entities.ts';
import { itemProblems } from '#shared/domain/observations/item-policy.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/** Adds items under a heading, one after the other, or a heading with its first item. */
export function NewItem(props: {
  readonly form: ObservationForm;
  /** Null asks for a heading as well. */
  readonly section: string | null;
  readonly onClose: () => void;
}): ReactNode {
  const { form, onClose } = props;
  const { t } = useTranslation('observations');
  const api = useApi();
  const texts = useProblemTexts();
  const [section, setSection] = useState('');
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const create = useChange(api.observations.createItem.mutationOptions(), { announce: true, showsError: true });
  const draft = { section: props.section ?? section, text, competenceId: null, isRetired: false };
  const problems = itemProblems(draft, { form, stored: null, competence: null });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    create.mutate(
      { formId: form.id, item: draft },
      {
        onSuccess: () => {
          setText('');
          setTried(false);
          // The heading is there now: its next items are added below it.
          if (props.section === null) onClose();
        },
      },
    );
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      aria-label={props.section === null ? t('item.add-section') : t('item.add')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      className="gk-observation-new-item"
    >
      {props.section === null && (
        <TextInput
          label={t('item.section')}
          help={t('item.section-help')}
          value={section}
          onChange={setSection}
          problem={isTried ? texts.under(problems, 'section') : null}
          autoFocus
        />
      )}
      <TextInput
        label={t('item.text')}
        help={t('item.text-help')}
        value={text}
        onChange={setText}
        problem={isTried ? texts.under(problems, 'text') : null}
        required
        autoFocus={props.section !== null}
      />
      {create.error !== null && <InlineProblem>{texts.of(problemOf(create.error))}</InlineProblem>}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" size="small" variant="contained" loading={create.isPending}>
          {t('item.make')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('item.stop-adding')}
        </Button>
      </Box>
    </Box>
  );
}
