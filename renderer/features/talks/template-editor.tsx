import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TALK_KINDS, type TalkForm, type TalkStep, type TalkTemplate } from '#shared/domain/talks/entities.ts';
import { schemeProblems } from '#shared/domain/talks/template-policy.ts';
import type { TalkTemplateId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { formOfText, textOfForm } from './form-text.ts';
import { useRefusal } from './use-refusal.ts';
import { useTalkWords } from './use-talk-words.ts';

/** A template as it is edited. */
export type TemplateDraft = Omit<TalkTemplate, 'id'>;

/** Edits a template of the school: its talks in order with spacing and what precedes an appraisal, and its forms as text. */
export function TemplateEditor(props: {
  readonly id: TalkTemplateId | null;
  readonly draft: TemplateDraft;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('talks');
  const api = useApi();
  const texts = useProblemTexts();
  const refusal = useRefusal();
  const titleId = useId();
  const [draft, setDraft] = useState(props.draft);
  const [isTried, setTried] = useState(false);
  const create = useChange(api.talks.createTemplate.mutationOptions(), { announce: true, showsError: true });
  const update = useChange(api.talks.updateTemplate.mutationOptions(), { announce: true, showsError: true });
  const put = (patch: Partial<TemplateDraft>): void => setDraft({ ...draft, ...patch });
  const problems = schemeProblems(draft);
  const error = create.error ?? update.error;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    if (props.id === null) create.mutate({ template: draft }, { onSuccess: props.onClose });
    else update.mutate({ templateId: props.id, template: draft }, { onSuccess: props.onClose });
  };
  const addForm = (): void =>
    put({
      forms: [
        ...draft.forms,
        { key: freshKey('formulier', draft.forms), title: t('templates.new-form'), sections: [] },
      ],
    });
  const addStep = (): void =>
    put({
      steps: [
        ...draft.steps,
        {
          key: freshKey('gesprek', draft.steps),
          kind: 'development',
          title: '',
          formKey: null,
          minimumDays: null,
          precedesAppraisal: false,
        },
      ],
    });
  return (
    <Dialog open onClose={props.onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{props.id === null ? t('templates.new') : t('templates.edit')}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
            <TextInput
              label={t('templates.title')}
              value={draft.title}
              onChange={(title) => put({ title })}
              problem={isTried ? texts.under(problems, 'title') : null}
              required
            />
            <TextInput
              label={t('templates.description')}
              value={draft.description}
              onChange={(description) => put({ description })}
              rows={2}
            />
            <NumberField
              label={t('fields.objectionDays')}
              help={t('fields.objection-help')}
              value={draft.objectionDays}
              onChange={(objectionDays) => put({ objectionDays })}
              problem={isTried ? texts.under(problems, 'objectionDays') : null}
              width={280}
              digits={0}
            />
            <h3 className="gk-talks-heading">{t('templates.steps')}</h3>
            {draft.steps.map((step, index) => (
              <StepFields
                key={step.key}
                step={step}
                place={index}
                count={draft.steps.length}
                forms={draft.forms}
                problem={(field) => (isTried ? texts.under(problems, `steps.${String(index)}.${field}`) : null)}
                onChange={(changed) => put({ steps: draft.steps.with(index, changed) })}
                onMove={(by) => {
                  const steps = draft.steps.toSpliced(index, 1);
                  put({ steps: steps.toSpliced(index + by, 0, step) });
                }}
                onRemove={() => put({ steps: draft.steps.toSpliced(index, 1) })}
              />
            ))}
            {isTried && draft.steps.length === 0 && <InlineProblem>{t('templates.no-steps')}</InlineProblem>}
            <Box>
              <Button startIcon={<Plus size={16} aria-hidden />} onClick={addStep}>
                {t('templates.add-step')}
              </Button>
            </Box>
            <h3 className="gk-talks-heading">{t('templates.forms')}</h3>
            <p className="gk-talks-text">{t('templates.forms-help')}</p>
            {draft.forms.map((form, index) => (
              <FormEditor
                key={form.key}
                form={form}
                onChange={(changed) => put({ forms: draft.forms.with(index, changed) })}
                onRemove={() =>
                  put({
                    forms: draft.forms.toSpliced(index, 1),
                    steps: draft.steps.map((step) => (step.formKey === form.key ? { ...step, formKey: null } : step)),
                  })
                }
              />
            ))}
            <Box>
              <Button startIcon={<Plus size={16} aria-hidden />} onClick={addForm}>
                {t('templates.add-form')}
              </Button>
            </Box>
            {isTried && problems.length > 0 && <InlineProblem>{texts.ofField(problems[0] ?? FALLBACK)}</InlineProblem>}
            {error !== null && <InlineProblem>{refusal(error)}</InlineProblem>}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={create.isPending || update.isPending}>
            {t('templates.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const FALLBACK = { code: 'required', details: {} };

/** A key that nothing in the list has yet. */
function freshKey(stem: string, list: readonly { readonly key: string }[]): string {
  let number = list.length + 1;
  while (list.some(({ key }) => key === `${stem}-${String(number)}`)) number += 1;
  return `${stem}-${String(number)}`;
}

const NO_FORM = 'none';

function StepFields(props: {
  readonly step: TalkStep;
  readonly place: number;
  readonly count: number;
  readonly forms: readonly TalkForm[];
  readonly problem: (field: string) => string | null;
  readonly onChange: (step: TalkStep) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { step, place } = props;
  const { t } = useTranslation('talks');
  const words = useTalkWords();
  const put = (patch: Partial<TalkStep>): void => props.onChange({ ...step, ...patch });
  const name = step.title === '' ? t('templates.nameless', { place: place + 1 }) : step.title;
  return (
    <div className="gk-talks-step" role="group" aria-label={name}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 220px' }}>
          <TextInput
            label={t('templates.step-title')}
            value={step.title}
            onChange={(title) => put({ title })}
            problem={props.problem('title')}
            required
          />
        </Box>
        <Box sx={{ width: 200 }}>
          <SelectField
            label={t('plan-dialog.kind')}
            value={step.kind}
            onChange={(kind) => put({ kind, ...(kind === 'appraisal' && { precedesAppraisal: false }) })}
            options={TALK_KINDS.map((value) => ({ value, label: words.kind(value) }))}
          />
        </Box>
        <Box sx={{ width: 200 }}>
          <SelectField
            label={t('templates.form')}
            value={step.formKey ?? NO_FORM}
            onChange={(key) => put({ formKey: key === NO_FORM ? null : key })}
            options={[
              { value: NO_FORM, label: t('templates.no-form') },
              ...props.forms.map(({ key, title }) => ({ value: key, label: title })),
            ]}
          />
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <NumberField
          label={t('templates.minimumDays')}
          value={step.minimumDays}
          onChange={(minimumDays) => put({ minimumDays })}
          problem={props.problem('minimumDays')}
          width={220}
          digits={0}
        />
        <FormControlLabel
          control={<Checkbox checked={step.precedesAppraisal} disabled={step.kind === 'appraisal'} />}
          label={t('templates.precedes')}
          onChange={(_event, precedesAppraisal) => put({ precedesAppraisal })}
        />
        <Box sx={{ flex: 1 }} />
        <IconButton
          disabled={place === 0}
          aria-label={t('agenda.up', { title: name })}
          onClick={() => props.onMove(-1)}
        >
          <ArrowUp size={18} aria-hidden />
        </IconButton>
        <IconButton
          disabled={place === props.count - 1}
          aria-label={t('agenda.down', { title: name })}
          onClick={() => props.onMove(1)}
        >
          <ArrowDown size={18} aria-hidden />
        </IconButton>
        <IconButton aria-label={t('agenda.remove', { title: name })} onClick={props.onRemove}>
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </Box>
    </div>
  );
}

function FormEditor(props: {
  readonly form: TalkForm;
  readonly onChange: (form: TalkForm) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { form } = props;
  const { t } = useTranslation('talks');
  const [text, setText] = useState(textOfForm(form));
  return (
    <div className="gk-talks-step" role="group" aria-label={form.title}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1 }}>
          <TextInput
            label={t('templates.form-title')}
            value={form.title}
            onChange={(title) => props.onChange({ ...form, title })}
          />
        </Box>
        <IconButton aria-label={t('agenda.remove', { title: form.title })} onClick={props.onRemove}>
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </Box>
      <TextInput
        label={t('templates.form-text')}
        value={text}
        rows={6}
        onChange={(typed) => {
          setText(typed);
          props.onChange({ ...form, sections: formOfText(typed, form, t('templates.first-section')) });
        }}
      />
    </div>
  );
}
