import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TALK_AUDIENCES, type TalkAudience } from '#shared/domain/talks/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { NumberField, SelectField } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { StepsSummary } from './steps-summary.tsx';
import { useRefusal } from './use-refusal.ts';
import { useTalkWords } from './use-talk-words.ts';

/** Starts a round of talks of a school year from a template. */
export function StartRoundDialog(props: {
  readonly schoolYear: number;
  readonly onClose: () => void;
  readonly onStarted: () => void;
}): ReactNode {
  const { t } = useTranslation('talks');
  const api = useApi();
  const words = useTalkWords();
  const refusal = useRefusal();
  const titleId = useId();
  const templates = useQuery(api.talks.templates.queryOptions()).data;
  const [chosen, setChosen] = useState<string | null>(null);
  const [year, setYear] = useState(String(props.schoolYear));
  const [audience, setAudience] = useState<TalkAudience | null>(null);
  const [days, setDays] = useState<number | null>(null);
  const create = useChange(api.talks.createCycle.mutationOptions(), { announce: true, showsError: true });
  const options = [
    ...(templates?.shipped.map((template) => ({ ...template, id: template.key })) ?? []),
    ...(templates?.own.map((template) => ({ ...template, audience: 'everyone' as const })) ?? []),
  ];
  const template = options.find(({ id }) => id === (chosen ?? options[0]?.id));
  const shownAudience = audience ?? template?.audience ?? 'everyone';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (template === undefined || (days !== null && !Number.isInteger(days))) return;
    const { title, steps, forms } = template;
    const objectionDays = days ?? template.objectionDays;
    create.mutate(
      { cycle: { title, steps, forms, objectionDays, schoolYear: Number(year), audience: shownAudience } },
      { onSuccess: props.onStarted },
    );
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('start-round')}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
            <RadioGroup
              aria-label={t('round-dialog.template')}
              value={template?.id ?? ''}
              onChange={(_event, id) => {
                setChosen(id);
                setAudience(null);
              }}
            >
              {options.map((option) => (
                <div key={option.id} className="gk-talks-template">
                  <FormControlLabel value={option.id} control={<Radio />} label={option.title} />
                  {option.id === template?.id && (
                    <div className="gk-talks-template-more">
                      <p className="gk-talks-text">{option.description}</p>
                      <StepsSummary steps={option.steps} />
                    </div>
                  )}
                </div>
              ))}
            </RadioGroup>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
              <Box sx={{ width: 180 }}>
                <SelectField
                  label={t('fields.schoolYear')}
                  value={year}
                  onChange={setYear}
                  options={[-1, 0, 1].map((by) => ({
                    value: String(props.schoolYear + by),
                    label: words.year(props.schoolYear + by),
                  }))}
                />
              </Box>
              <Box sx={{ width: 280 }}>
                <SelectField
                  label={t('fields.audience')}
                  value={shownAudience}
                  onChange={setAudience}
                  options={TALK_AUDIENCES.map((value) => ({ value, label: t(`audiences.${value}`) }))}
                />
              </Box>
              {template?.steps.some(({ kind }) => kind === 'appraisal') === true && (
                <NumberField
                  label={t('fields.objectionDays')}
                  help={t('fields.objection-help')}
                  value={days ?? template.objectionDays}
                  onChange={setDays}
                  width={280}
                  digits={0}
                />
              )}
            </Box>
            {create.error !== null && <InlineProblem>{refusal(create.error)}</InlineProblem>}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={create.isPending} disabled={template === undefined}>
            {t('round-dialog.start')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
